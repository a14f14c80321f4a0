import type { RoomCode } from '../../shared/ids.ts';
import { Damage, type AppendFailure, type Log, type Rewrite } from '../rooms/ports.ts';
import { chainOf } from './chain.ts';
import type { Handle } from './engine.ts';
import type { Handed } from './group-commit.ts';
import { checked, noHead, rewritten, type Head } from './rows.ts';
import type { Statements } from './statements.ts';
import { isConstraint } from './transaction.ts';

export interface EntryWriterNeeds {
  readonly database: Handle;
  readonly statements: Statements;
  readonly log: Log;
  /** Told when something is no longer to be found in what is kept. */
  readonly erased: () => void;
}

/** Writes the rows of rooms, within a transaction of the caller's. */
export class EntryWriter {
  readonly #needs: EntryWriterNeeds;
  /** Where the rooms end that were written to; empty after anything has failed. */
  readonly #heads = new Map<RoomCode, Head>();

  constructor(needs: EntryWriterNeeds) {
    this.#needs = needs;
  }

  /**
   * What is wrong with one room fails alone, with all that was built on it; what is wrong with the store is thrown.
   * Without a savepoint for each as long as nothing is wrong: they cost as much as the entries.
   */
  write(batch: readonly Handed[]): readonly (AppendFailure | null)[] {
    const { database } = this.#needs;
    database.exec('SAVEPOINT whole_batch');
    try {
      const failures = inOrder(batch, (handed) => this.#insert(handed));
      for (const code of new Set(batch.map((handed) => handed.code))) this.#storeHead(code);
      database.exec('RELEASE whole_batch');
      return failures;
    } catch (error) {
      if (!(error instanceof Damage) && !isConstraint(error)) throw error;
      database.exec('ROLLBACK TO whole_batch; RELEASE whole_batch');
      this.#heads.clear();
      return inOrder(batch, (handed) => this.#insertApart(handed));
    }
  }

  /** All of the room. */
  erase(code: RoomCode): void {
    this.#heads.delete(code);
    for (const table of ['entries', 'words', 'rooms']) {
      this.#needs.database.prepare(`DELETE FROM ${table} WHERE code = ?`).run(code);
    }
  }

  /** The transaction has failed: what was written in it is not there. */
  undone(): void {
    this.#heads.clear();
  }

  /** A fault in what one room has, or wants to write, is undone and leaves the transaction to the others. */
  #insertApart(handed: Handed): AppendFailure | null {
    const { database, log } = this.#needs;
    const { code } = handed;
    database.exec('SAVEPOINT one_entry');
    try {
      const failure = this.#insert(handed);
      this.#storeHead(code);
      database.exec('RELEASE one_entry');
      return failure;
    } catch (error) {
      if (!(error instanceof Damage) && !isConstraint(error)) throw error;
      database.exec('ROLLBACK TO one_entry; RELEASE one_entry');
      this.#heads.delete(code);
      log.error('the stored room does not take an entry', { room: code, error: String(error) });
      return 'conflict';
    }
  }

  #insert({ code, entry, body, rewrite }: Handed): AppendFailure | null {
    const { statements, erased } = this.#needs;
    const { addEntry, setWord, eraseWord } = statements;
    const head = this.#headOf(code);
    const { revision, at } = entry;
    if (revision !== head.revision + 1) return 'conflict';
    const chain = chainOf(head.chain, { revision, at, body });
    this.#heads.set(code, { revision, chain });
    addEntry.run(code, revision, at, body, chain);
    for (const { kind, key, text } of entry.words) {
      const { changes } = eraseWord.run(code, kind, key);
      if (Number(changes) > 0) erased();
      if (text !== null) setWord.run(code, kind, key, text);
    }
    if (rewrite !== undefined) this.#rewrite(code, rewrite, { revision, chain });
    return null;
  }

  #headOf(code: RoomCode): Head {
    return this.#heads.get(code) ?? ((this.#needs.statements.head.get(code) ?? noHead) as Head);
  }

  /** Once for all of its entries in a commit. */
  #storeHead(code: RoomCode): void {
    const head = this.#heads.get(code);
    if (head !== undefined) this.#needs.statements.setHead.run(code, head.revision, head.chain);
  }

  #rewrite(code: RoomCode, rewrite: Rewrite, head: Head): void {
    const { entries, setEntry } = this.#needs.statements;
    const before = checked(entries.all(code), head);
    const after = rewritten(before, rewrite);
    if (after === before) return;
    after.forEach(({ revision, body, chain }, index) => {
      if (chain !== before[index]?.chain) setEntry.run(body, chain, code, revision);
    });
    this.#heads.set(code, { revision: head.revision, chain: after.at(-1)?.chain ?? '' });
    this.#needs.erased();
  }
}

/** What was built on an entry that is not taken is not taken either. */
function inOrder(
  batch: readonly Handed[],
  insert: (handed: Handed) => AppendFailure | null,
): readonly (AppendFailure | null)[] {
  const failed = new Set<RoomCode>();
  return batch.map((handed) => {
    const failure = failed.has(handed.code) ? 'conflict' : insert(handed);
    if (failure !== null) failed.add(handed.code);
    return failure;
  });
}
