/** When to try again: quickly at first, then over wider and wider ranges, drawn anew each time. */

/** Upper ends of the ranges, in milliseconds. */
const ceilings = [700, 1_500, 3_000, 5_500, 8_000] as const;
const floor = 300;

export class Backoff {
  readonly #random: () => number;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** Runs `run` after the next delay, unless a try is waiting already. */
  schedule(run: () => void): void {
    if (this.#timer !== null) return;
    const ceiling = ceilings[Math.min(this.#tries, ceilings.length - 1)] ?? floor;
    this.#tries += 1;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        run();
      },
      floor + this.#random() * (ceiling - floor),
    );
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** The next try is quick again. */
  reset(): void {
    this.cancel();
    this.#tries = 0;
  }

  /** The next tries are spread at least as widely as after `tries` failures. */
  spread(tries: number): void {
    this.#tries = Math.max(this.#tries, tries);
  }
}
