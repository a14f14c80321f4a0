/** The connections beneath Socket.IO: how they are watched, and how they end. */
import type { Server, Socket } from 'socket.io';
import type { Instant } from '../../shared/ids.ts';
import type { Cancel, Clock } from '../rooms/ports.ts';
import { Bucket } from './rate-limit.ts';
import { frames } from './rates.ts';

export type RawConnection = Socket['conn'];

/** Connect, disconnect or event, of the one namespace there is, without anything binary. */
const plainPacket = /^[012](?!\/)/;
/** Parsing what is nested by the thousand costs half a megabyte a time. */
const DEEPEST = 32;
/** Time for the last words to arrive, and for the other side to say goodbye. */
const FAREWELL_MS = 2_000;
/** Connections without a place at any one time; beyond it the oldest goes. */
const MOST_STRANGERS = 3_000;

/** Ends a connection that speaks what no page speaks, or too much, before the packet is decoded. */
export function watch(connection: RawConnection, clock: Clock, flooded: () => void): void {
  const allowance = new Bucket(clock, frames);
  connection.on('packet', (packet: { readonly type: string; readonly data?: unknown }) => {
    if (allowance.take() >= 0 && isPlain(packet)) return;
    flooded();
    cut(connection);
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
export function cut(connection: RawConnection): void {
  const hangUp = hangUpOf(connection);
  connection.close(true);
  hangUp();
}

/** Sees to it that a connection which has been closed ends, even if the other side never agrees. */
export function bury(connection: RawConnection, clock: Clock): void {
  clock.at((clock.now() + FAREWELL_MS) as Instant, hangUpOf(connection));
}

function hangUpOf(connection: RawConnection): () => void {
  const { socket } = connection.transport as unknown as { readonly socket?: { readonly terminate?: () => void } };
  return () => socket?.terminate?.();
}

/** What waits for a page that does not read. The library tells it to nobody, yet it is what such a page costs. */
export function backlogOf(connection: RawConnection): number {
  const { writeBuffer } = connection as unknown as { readonly writeBuffer: readonly unknown[] };
  return writeBuffer.length;
}

/** The connection by this id, if there is one. */
export function connectionBy(io: Server, id: string): RawConnection | null {
  const { clients } = io.engine as unknown as { readonly clients: Readonly<Record<string, RawConnection>> };
  return Object.hasOwn(clients, id) ? (clients[id] ?? null) : null;
}

/** Whether it has not changed to a socket yet, nor is about to. */
export function mayUpgrade({ transport, upgrading }: RawConnection): boolean {
  return transport.name === 'polling' && !upgrading;
}

/** Connections that have yet to say what they want. They are given some time, and are never too many. */
export class Strangers {
  readonly #clock: Clock;
  readonly #waits = new Map<RawConnection, Cancel>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Ends the connection after so long, unless it is forgotten before. */
  wait(connection: RawConnection, ms: number): void {
    this.forget(connection);
    for (const oldest of this.#waits.keys()) {
      if (this.#waits.size < MOST_STRANGERS) break;
      this.#end(oldest);
    }
    const cancel = this.#clock.at((this.#clock.now() + ms) as Instant, () => {
      this.#end(connection);
    });
    this.#waits.set(connection, cancel);
  }

  /** It has found its place, or has gone. */
  forget(connection: RawConnection): void {
    this.#waits.get(connection)?.();
    this.#waits.delete(connection);
  }

  #end(connection: RawConnection): void {
    this.forget(connection);
    cut(connection);
  }
}
