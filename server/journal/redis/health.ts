import type { Log } from '../../rooms/ports.ts';

/** Whether Redis takes what it is given; told to the log once each time that changes. */
export class Health {
  readonly #log: Log;
  #isFailing = false;

  constructor(log: Log) {
    this.#log = log;
  }

  isFailing(): boolean {
    return this.#isFailing;
  }

  fails(reason: unknown): void {
    if (!this.#isFailing) this.#log.error('the store failed', { error: reasonOf(reason) });
    this.#isFailing = true;
  }

  works(): void {
    if (this.#isFailing) this.#log.info('the store works again');
    this.#isFailing = false;
  }
}

/** What is wrong, in words that hold no address with a password: only what Node and Redis say of themselves. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return error.message === '' ? code : error.message;
}
