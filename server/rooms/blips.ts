import type { Duration, Instant, SeatId } from '../../shared/ids.ts';
import type { Cancel, Clock } from './ports.ts';

/** Whoever is back within this time was never gone, as far as the others are told. */
const BLIP_MS: Duration = 5_000;

/** People whose connection has just broken. Most phones are back in a moment, and a roster must not flicker. */
export class Blips {
  readonly #clock: Clock;
  readonly #over: () => void;
  readonly #bySeat = new Map<SeatId, Cancel>();

  /** `over` is called when somebody has turned out to be gone. */
  constructor(clock: Clock, over: () => void) {
    this.#clock = clock;
    this.#over = over;
  }

  begin(seat: SeatId): void {
    this.end(seat);
    const cancel = this.#clock.at((this.#clock.now() + BLIP_MS) as Instant, () => {
      this.#bySeat.delete(seat);
      this.#over();
    });
    this.#bySeat.set(seat, cancel);
  }

  end(seat: SeatId): void {
    this.#bySeat.get(seat)?.();
    this.#bySeat.delete(seat);
  }

  has(seat: SeatId): boolean {
    return this.#bySeat.has(seat);
  }

  stop(): void {
    for (const seat of [...this.#bySeat.keys()]) this.end(seat);
  }
}
