/** Keeps a tap that was meant for the last step out of the one that has just opened. */
export const guardMs = 700;

export class StepGuard {
  #step: string | null = null;
  #since = -Infinity;

  /** Told of every step as it is drawn. */
  see(step: string, now: number): void {
    if (step === this.#step) return;
    // The first one is what the host came to see.
    this.#since = this.#step === null ? -Infinity : now;
    this.#step = step;
  }

  isOpen(now: number): boolean {
    return now - this.#since >= guardMs;
  }
}
