import type { CommandId } from '../../shared/ids.ts';
import { err } from '../../shared/result.ts';
import type { Outcome } from './ledger.ts';
import type { Receipt } from './ports.ts';

/** Newest receipts kept per person; a retry comes within moments, not hundreds of commands later. */
const receiptsPerHolder = 256;

interface Known {
  readonly digest: string;
  readonly outcome: Promise<Outcome>;
}

/** Commands that were carried out or are under way, by who sent them. */
export class Receipts {
  readonly #byHolder = new Map<string, Map<CommandId, Known>>();

  /** The answer to a repeat, or null if the command is new. */
  answer({ by, id, digest }: Receipt): Promise<Outcome> | null {
    const known = this.#byHolder.get(by)?.get(id);
    if (known === undefined) return null;
    return known.digest === digest ? known.outcome : Promise.resolve(err({ code: 'conflict' }));
  }

  /** Remembers a command; one that fails may be sent again under the same id. */
  keep({ by, id, digest }: Receipt, outcome: Promise<Outcome>): void {
    const mine = this.#byHolder.get(by) ?? new Map<CommandId, Known>();
    this.#byHolder.set(by, mine);
    const known = { digest, outcome };
    mine.set(id, known);
    const oldest = mine.keys().next();
    if (mine.size > receiptsPerHolder && !oldest.done) mine.delete(oldest.value);
    void outcome.then((result) => {
      if (!result.ok && mine.get(id) === known) mine.delete(id);
    });
  }
}
