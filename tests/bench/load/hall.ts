/** One room, as those in it speak to their server. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RoomOrder } from './orders.ts';
import type { Table } from './table.ts';
import type { Tally } from './tally.ts';
import { WireClient, type Address } from './wire-client.ts';

export interface Seat {
  readonly index: number;
  /** What opens the place again. */
  readonly secret: string;
  client: WireClient;
  table: Table | null;
}

export interface Hall {
  readonly seats: readonly Seat[];
  /** Pages of host and projector. */
  readonly watchers: readonly WireClient[];
  /** Somebody connects and takes a seat. */
  admit(from: string | undefined): Promise<Seat>;
  /** Somebody connects again and takes their seat again. Whether it is the same, with the board as it was. */
  readmit(seat: Seat): Promise<boolean>;
  /** The host goes on to the next step. */
  advance(): Promise<void>;
  /** Waits until everybody has the board of their team before them. */
  deal(): Promise<void>;
  /** The vote of somebody, another one than the time before. */
  vote(): string;
}

export interface Door {
  readonly url: string;
  readonly tally: Tally;
}

/** Opens a room at one server. */
export type Found = (door: Door, order: RoomOrder) => Promise<Hall>;

const againMs = 250;
const patienceMs = 120_000;

type Answer =
  { readonly ok: true; readonly value: never } | { readonly ok: false; readonly error: { readonly code: string } };

/** Asks until it is granted: a server may let a crowd in in turn. Throws at any other refusal. */
export async function asked<Value>(client: WireClient, name: string, payload: unknown): Promise<Value> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = (await client.ask(name, payload)) as Answer;
    if (answer.ok) return answer.value;
    if (answer.error.code !== 'slow_down' || Date.now() > until) throw new Error(`${name}: ${answer.error.code}`);
    await pause(againMs);
  }
}

export async function enter(
  { url, tally }: Door,
  page: Address['page'],
  from: string | undefined,
): Promise<WireClient> {
  const client = new WireClient({ url, from, page }, tally);
  await client.connected();
  return client;
}

/** Waits for something that is shown sooner or later; throws when it is not. */
export async function until<Thing>(find: () => Thing | null, what: string): Promise<Thing> {
  const last = Date.now() + patienceMs;
  for (let found = find(); ; found = find()) {
    if (found !== null) return found;
    if (Date.now() > last) throw new Error(`never seen: ${what}`);
    await pause(10);
  }
}

export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}
