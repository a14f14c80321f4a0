/**
 * A page as its server knows it, without a person before it: one socket that comes back by itself,
 * enters its room again on every connect, and repeats a command under the same id until its outcome
 * is known.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Command } from '../../shared/commands.ts';
import type { CommandId, RoomCode, Secret } from '../../shared/ids.ts';
import type {
  ClientToServer,
  CloseReason,
  Reply,
  RequestInput,
  RequestName,
  ServerToClient,
} from '../../shared/protocol.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals.ts';
import type { Result } from '../../shared/result.ts';
import { viewAfter } from '../../shared/view-change.ts';
import type { Snapshot, Update } from '../../shared/views.ts';

export type Outcome =
  | { readonly kind: 'ok'; readonly revision: number }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** No answer has come: it may or may not have happened. */
  | { readonly kind: 'unknown' };

/** One command, and what became of it. */
export interface Sent {
  readonly id: CommandId;
  readonly command: Command;
  outcome: Outcome;
  tries: number;
  /** How long it was until its outcome was known; null: it is not. */
  tookMs: number | null;
}

/** Why a page will not come back. */
export type Ending = CloseReason | RefusalCode | 'left';

export type Ask = <Name extends RequestName>(name: Name, request: RequestInput<Name>) => Promise<Reply<Name> | null>;
/** Asks for the page's place, and gives what it shows; null if there was no answer. */
export type Enter = (ask: Ask) => Promise<Result<Snapshot, Refusal> | null>;

export type Transport = 'polling' | 'websocket';

interface PageOptions {
  /** Keeps everything that comes over the wire. */
  readonly tap?: boolean;
  readonly transports?: readonly Transport[] | undefined;
  /** Named in the address from the start, where it is known. */
  readonly room?: RoomCode | undefined;
}

const answerMs = 4_000;
const mostTries = 40;
/** Not an outcome: the same command may go through a moment later. */
const passing: ReadonlySet<RefusalCode> = new Set(['slow_down', 'restarting', 'storage', 'internal', 'not_seated']);

export function newSecret(): Secret {
  return randomBytes(16).toString('base64url') as Secret;
}

export class Page {
  readonly history: Sent[] = [];
  /** Everything that came over the wire, in order, where it is wanted. */
  readonly bytes: string[] = [];
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #enter: Enter;
  #latest: Snapshot | null = null;
  /** Pushes that have overtaken the snapshot which they follow. Null: none is awaited. */
  #early: Update[] | null = [];
  #isIn = false;
  #connects = 0;
  #ending: Ending | null = null;
  #waiting: (() => void)[] = [];

  constructor(url: string, enter: Enter, { tap = false, transports = ['websocket'], room }: PageOptions = {}) {
    this.#enter = enter;
    this.#socket = io(url, {
      transports: [...transports],
      forceNew: true,
      autoConnect: false,
      query: { room: room ?? '' },
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
    });
    this.#socket.on('connect', () => {
      this.#early = [];
      this.#connects += 1;
      void this.#comeIn();
    });
    this.#socket.on('disconnect', () => {
      this.#isIn = false;
      this.#tell();
    });
    this.#socket.on('update', (update) => {
      this.#take(update);
    });
    this.#socket.on('closed', (reason) => {
      if (reason !== 'restarting') this.#end(reason);
    });
    if (tap) this.#listenIn();
  }

  latest(): Snapshot | null {
    return this.#latest;
  }

  isIn(): boolean {
    return this.#isIn;
  }

  /** Connected, whether or not the room has let it in. */
  isOpen(): boolean {
    return this.#socket.connected;
  }

  /** How often it has been connected. */
  connects(): number {
    return this.#connects;
  }

  ending(): Ending | null {
    return this.#ending;
  }

  /** Connects, and waits until the room has let the page in or turned it away. */
  async start(): Promise<void> {
    this.#socket.connect();
    while (!this.#isIn && this.#ending === null) await this.changed(1_000);
  }

  stop(): void {
    this.#end('left');
  }

  /** Waits for anything to happen, for so long at most. */
  async changed(ms: number): Promise<void> {
    const timer = new AbortController();
    const told = new Promise<void>((resolve) => this.#waiting.push(resolve));
    await Promise.race([told, pause(ms, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  }

  /** Waits until what is shown has come as far as this revision; not for long, it may never show. */
  async seen(revision: number, ms: number): Promise<void> {
    const until = Date.now() + ms;
    while ((this.#latest?.revision ?? 0) < revision && Date.now() < until) await this.changed(until - Date.now());
  }

  /** One request, one try. Null: no answer. */
  ask: Ask = async (name, request) => {
    if (!this.#socket.connected) return null;
    const socket = this.#socket.timeout(answerMs) as unknown as {
      emitWithAck: (...args: unknown[]) => Promise<never>;
    };
    try {
      return await socket.emitWithAck(name, request);
    } catch {
      // Either nobody answered in time or the connection broke: what became of it is not known.
      return null;
    }
  };

  play(command: Command): Promise<Outcome> {
    const id = randomUUID() as string as CommandId;
    const sent: Sent = { id, command, outcome: { kind: 'unknown' }, tries: 0, tookMs: null };
    this.history.push(sent);
    return this.#deliver(sent);
  }

  async #deliver(sent: Sent): Promise<Outcome> {
    const since = performance.now();
    while (this.#ending === null) {
      if (!this.#isIn) {
        await this.changed(1_000);
        continue;
      }
      sent.tries += 1;
      const reply = await this.ask('command', { id: sent.id, command: sent.command });
      if (reply === null) continue;
      if (reply.ok) sent.outcome = { kind: 'ok', revision: reply.value.revision };
      else if (passing.has(reply.error.code) && sent.tries < mostTries) await pause(250);
      else sent.outcome = { kind: 'refused', code: reply.error.code };
      if (sent.outcome.kind !== 'unknown') break;
    }
    if (sent.outcome.kind !== 'unknown') sent.tookMs = performance.now() - since;
    return sent.outcome;
  }

  async #comeIn(): Promise<void> {
    while (this.#socket.connected && !this.#isIn) {
      const entered = await this.#enter(this.ask);
      if (entered?.ok) {
        this.#isIn = true;
        this.#latest = entered.value;
        const early = this.#early ?? [];
        this.#early = null;
        for (const update of early) this.#take(update);
        this.#tell();
      } else if (entered?.error.room) this.#moveTo(entered.error.room);
      else if (entered && !passing.has(entered.error.code)) this.#end(entered.error.code);
      else await pause(250);
    }
  }

  /** Another node has the room: whatever stands between brings a connection there that names it. */
  #moveTo(room: RoomCode): void {
    this.#socket.disconnect();
    this.#socket.io.opts.query = { room };
    this.#socket.connect();
  }

  #take(update: Update): void {
    if (this.#latest === null || this.#early !== null) {
      this.#early?.push(update);
      return;
    }
    const { revision, serverNow, view, self } = update;
    const shown = viewAfter(this.#latest.view, view ?? {});
    this.#latest = { ...this.#latest, revision, serverNow, view: shown, ...(self && { self }) };
    this.#tell();
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
    this.#isIn = false;
    this.#socket.disconnect();
    this.#tell();
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #listenIn(): void {
    this.#socket.io.on('open', () => {
      this.#socket.io.engine.on('data', (data) => this.bytes.push(String(data)));
    });
  }
}
