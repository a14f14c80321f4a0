import type { Log } from '../rooms/ports.ts';
import type { Handle } from './engine.ts';

/** Words that were replaced or erased are gone from the log as well after this long. */
const EMPTY_AFTER_MS = 1_000;

/** Empties the write-ahead log, which still has what was written before: deleting there is by emptying it. */
export class Checkpoints {
  readonly #database: Handle;
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;
  /** What should be gone is still in the log, because that could not be emptied. */
  #isOverdue = false;

  constructor(database: Handle, log: Log) {
    this.#database = database;
    this.#log = log;
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.now();
    }, EMPTY_AFTER_MS);
  }

  /** Where that fails it is tried again: nothing is refused meanwhile. */
  now(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      if (this.#isOverdue) this.#log.info('the log of the store is emptied again');
      this.#isOverdue = false;
    } catch (error) {
      if (!this.#isOverdue) this.#log.warn('the log of the store cannot be emptied', { error: String(error) });
      this.#isOverdue = true;
      this.soon();
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
