import type { Clock } from '../rooms/ports.ts';

/** What a bucket holds at most, and how fast it fills again. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Keys remembered at once; beyond it those that have recovered are forgotten. */
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

  take(key: string): number {
    if (this.#byKey.size >= LONGEST_MEMORY) this.#forget();
    const bucket = this.#byKey.get(key) ?? new Bucket(this.#clock, this.#rate);
    this.#byKey.set(key, bucket);
    return bucket.take();
  }

  #forget(): void {
    for (const [key, bucket] of this.#byKey) if (bucket.isFull()) this.#byKey.delete(key);
    // All of them busy: the oldest goes, so that the memory stays bounded whatever comes.
    const oldest = this.#byKey.keys().next();
    if (this.#byKey.size >= LONGEST_MEMORY && !oldest.done) this.#byKey.delete(oldest.value);
  }
}
