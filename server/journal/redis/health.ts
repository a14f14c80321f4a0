import { ErrorReply } from 'redis';
import type { Log } from '../../rooms/ports.ts';

/** Whether Redis takes what it is given; told to the log once each time that changes. */
export class Health {
  readonly #log: Log;
  #isFailing = false;
  /** It answers, and says no. */
  #isRefusing = false;

  constructor(log: Log) {
    this.#log = log;
  }

  isFailing(): boolean {
    return this.#isFailing;
  }

  /** For the status page, which everybody may read: what Redis says itself is in the log. */
  trouble(): string {
    return this.#isRefusing
      ? 'Redis refuses what it is given. Commands are refused and nothing is lost; the log says what Redis complains of.'
      : 'Redis does not answer. Commands are refused until it does; workshops go on by themselves then.';
  }

  fails(reason: unknown): void {
    if (!this.#isFailing) this.#log.error('the store failed', { error: reasonOf(reason) });
    this.#isFailing = true;
    this.#isRefusing = reason instanceof ErrorReply;
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
