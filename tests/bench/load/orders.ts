/** What the bench asks of its load processes, and what they answer. */
import type { Plan } from '../../../shared/plan.ts';
import type { Counts } from './tally.ts';

/** How a server is spoken to: as the product, or as the plain servers have it. */
export type Dialect = 'product' | 'plain';

export interface RoomOrder {
  readonly people: number;
  readonly teamSize: number;
  readonly plan: Plan;
  /** Addresses of this machine that its people come from, in turn. */
  readonly from: readonly string[];
}

/** How many came in, or came back, all at once. */
export interface Arrivals {
  /** Milliseconds from the first packet of each to its place. */
  readonly latencies: readonly number[];
  /** Of those who came back: how many have another place than before, or another board. */
  readonly misplaced: number;
}

export interface Orders {
  /** Founds rooms at a server; people come in a few at a time. */
  open: {
    readonly server: string;
    readonly url: string;
    readonly dialect: Dialect;
    readonly rooms: readonly RoomOrder[];
  };
  /** The hosts of the rooms opened last take so many steps. */
  advance: { readonly server: string; readonly steps: number };
  /** Waits until everybody in the rooms opened last has a board before them. */
  deal: { readonly server: string };
  /** So many moves a second, evenly spread over all people, for so long. */
  play: { readonly server: string; readonly movesPerSecond: number; readonly ms: number };
  /** Everybody votes once, spread evenly over so long. */
  vote: { readonly server: string; readonly ms: number };
  /** So many more come into the newest room, all at once. */
  crowd: { readonly server: string; readonly people: number; readonly from: readonly string[] };
  /** All phones lose their connection and come back, all at once. */
  storm: { readonly server: string };
  /** Counts those who should be there and have no connection. */
  absent: { readonly server: string };
}

export interface Answers {
  open: null;
  advance: null;
  deal: null;
  play: Counts;
  vote: Counts;
  crowd: Arrivals;
  storm: Arrivals;
  /** Phones, hosts and projectors. */
  absent: number;
}

export type OrderName = keyof Orders;

export interface Envelope<Name extends OrderName = OrderName> {
  readonly id: number;
  readonly name: Name;
  readonly order: Orders[Name];
}

export interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}
