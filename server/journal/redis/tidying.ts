import type { Log } from '../../rooms/ports.ts';
import type { Link } from './link.ts';
import type { Settings } from './settings.ts';

/** Writing its files anew costs Redis a copy of all it has: one for whatever is erased within this time. */
const TIDY_AFTER_MS = 30_000;

/**
 * What was erased is gone from the memory of Redis at once. Its files still hold how it came about, until
 * they are written anew.
 */
export class Tidying {
  readonly #link: Link;
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;
  #rewriting: Settings['rewriting'] = [];

  constructor(link: Link, log: Log) {
    this.#link = link;
    this.#log = log;
  }

  by(rewriting: Settings['rewriting']): void {
    this.#rewriting = rewriting;
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      void this.#tidy();
    }, TIDY_AFTER_MS);
  }

  /** Does what is due, now. */
  async close(): Promise<void> {
    if (this.#timer !== null) await this.#tidy();
  }

  async #tidy(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const client = this.#link.client();
    const asked = this.#rewriting.map((what) =>
      what === 'BGSAVE' ? client.bgSave({ SCHEDULE: true }) : client.bgRewriteAof(),
    );
    for (const outcome of await Promise.allSettled(asked)) {
      if (outcome.status === 'fulfilled') continue;
      this.#log.warn('the files of Redis cannot be written anew', { error: String(outcome.reason) });
    }
  }
}
