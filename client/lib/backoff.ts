/** When to try again, drawn anew each time: soon while the network may be back any moment, later more rarely. */

const floorMs = 300;
/** Upper ends of the ranges: of the first try, of those of about the first minute, and of all after them. */
const firstMs = 700;
const soonMs = 1_200;
const soonTries = 80;
const laterMs = [3_000, 5_500, 8_000] as const;

export class Backoff {
  readonly #random: () => number;
  #tries = 0;
  #leastCeiling = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** Runs `run` after the next delay, unless a try is waiting already. */
  schedule(run: () => void): void {
    if (this.#timer !== null) return;
    const ceiling = Math.max(ceilingAfter(this.#tries), this.#leastCeiling);
    this.#tries += 1;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        run();
      },
      floorMs + this.#random() * (ceiling - floorMs),
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
    this.#leastCeiling = 0;
  }

  /** Until the next success, tries are spread over at least so much time. */
  spread(ms: number): void {
    this.#leastCeiling = Math.max(this.#leastCeiling, ms);
  }
}

function ceilingAfter(tries: number): number {
  if (tries === 0) return firstMs;
  if (tries < soonTries) return soonMs;
  return laterMs[Math.min(tries - soonTries, laterMs.length - 1)] ?? soonMs;
}
