import type { Instant } from '../../shared/ids.ts';
import type { Cancel, Clock } from '../rooms/ports.ts';
import { Bucket, type Rate } from './rate-limit.ts';

/**
 * A whole venue that comes back at once is greeted at once; a machine that keeps coming waits in turn,
 * and so leaves time for those who are in.
 */
export const greetings: Rate = { burst: 1_000, perSecond: 300 };
/** The same for pages, files and downloads: a hundred phones that load everything at once need a second. */
export const downloads: Rate = { burst: 200, perSecond: 800 };
/** A connection that was ended for a flood has cost as much as this many greetings. */
const FLOOD_COST = 10;
/** Floods keep nobody waiting for longer than about a second. */
const DEEPEST_DEBT = -300;
const LONGEST_QUEUE = 3_000;
const LOOK_EVERY_MS = 10;

export interface Newcomer {
  /** Gone while it waited. */
  readonly hasLeft: () => boolean;
  readonly enter: () => void;
  readonly drop: () => void;
}

/**
 * Newcomers, first come, first served. By turn and not by address: behind the address of a
 * flooder may be a whole class, whose phones then wait no longer than the flooder's own next try.
 */
export class Admission {
  readonly #clock: Clock;
  readonly #credits: Bucket;
  #waiting: Newcomer[] = [];
  #cancel: Cancel | null = null;

  constructor(clock: Clock, rate: Rate) {
    this.#clock = clock;
    this.#credits = new Bucket(clock, rate);
  }

  /** Lets the newcomer in, now or in its turn. False: too many are waiting. */
  ask(newcomer: Newcomer): boolean {
    if (this.#waiting.length >= LONGEST_QUEUE) return false;
    this.#waiting.push(newcomer);
    if (this.#cancel === null) this.#serve();
    return true;
  }

  /** A connection had to be ended because it flooded. */
  flooded(): void {
    if (this.#credits.level() > DEEPEST_DEBT) this.#credits.take(FLOOD_COST);
  }

  /** Sends away those who wait. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    for (const { drop } of this.#waiting) drop();
    this.#waiting = [];
  }

  #serve(): void {
    this.#cancel = null;
    const staying = this.#waiting.filter(({ hasLeft }) => !hasLeft());
    const served = staying.splice(0, Math.max(0, Math.floor(this.#credits.level())));
    this.#waiting = staying;
    if (served.length > 0) this.#credits.take(served.length);
    if (staying.length > 0) {
      this.#cancel = this.#clock.at((this.#clock.now() + LOOK_EVERY_MS) as Instant, () => {
        this.#serve();
      });
    }
    for (const { enter } of served) enter();
  }
}
