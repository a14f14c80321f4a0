import type { Log } from '../rooms/ports.ts';

/** While the store fails, and nobody tries, it is tried again this often. */
const TRY_AGAIN_MS = 1_000;

/** Whether the store takes what it is given; sees to it that it is tried again while it does not. */
export class Recovery {
  readonly #log: Log;
  readonly #tryAgain: () => void;
  /** Null while the store works. */
  #timer: NodeJS.Timeout | null = null;

  constructor(log: Log, tryAgain: () => void) {
    this.#log = log;
    this.#tryAgain = tryAgain;
  }

  isFailing(): boolean {
    return this.#timer !== null;
  }

  /** Said once, however many commands are refused until it works again. */
  fails(error: unknown): void {
    if (this.#timer !== null) return;
    this.#log.error('the store failed', { error: String(error) });
    this.#timer = setInterval(this.#tryAgain, TRY_AGAIN_MS);
  }

  works(): void {
    if (this.#timer === null) return;
    this.stop();
    this.#timer = null;
    this.#log.info('the store works again');
  }

  /** Nothing is tried any more. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }
}
