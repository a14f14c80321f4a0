import type { Duration, Instant } from '../../shared/ids.ts';
import type { Cancel, Clock } from './ports.ts';

const BEAT_EVERY_MS = 1_000;
/** A process that was not heard of for this long stood still: asleep, stopped or stuck. */
const STOOD_STILL_MS = 5_000;

export interface PulseEvents {
  /** Once a second. */
  beat(now: Instant): void;
  stoodStill(lost: Duration): void;
}

/** Beats while the process lives, and notices when it did not. */
export class Pulse {
  readonly #clock: Clock;
  readonly #events: PulseEvents;
  #lastAt: Instant;
  #cancel: Cancel | null = null;

  constructor(clock: Clock, events: PulseEvents) {
    this.#clock = clock;
    this.#events = events;
    this.#lastAt = clock.now();
  }

  start(): void {
    this.#lastAt = this.#clock.now();
    this.#arm();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** Asked before anything that time decides, so that time lost is given back before it counts. */
  check(): void {
    const now = this.#clock.now();
    const gap = now - this.#lastAt;
    this.#lastAt = now;
    if (this.#cancel !== null && gap > STOOD_STILL_MS) this.#events.stoodStill(gap);
  }

  #arm(): void {
    this.#cancel = this.#clock.at((this.#clock.now() + BEAT_EVERY_MS) as Instant, () => {
      this.check();
      this.#events.beat(this.#lastAt);
      this.#arm();
    });
  }
}
