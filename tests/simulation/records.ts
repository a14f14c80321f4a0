/** What the judges know together: the logs, the pages and their places, and what has come in. */
import type { CommandId, RoomCode, Secret, SecretHash } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import type { RoomView } from '../../shared/views.ts';
import type { Viewer } from '../../server/game/game.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import type { Book } from './book.ts';
import type { Asked } from './log-invariants.ts';
import type { SimulatedLink } from './net.ts';
import type { SimulatedProcess } from './simulated-process.ts';
import { reached, type Sometime, type Tally } from './sometimes.ts';
import type { Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

export interface Breach {
  readonly id: string;
  readonly what: string;
}

/** What a page has proved to be, and what it was shown last. */
export interface Seen {
  readonly book: Book;
  readonly viewer: Viewer;
  readonly hash: SecretHash;
  readonly secret: Secret;
  view: RoomView;
  self: SelfView | null;
  revision: number;
}

export interface Arrived extends Asked {
  /** Whether the page held its place when the command came. */
  readonly isHolder: boolean;
}

export interface RecordNeeds {
  readonly timeline: Timeline;
  readonly trace: Trace;
  readonly tally: Tally;
  readonly seats: number;
  readonly touched: () => void;
  /** Whether this is the only process that lives: another one may know of things that it does not know. */
  readonly isAlone: (process: SimulatedProcess) => boolean;
}

export class Records {
  readonly needs: RecordNeeds;
  readonly books = new Map<RoomCode, Book>();
  readonly breaches: Breach[] = [];
  readonly arrived = new Map<CommandId, Arrived[]>();
  /** Appended and not in the log, or not yet. */
  readonly waiting = new Map<RoomCode, Entry[]>();
  readonly seen = new Map<SimulatedLink, Seen>();
  /** Who holds each place, in each process. */
  readonly #holders = new Map<string, Set<SimulatedLink>>();

  constructor(needs: RecordNeeds) {
    this.needs = needs;
  }

  /** Only the first one tells what is wrong; the others may follow from it. */
  breach(id: string, what: string | null): void {
    if (what === null || this.breaches.length > 0) return;
    this.breaches.push({ id, what });
    this.needs.trace.add(`BREACH ${id}: ${what}`);
  }

  reach(what: Sometime): void {
    reached(this.needs.tally, what);
  }

  isHolding(link: SimulatedLink): boolean {
    const seen = this.seen.get(link);
    return seen !== undefined && this.#holders.get(placeOf(link, seen))?.has(link) === true;
  }

  /** The newest page holds the place; only of projectors there may be several. */
  hold(link: SimulatedLink, seen: Seen): void {
    this.letGo(link);
    const place = placeOf(link, seen);
    const present = [...(this.#holders.get(place) ?? [])].filter((one) => one.isOpenThere && one !== link);
    this.#holders.set(place, new Set([...(seen.viewer.kind === 'screen' ? present.slice(-3) : []), link]));
    this.seen.set(link, seen);
  }

  letGo(link: SimulatedLink): void {
    const seen = this.seen.get(link);
    if (seen !== undefined) this.#holders.get(placeOf(link, seen))?.delete(link);
  }

  /** Whether somebody is at this place in any process, or in this one. */
  isThere(code: RoomCode, who: string, process?: SimulatedProcess): boolean {
    const places = [...this.#holders].filter(([place]) =>
      process === undefined ? place.endsWith(` ${code} ${who}`) : place === `${process.name} ${code} ${who}`,
    );
    return places.some(([, links]) => [...links].some(({ isOpenThere }) => isOpenThere));
  }
}

/** As receipts name people. */
export function signature(viewer: Viewer): string {
  if (viewer.kind === 'seat') return viewer.seat;
  return viewer.kind === 'helper' ? viewer.helper : viewer.kind;
}

function placeOf({ process }: SimulatedLink, { book, viewer }: Pick<Seen, 'book' | 'viewer'>): string {
  return `${process.name} ${book.code} ${signature(viewer)}`;
}

/** Where two texts part. */
export function differing(is: string, should: string): string {
  let at = 0;
  while (at < is.length && is[at] === should[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `shown …${is.slice(from, at + 100)}… instead of …${should.slice(from, at + 100)}…`;
}
