import type { Instant } from '../../shared/ids.ts';
import type { Cancel, Clock } from '../rooms/ports.ts';
import { Bucket, type Rate } from './rate-limit.ts';

/** A connection that was ended for a flood has cost as much as this many greetings. */
const FLOOD_COST = 10;
/** Floods keep nobody waiting for longer than about a second. */
const DEEPEST_DEBT = -300;
const LONGEST_QUEUE = 3_000;
const LOOK_EVERY_MS = 10;
/** Between so many those who are in get their turn, or a crowd at the door would be served in one go. */
const AT_ONCE = 20;

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
export class Turnstile {
  readonly #clock: Clock;
  readonly #credits: Bucket;
  readonly #fault: (error: unknown) => void;
  #waiting: Newcomer[] = [];
  #cancel: Cancel | null = null;
  /** Let in since the others had their turn. */
  #entered = 0;

  /** `fault` takes note of a newcomer that broke something as it entered. */
  constructor(clock: Clock, rate: Rate, fault: (error: unknown) => void) {
    this.#clock = clock;
    this.#credits = new Bucket(clock, rate);
    this.#fault = fault;
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
    const free = Math.min(Math.floor(this.#credits.level()), AT_ONCE - this.#entered);
    const served = staying.splice(0, Math.max(0, free));
    this.#waiting = staying;
    if (served.length > 0) this.#count(served.length);
    if (staying.length > 0) this.#cancel = this.#entered < AT_ONCE ? this.#later() : this.#afterOthers();
    for (const newcomer of served) this.#letIn(newcomer);
  }

  #count(served: number): void {
    this.#credits.take(served);
    if (this.#entered === 0) {
      setImmediate(() => {
        this.#entered = 0;
      });
    }
    this.#entered += served;
  }

  #later(): Cancel {
    return this.#clock.at((this.#clock.now() + LOOK_EVERY_MS) as Instant, () => {
      this.#serve();
    });
  }

  #afterOthers(): Cancel {
    const turn = setImmediate(() => {
      this.#serve();
    });
    return () => {
      clearImmediate(turn);
    };
  }

  /** Whoever breaks something goes alone: those behind it come in all the same. */
  #letIn({ enter, drop }: Newcomer): void {
    try {
      enter();
    } catch (error) {
      this.#fault(error);
      drop();
    }
  }
}
