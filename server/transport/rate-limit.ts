import type { Clock } from '../rooms/ports.ts';

/** What a bucket holds at most, and how fast it fills again. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Keys remembered at once. */
const LONGEST_MEMORY = 10_000;

/** Credits that come back with time. The level may fall below zero: it then tells how far somebody overdid it. */
export class Bucket {
  readonly #clock: Clock;
  readonly #rate: Rate;
  #level: number;
  #at: number;

  constructor(clock: Clock, rate: Rate) {
    this.#clock = clock;
    this.#rate = rate;
    this.#level = rate.burst;
    this.#at = clock.now();
  }

  level(): number {
    const now = this.#clock.now();
    const gained = ((now - this.#at) / 1_000) * this.#rate.perSecond;
    this.#level = Math.min(this.#rate.burst, this.#level + gained);
    this.#at = now;
    return this.#level;
  }

  take(credits = 1): number {
    this.#level = this.level() - credits;
    return this.#level;
  }

  isFull(): boolean {
    return this.level() >= this.#rate.burst;
  }
}

/** One bucket for each key, forgotten again when it is full. */
export class Buckets {
  readonly #clock: Clock;
  readonly #rate: Rate;
  readonly #byKey = new Map<string, Bucket>();

  constructor(clock: Clock, rate: Rate) {
    this.#clock = clock;
    this.#rate = rate;
  }

  level(key: string): number {
    return this.#byKey.get(key)?.level() ?? this.#rate.burst;
  }

  take(key: string, credits = 1): number {
    const bucket = this.#byKey.get(key) ?? new Bucket(this.#clock, this.#rate);
    // The one used last stands last, so that those to be forgotten stand first.
    this.#byKey.delete(key);
    this.#byKey.set(key, bucket);
    const level = bucket.take(credits);
    this.#forget();
    return level;
  }

  /** Those that are full again; and the one that was quiet for longest if there are too many, whatever comes. */
  #forget(): void {
    for (const [key, bucket] of this.#byKey) {
      if (!bucket.isFull() && this.#byKey.size <= LONGEST_MEMORY) return;
      this.#byKey.delete(key);
    }
  }
}
