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
  /** A phone, or the page of a host or a projector. */
  readonly page: 'phone' | 'watcher';
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
  readonly #isPhone: boolean;
  readonly #tally: Tally;
  readonly #sentAt = new Map<number, number>();
  readonly #asked = new Map<number, Asked>();
  #next = 0;
  #isConnected: (() => void) | null = null;
  #refused: ((error: Error) => void) | null = null;

  constructor({ url, from, page }: Address, tally: Tally) {
    this.#tally = tally;
    this.#isPhone = page === 'phone';
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
      for (const { fail } of this.#asked.values()) fail(hungUp(url));
      this.#refused?.(hungUp(url));
    });
  }

  /** Connected up to where a page asks for its place. Rejects if the server hangs up before. */
  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#isConnected = resolve;
      this.#refused = reject;
    });
  }

  isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** One request whose answer is wanted. Rejects if the server hangs up, or has hung up. */
  ask(name: string, payload: unknown): Promise<unknown> {
    const id = this.#next++;
    return new Promise((answer, fail) => {
      if (!this.isOpen()) throw hungUp(this.#socket.url);
      this.#asked.set(id, { answer, fail });
      this.#socket.send(`42${id}${JSON.stringify([name, payload])}`);
    });
  }

  /** One move, whose answer is only counted. */
  play(json: string): void {
    const id = this.#next++;
    this.#tally.sent();
    this.#sentAt.set(id, performance.now());
    this.#socket.send(`42${id}["command",${json}]`);
  }

  /** At once, as when the network is gone. */
  cut(): void {
    this.#socket.terminate();
  }

  #take(data: Buffer): void {
    const [kind, packet] = data;
    this.#tally.received(data.length + headOf(data.length), kind === FOUR && packet === TWO, this.#isPhone);
    if (kind === TWO) this.#socket.send('3');
    else if (kind === ZERO) this.#socket.send('40');
    else if (kind === FOUR && packet === TWO && this.isLooking) this.#look(data);
    else if (kind === FOUR && packet === THREE) this.#answered(data);
    else if (kind === FOUR && packet === ZERO) this.#isConnected?.();
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
      this.#tally.answered(data[at + beforeOk] === TRUE, sentAt, performance.now());
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

function hungUp(url: string): Error {
  return new Error(`the server at ${url} hung up`);
}
