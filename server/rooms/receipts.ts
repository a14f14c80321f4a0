import type { CommandId } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import type { Actor } from '../game/game.ts';
import type { Outcome } from './ledger.ts';
import type { Receipt, UnsignedReceipt } from './ports.ts';

/** Newest receipts kept per person; a retry comes within moments, not hundreds of commands later. */
const receiptsPerHolder = 256;
/** Newest receipts kept of those whose sender is not known any more: a restart in the debrief has several hundred. */
const receiptsOfNobody = 20_000;

interface Known {
  readonly digest: string;
  /** The revision, once the command counts: of most commands no more than that is kept. */
  outcome: Promise<Outcome> | number;
}

/** Commands that were carried out or are under way, by who sent them. */
export class Receipts {
  readonly #byHolder = new Map<string, Map<CommandId, Known>>();
  readonly #unsigned = new Map<CommandId, Known>();

  /** The answer to a repeat, or null if the command is new. */
  answer({ by, id, digest }: Receipt): Promise<Outcome> | null {
    // Ids are drawn at random, and the secret of whoever drew it is in the digest.
    const known = this.#byHolder.get(by)?.get(id) ?? this.#unsigned.get(id);
    if (known === undefined) return null;
    if (known.digest !== digest) return Promise.resolve(err({ code: 'conflict' }));
    return typeof known.outcome === 'number' ? Promise.resolve(ok(known.outcome)) : known.outcome;
  }

  /** Those that were stored before this process had the room, and whose sender nobody knows any more. */
  keepUnsigned(receipts: readonly UnsignedReceipt[], outcome: number): void {
    for (const { id, digest } of receipts) remember(this.#unsigned, id, { digest, outcome }, receiptsOfNobody);
  }

  /** Remembers a command; one that fails may be sent again under the same id. */
  keep({ by, id, digest }: Receipt, outcome: Known['outcome']): void {
    const mine = this.#byHolder.get(by) ?? new Map<CommandId, Known>();
    this.#byHolder.set(by, mine);
    const known: Known = { digest, outcome };
    remember(mine, id, known, receiptsPerHolder);
    if (typeof outcome === 'number') return;
    void outcome.then((result) => {
      if (result.ok) known.outcome = result.value;
      else if (mine.get(id) === known) mine.delete(id);
    });
  }
}

function remember(all: Map<CommandId, Known>, id: CommandId, known: Known, most: number): void {
  all.set(id, known);
  const oldest = all.keys().next();
  if (all.size > most && !oldest.done) all.delete(oldest.value);
}

/** As receipts name whoever sent a command. */
export function signatureOf(viewer: Actor): string {
  if (viewer.kind === 'seat') return viewer.seat;
  return viewer.kind === 'helper' ? viewer.helper : viewer.kind;
}
