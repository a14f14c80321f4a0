const samplesKept = 16;

/**
 * Offset of the server's clock. A message is always received after it was written, so the largest
 * of the last offsets is the one with the least delay, and the best guess.
 */
export class ServerClock {
  readonly #local: () => number;
  #offsets: readonly number[] = [];

  constructor(local: () => number) {
    this.#local = local;
  }

  /** This device's clock, which starts anywhere and never goes back. */
  local(): number {
    return this.#local();
  }

  /**
   * `askedAt` (on the local clock) bounds the offset from above, for an answer to a question. What
   * was measured before and lies beyond it was another server's clock, and is thrown away.
   */
  sample(serverNow: number, askedAt?: number): void {
    const most = askedAt === undefined ? Infinity : serverNow - askedAt;
    const believable = this.#offsets.filter((offset) => offset <= most + 1);
    this.#offsets = [...believable, serverNow - this.#local()].slice(-samplesKept);
  }

  now(): number {
    return this.#local() + (this.#offsets.length === 0 ? 0 : Math.max(...this.#offsets));
  }
}
