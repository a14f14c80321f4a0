import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { WordChange } from '../game/words.ts';
import {
  Damage,
  type AppendFailure,
  type Entry,
  type Journal,
  type Lifeline,
  type Log,
  type Remains,
  type Rewrite,
  type StoredRoom,
} from '../rooms/ports.ts';
import { chainOf } from './chain.ts';
import { bodyOf, checked, entryOf, noHead, remainsOf, rewritten, type Head } from './rows.ts';
import { isConstraint, transaction } from './transaction.ts';
import type { Database } from './sqlite.ts';
import { prepareAll, type Statements } from './statements.ts';

/** While the store fails, and nobody tries, it is tried again this often. */
const TRY_AGAIN_MS = 1_000;
/** Words that were replaced or erased are gone from the log as well after this long. */
const TIDY_AFTER_MS = 1_000;
/** Appends of all rooms within this time share one commit, and so one wait for the disk. */
const COMMIT_EVERY_MS = 5;

interface Waiting {
  readonly code: RoomCode;
  readonly entry: Entry;
  readonly body: string;
  readonly rewrite: Rewrite | undefined;
  readonly answer: (failure: AppendFailure | null) => void;
}

/** Keeps rooms in one SQLite file. What it has answered survives a power cut. */
export class SqliteJournal implements Journal, Lifeline {
  /** For the status page. */
  readonly durability: string;
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #log: Log;
  #waiting: Waiting[] = [];
  /** Where the rooms end that were written to; empty after anything has failed. */
  #heads = new Map<RoomCode, Head>();
  #beat: Instant | null = null;
  #timer: NodeJS.Timeout | null = null;
  #tidying: NodeJS.Timeout | null = null;
  /** Tries again while the store fails; null while it works. */
  #retrying: NodeJS.Timeout | null = null;
  /** What should be gone is still in the log, because that could not be emptied. */
  #isUntidy = false;

  constructor(database: Database, log: Log) {
    const { journalMode, synchronous } = database.durability;
    this.durability = `SQLite, journal_mode=${journalMode}, synchronous=${synchronous}: what was accepted survives a crash and a power cut`;
    this.#database = database;
    this.#log = log;
    this.#statements = prepareAll(database);
    // A process that was killed may have left there what was to be gone.
    this.#checkpoint();
  }

  append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null> {
    return new Promise((answer) => {
      this.#waiting.push({ code, entry, body: bodyOf(entry), rewrite, answer });
      this.#commitSoon();
    });
  }

  async read(code: RoomCode): Promise<StoredRoom | null> {
    this.#commit();
    const head = this.#statements.head.get(code) as Head | undefined;
    if (head === undefined) return null;
    return {
      entries: this.#entries(code, head),
      words: this.#statements.words.all(code).map((row) => ({ ...row }) as unknown as WordChange),
    };
  }

  #entries(code: RoomCode, head: Head): readonly Entry[] {
    return checked(this.#statements.entries.all(code), head).map(entryOf);
  }

