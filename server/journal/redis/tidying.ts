import { ErrorReply } from 'redis';
import type { Log } from '../../rooms/ports.ts';
import { reasonOf } from './health.ts';
import type { Link } from './link.ts';
import type { Settings } from './settings.ts';

/** Writing its files anew costs Redis a copy of all it has: one for whatever is erased within this time. */
const TIDY_AFTER_MS = 30_000;

type Rewriting = Settings['rewriting'][number];

/**
 * What was erased is gone from the memory of Redis at once. Its files still hold how it came about, until
 * they are written anew.
 */
export class Tidying {
  readonly #link: Link;
  readonly #log: Log;
  readonly #due = new Set<Rewriting>();
  #timer: NodeJS.Timeout | null = null;
  #rewriting: Settings['rewriting'] = [];
  #isFailing = false;
  #isClosed = false;

  constructor(link: Link, log: Log) {
    this.#link = link;
    this.#log = log;
  }

  by(rewriting: Settings['rewriting']): void {
    this.#rewriting = rewriting;
  }

  soon(): void {
    for (const what of this.#rewriting) this.#due.add(what);
    this.#arm();
  }

  /** Does what is due, now; and nothing from then on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) await this.#tidy();
  }

  #arm(): void {
    if (this.#isClosed) return;
    this.#timer ??= setTimeout(() => {
      void this.#tidy();
    }, TIDY_AFTER_MS);
  }

  async #tidy(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const asked = [...this.#due];
    this.#due.clear();
    const done = await Promise.all(asked.map((what) => this.#rewrite(what)));
    if (!done.includes(false)) this.#isFailing = false;
  }

  #warn(error: unknown): void {
    if (!this.#isFailing) this.#log.warn('the files of Redis cannot be written anew', { error: reasonOf(error) });
    this.#isFailing = true;
  }

  /** Whether Redis does it. Tried again where it may only be busy or away. */
  async #rewrite(what: Rewriting): Promise<boolean> {
    const client = this.#link.client();
    try {
      await (what === 'BGSAVE' ? client.bgSave({ SCHEDULE: true }) : client.bgRewriteAof());
      return true;
    } catch (error) {
      if (!isBusy(error)) this.#warn(error);
      if (isForGood(error)) return false;
      this.#due.add(what);
      this.#arm();
      return false;
    }
  }
}

/** Another node has just asked for the same, which may have begun too early for what was erased here. */
function isBusy(error: unknown): boolean {
  return error instanceof ErrorReply && error.message.includes('already in progress');
}

/** Where others run it, these commands may not be allowed, or not be there at all. */
function isForGood(error: unknown): boolean {
  return error instanceof ErrorReply && /^(NOPERM|ERR unknown command)\b/i.test(error.message);
}
