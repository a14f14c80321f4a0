/**
 * One phone, as far as a server can tell: speaks Engine.IO 4 and Socket.IO 5 over a bare WebSocket, and reads
 * of what comes no more than its first bytes, so that a thousand of them cost little.
 */
import { WebSocket } from 'ws';
import { viewAfter } from '../../../shared/view-change.ts';
import type { RoomView, Snapshot, Update } from '../../../shared/views.ts';
import type { Tally } from './tally.ts';

const [ZERO, TWO, THREE, FOUR, NINE] = [0x30, 0x32, 0x33, 0x34, 0x39];
const TRUE = 't'.charCodeAt(0);
/** Letters of an acknowledgement between its number and the first letter of true or false. */
const beforeOk = '[{"ok":'.length;
/** Head of a frame of a server: two bytes, two more from 126 on. */
const headOf = (length: number): number => (length < 126 ? 2 : 4);

export interface Address {
  readonly url: string;
  /** Address of this machine to come from; each counts as a place of its own with the limits of the server. */
  readonly from?: string | undefined;
}

interface Asked {
  readonly answer: (payload: unknown) => void;
  readonly fail: (error: Error) => void;
}

export class WireClient {
  /** What it shows, as far as it looks at what is pushed. */
  view: RoomView | null = null;
  isLooking = false;
  /** Address that it came from. */
  readonly from: string | undefined;
  readonly #socket: WebSocket;
  readonly #tally: Tally;
  readonly #sentAt = new Map<number, number>();
  readonly #asked = new Map<number, Asked>();
  #next = 0;
  #isConnected: (() => void) | null = null;
  #refused: ((error: Error) => void) | null = null;

  constructor({ url, from }: Address, tally: Tally) {
    this.#tally = tally;
    this.from = from;
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
      ...(from !== undefined && { localAddress: from }),
    });
    this.#socket.on('message', (data) => {
      this.#take(data as Buffer);
    });
    // What went wrong shows in that it closes.
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      const error = new Error(`the server at ${url} hung up`);
      for (const { fail } of this.#asked.values()) fail(error);
      this.#refused?.(error);
    });
  }

  /** Connected up to where a page asks for its place. Rejects if the server hangs up before. */
  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#isConnected = resolve;
      this.#refused = reject;
    });
  }

  /** One request whose answer is wanted. */
  ask(name: string, payload: unknown): Promise<unknown> {
    const id = this.#next++;
    return new Promise((answer, fail) => {
      this.#asked.set(id, { answer, fail });
      this.#socket.send(`42${id}${JSON.stringify([name, payload])}`);
    });
  }

  /** One move, whose answer is only counted. */
  play(json: string): void {
    const id = this.#next++;
    this.#tally.sent += 1;
    this.#sentAt.set(id, performance.now());
    this.#socket.send(`42${id}["command",${json}]`);
  }

  /** At once, as when the network is gone. */
  cut(): void {
    this.#socket.terminate();
  }

  #take(data: Buffer): void {
    const [kind, packet] = data;
    this.#tally.bytes += data.length + headOf(data.length);
    if (kind === TWO) this.#socket.send('3');
    else if (kind === ZERO) this.#socket.send('40');
    else if (kind === FOUR && packet === TWO) this.#pushed(data);
    else if (kind === FOUR && packet === THREE) this.#answered(data);
    else if (kind === FOUR && packet === ZERO) this.#isConnected?.();
  }

  #pushed(data: Buffer): void {
    this.#tally.pushes += 1;
    if (this.isLooking) this.#look(data);
  }

  #look(data: Buffer): void {
    const [, { view }] = JSON.parse(data.toString().slice(2)) as [string, Update];
    if (view !== undefined) this.view = viewAfter(this.view, view);
  }

  #answered(data: Buffer): void {
    let at = 2;
    let id = 0;
    for (let digit = data[at] ?? 0; digit >= ZERO && digit <= NINE; digit = data[++at] ?? 0)
      id = id * 10 + digit - ZERO;
    const sentAt = this.#sentAt.get(id);
    if (sentAt === undefined) this.#tell(id, data.subarray(at));
    else {
      this.#sentAt.delete(id);
      this.#tally.latencies.push(performance.now() - sentAt);
      if (data[at + beforeOk] === TRUE) this.#tally.accepted += 1;
      else this.#tally.refused += 1;
    }
  }

  #tell(id: number, json: Buffer): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    const [reply] = JSON.parse(json.toString()) as [{ readonly value?: { readonly snapshot?: Snapshot } }];
    this.view = reply.value?.snapshot?.view ?? this.view;
    asked?.answer(reply);
  }
}