  async remains(code: RoomCode): Promise<Remains> {
    this.#commit();
    return remainsOf(this.#statements.entries.all(code));
  }

  async list(): Promise<readonly RoomCode[]> {
    this.#commit();
    return this.#statements.codes.all().map(({ code }) => code as RoomCode);
  }

  async forget(code: RoomCode): Promise<void> {
    this.#commit();
    this.#heads.delete(code);
    this.#attempt(() => {
      for (const table of ['entries', 'words', 'rooms']) {
        this.#database.prepare(`DELETE FROM ${table} WHERE code = ?`).run(code);
      }
    });
    this.#checkpoint();
  }

  beat(now: Instant): void {
    this.#beat = now;
    this.#commitSoon();
  }

  last(): Instant | null {
    const value = this.#statements.meta.get('last_alive')?.['value'];
    return typeof value === 'number' ? (value as Instant) : null;
  }

  /** Whether what was last tried could be stored. A log that cannot be emptied does not count: nothing is refused. */
  isFailing(): boolean {
    return this.#retrying !== null;
  }

  /** Stores what still waits and gives the file free. */
  close(): void {
    this.#commit();
    if (this.#tidying !== null) clearTimeout(this.#tidying);
    if (this.#retrying !== null) clearInterval(this.#retrying);
    this.#database.close();
  }

  #commitSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#commit();
    }, COMMIT_EVERY_MS);
  }

  #commit(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0 && this.#beat === null && !this.isFailing()) return;
    const failures = this.#store(batch);
    batch.forEach(({ answer }, index) => {
      answer(failures[index] ?? null);
    });
  }

  /** One transaction for all. What is wrong with one room fails alone, with all that was built on it. */
  #store(batch: readonly Waiting[]): readonly (AppendFailure | null)[] {
    const beat = this.#beat;
    this.#beat = null;
    try {
      return this.#attempt(() => {
        if (beat !== null) this.#statements.setMeta.run('last_alive', beat);
        return this.#insertAll(batch);
      });
    } catch {
      return batch.map(() => 'storage');
    }
  }

  /** Without a savepoint for each as long as nothing is wrong: they cost as much as the entries. */
  #insertAll(batch: readonly Waiting[]): readonly (AppendFailure | null)[] {
    this.#database.exec('SAVEPOINT whole_batch');
    try {
      const failures = inOrder(batch, (waiting) => this.#insert(waiting));
      for (const code of new Set(batch.map((waiting) => waiting.code))) this.#storeHead(code);
      this.#database.exec('RELEASE whole_batch');
      return failures;
    } catch (error) {
      if (!(error instanceof Damage) && !isConstraint(error)) throw error;
      this.#database.exec('ROLLBACK TO whole_batch; RELEASE whole_batch');
      this.#heads.clear();
      return inOrder(batch, (waiting) => this.#insertApart(waiting));
    }
  }

  /** All of `task` or nothing; whether that worked is what the status page says. */
  #attempt<T>(task: () => T): T {
    try {
      const done = transaction(this.#database, () => {
        // Only what writes something tells whether the store works again.
        if (this.isFailing()) this.#statements.setMeta.run('tried_again', 1);
        return task();
      });
      this.#works();
      return done;
    } catch (error) {
      this.#heads.clear();
      this.#fails(error);
      throw error;
    }
  }

  /** A fault in what one room has, or wants to write, is undone and leaves the transaction to the others. */
  #insertApart(waiting: Waiting): AppendFailure | null {
    this.#database.exec('SAVEPOINT one_entry');
    try {
      const failure = this.#insert(waiting);
      this.#storeHead(waiting.code);
      this.#database.exec('RELEASE one_entry');
      return failure;
    } catch (error) {
      if (!(error instanceof Damage) && !isConstraint(error)) throw error;
      this.#database.exec('ROLLBACK TO one_entry; RELEASE one_entry');
      this.#heads.delete(waiting.code);
      this.#log.error('the stored room does not take an entry', { room: waiting.code, error: String(error) });
      return 'conflict';
    }
  }

  /** Said once, however many commands are refused until it works again. */
  #fails(error: unknown): void {
    if (this.isFailing()) return;
    this.#log.error('the store failed', { error: String(error) });
    this.#retrying = setInterval(() => {
      this.#commit();
    }, TRY_AGAIN_MS);
  }

  #works(): void {
    if (this.#retrying === null) return;
    clearInterval(this.#retrying);
    this.#retrying = null;
    this.#log.info('the store works again');
  }

  #tidySoon(): void {
    this.#tidying ??= setTimeout(() => {
      this.#tidying = null;
      this.#checkpoint();
    }, TIDY_AFTER_MS);
  }

  /** The log still has what was written before; deleting there is by emptying it. */
  #checkpoint(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      if (this.#isUntidy) this.#log.info('the log of the store is emptied again');
      this.#isUntidy = false;
    } catch (error) {
      if (!this.#isUntidy) this.#log.warn('the log of the store cannot be emptied', { error: String(error) });
      this.#isUntidy = true;
      this.#tidySoon();
    }
  }

  #insert({ code, entry, body, rewrite }: Waiting): AppendFailure | null {
    const { addEntry, setWord, eraseWord } = this.#statements;
    const head = this.#headOf(code);
    const { revision, at } = entry;
    if (revision !== head.revision + 1) return 'conflict';
    const chain = chainOf(head.chain, { revision, at, body });
    this.#heads.set(code, { revision, chain });
    addEntry.run(code, revision, at, body, chain);
    for (const { kind, key, text } of entry.words) {
      const { changes } = eraseWord.run(code, kind, key);
      if (Number(changes) > 0) this.#tidySoon();
      if (text !== null) setWord.run(code, kind, key, text);
    }
    if (rewrite !== undefined) this.#rewrite(code, rewrite, { revision, chain });
    return null;
  }

  #headOf(code: RoomCode): Head {
    return this.#heads.get(code) ?? ((this.#statements.head.get(code) ?? noHead) as Head);
  }

  /** Once for all of its entries in a commit. */
  #storeHead(code: RoomCode): void {
    const head = this.#heads.get(code);
    if (head !== undefined) this.#statements.setHead.run(code, head.revision, head.chain);
  }

  #rewrite(code: RoomCode, rewrite: Rewrite, head: Head): void {
    const { entries, setEntry } = this.#statements;
    const before = checked(entries.all(code), head);
    const after = rewritten(before, rewrite);
    if (after === before) return;
    after.forEach(({ revision, body, chain }, index) => {
      if (chain !== before[index]?.chain) setEntry.run(body, chain, code, revision);
    });
    this.#heads.set(code, { revision: head.revision, chain: after.at(-1)?.chain ?? '' });
    this.#tidySoon();
  }
}

/** What was built on an entry that is not taken is not taken either. */
function inOrder(
  batch: readonly Waiting[],
  insert: (waiting: Waiting) => AppendFailure | null,
): readonly (AppendFailure | null)[] {
  const failed = new Set<RoomCode>();
  return batch.map((waiting) => {
    const failure = failed.has(waiting.code) ? 'conflict' : insert(waiting);
    if (failure !== null) failed.add(waiting.code);
    return failure;
  });
}
