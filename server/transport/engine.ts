/** The connections beneath Socket.IO: how they are watched, and how they end. */
import type { Server, Socket } from 'socket.io';
import type { Instant } from '../../shared/ids.ts';
import type { Cancel, Clock } from '../rooms/ports.ts';
import { Bucket, type Rate } from './rate-limit.ts';

export type Engine = Socket['conn'];

/** Far beyond what a page sends, and beyond what is answered before a flood is ended politely. */
const frames: Rate = { burst: 700, perSecond: 60 };
/** Connect, disconnect or event, of the one namespace there is, without anything binary. */
const plainPacket = /^[012](?!\/)/;
/** Parsing what is nested by the thousand costs half a megabyte a time. */
const DEEPEST = 32;
/** Time for the last words to arrive, and for the other side to say goodbye. */
const FAREWELL_MS = 2_000;
/** Connections without a place at any one time; beyond it the oldest goes. */
const MOST_STRANGERS = 1_500;

/** Ends a connection that speaks what no page speaks, or too much, before the packet is decoded. */
export function watch(engine: Engine, clock: Clock, flooded: () => void): void {
  const allowance = new Bucket(clock, frames);
  engine.on('packet', (packet: { readonly type: string; readonly data?: unknown }) => {
    if (allowance.take() >= 0 && isPlain(packet)) return;
    flooded();
    cut(engine);
  });
}

function isPlain({ type, data }: { readonly type: string; readonly data?: unknown }): boolean {
  return type !== 'message' || (typeof data === 'string' && plainPacket.test(data) && !isDeep(data));
}

/** Whether brackets nest deeper than in anything that a page sends. What stands between quotes is text. */
function isDeep(json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length && depth <= DEEPEST; at += 1) {
    const letter = json[at];
    if (letter === '"') isText = !isText;
    else if (isText) at += letter === '\\' ? 1 : 0;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
  }
  return depth > DEEPEST;
}

/** At once, and without waiting for the other side to agree. */
export function cut(engine: Engine): void {
  const hangUp = hangUpOf(engine);
  engine.close(true);
  hangUp();
}

/** Sees to it that a connection which has been closed ends, even if the other side never agrees. */
export function bury(engine: Engine, clock: Clock): void {
  clock.at((clock.now() + FAREWELL_MS) as Instant, hangUpOf(engine));
}

function hangUpOf(engine: Engine): () => void {
  const { socket } = engine.transport as unknown as { readonly socket?: { readonly terminate?: () => void } };
  return () => socket?.terminate?.();
}

/** What waits for a page that does not read. The library tells it to nobody, yet it is what such a page costs. */
export function backlogOf(engine: Engine): number {
  const { writeBuffer } = engine as unknown as { readonly writeBuffer: readonly unknown[] };
  return writeBuffer.length;
}

/** Whether there is a connection by this id that has not changed to a socket yet, nor is about to. */
export function isPolling(io: Server, id: string): boolean {
  const { clients } = io.engine as unknown as { readonly clients: Readonly<Record<string, Engine>> };
  const engine = Object.hasOwn(clients, id) ? clients[id] : undefined;
  return engine?.transport.name === 'polling' && !engine.upgrading;
}

interface Wait {
  readonly cancel: Cancel;
  readonly isOver: () => boolean;
}

/** Connections that have yet to say what they want. They are given some time, and are never too many. */
export class Strangers {
  readonly #clock: Clock;
  readonly #waits = new Map<Engine, Wait>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Ends the connection after so long, unless `isOver` says that it has found its place. */
  wait(engine: Engine, ms: number, isOver: () => boolean): void {
    this.forget(engine);
    for (const oldest of this.#waits.keys()) {
      if (this.#waits.size < MOST_STRANGERS) break;
      this.#end(oldest);
    }
    const cancel = this.#clock.at((this.#clock.now() + ms) as Instant, () => {
      this.#end(engine);
    });
    this.#waits.set(engine, { cancel, isOver });
  }

  forget(engine: Engine): void {
    this.#waits.get(engine)?.cancel();
    this.#waits.delete(engine);
  }

  #end(engine: Engine): void {
    const wait = this.#waits.get(engine);
    this.forget(engine);
    if (wait?.isOver() === false) cut(engine);
  }
}
