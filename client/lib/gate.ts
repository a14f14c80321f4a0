/** Open while the room can be spoken to; others wait at it for a bounded time. */
export class Gate {
  #open = false;
  #waiting: readonly ((open: boolean) => void)[] = [];

  isOpen(): boolean {
    return this.#open;
  }

  open(): void {
    this.#open = true;
    this.#release(true);
  }

  close(): void {
    this.#open = false;
  }

  /** Closed for good: nobody needs to wait any longer. */
  bar(): void {
    this.#open = false;
    this.#release(false);
  }

  /** True as soon as it is open; false if that does not come about in time. */
  wait(ms: number): Promise<boolean> {
    if (this.#open) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      const done = (open: boolean) => {
        clearTimeout(timer);
        resolve(open);
      };
      this.#waiting = [...this.#waiting, done];
    });
  }

  #release(open: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const done of waiting) done(open);
  }
}
