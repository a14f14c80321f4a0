/** Who hands in decks, by address: nobody takes the turns of the others. */
import type { Clock } from '../rooms/ports.ts';
import { Buckets } from '../transport/rate-limit.ts';
import * as rates from '../transport/rates.ts';

/** Seconds after which it is worth asking again. */
export const SOON = 2;

export class DeckSenders {
  readonly #buckets: Buckets;
  /** Those of whom a file waits for its turn or is being read. */
  readonly #busy = new Set<string>();

  constructor(clock: Clock) {
    this.#buckets = new Buckets(clock, rates.deckFiles);
  }

  /** Seconds to wait until the next file is welcome; 0 takes it. */
  admit(address: string): number {
    if (this.#busy.has(address)) return SOON;
    const level = this.#buckets.level(address);
    if (level < 1) return Math.ceil((1 - level) / rates.deckFiles.perSecond);
    this.#buckets.take(address);
    return 0;
  }

  /** False: there is one of this address already. */
  begin(address: string): boolean {
    if (this.#busy.has(address)) return false;
    this.#busy.add(address);
    return true;
  }

  end(address: string): void {
    this.#busy.delete(address);
  }

  /** Files that take long come rarely. */
  async charged<T>(address: string, task: () => Promise<T>): Promise<T> {
    const since = performance.now();
    try {
      return await task();
    } finally {
      const beyond = (performance.now() - since) / 1_000 - 1;
      if (beyond > 0) this.#buckets.take(address, beyond * rates.deckSecond);
    }
  }
}
