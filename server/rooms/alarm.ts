import type { Duration, Instant } from '../../shared/ids.ts';
import type { Cancel, Clock } from './ports.ts';

/** Pause before a deadline that has passed is tried again, where the first try came to nothing. */
const TRY_AGAIN_MS: Duration = 1_000;

/** The one timer of a room. A deadline that stays in the past does not make it spin. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #rangAt = -Infinity;
  #cancel: Cancel | null = null;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  arm(due: Instant | null): void {
    this.stop();
    if (due === null) return;
    const now = this.#clock.now();
    const at = due > now ? due : (Math.max(due, this.#rangAt + TRY_AGAIN_MS) as Instant);
    this.#cancel = this.#clock.at(at, () => {
      this.#cancel = null;
      this.#rangAt = this.#clock.now();
      this.#ring();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
