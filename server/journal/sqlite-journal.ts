import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { WordChange } from '../game/words.ts';
import type { AppendFailure, Entry, Journal, Lifeline, Log, StoredRoom } from '../rooms/ports.ts';
import { chainOf, type StoredEntry } from './chain.ts';
import type { Row, Statement } from './engine.ts';
import type { Database } from './sqlite.ts';

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
  readonly answer: (failure: AppendFailure | null) => void;
}

type Statements = Readonly<
  Record<
    'head' | 'setHead' | 'addEntry' | 'setWord' | 'eraseWord' | 'setMeta' | 'meta' | 'codes' | 'entries' | 'words',
    Statement
  >
>;

/** Keeps rooms in one SQLite file. What it has answered survives a power cut. */
export class SqliteJournal implements Journal, Lifeline {
  /** For the status page. */
  readonly durability: string;
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #log: Log;
  #waiting: Waiting[] = [];
  #beat: Instant | null = null;
  #timer: NodeJS.Timeout | null = null;
  #tidying: NodeJS.Timeout | null = null;
  /** Tries again while the store fails; null while it works. */
  #retrying: NodeJS.Timeout | null = null;

  constructor(database: Database, log: Log) {
    const { journalMode, synchronous } = database.durability;
    this.durability = `SQLite, journal_mode=${journalMode}, synchronous=${synchronous}: what was accepted survives a crash and a power cut`;
    this.#database = database;
    this.#log = log;
    this.#statements = prepareAll(database);
  }

  append(code: RoomCode, entry: Entry): Promise<AppendFailure | null> {
    return new Promise((answer) => {
      const { revision: _revision, at: _at, words: _words, ...body } = entry;
      this.#waiting.push({ code, entry, body: JSON.stringify(body), answer });
      this.#commitSoon();
    });
  }

  async read(code: RoomCode): Promise<StoredRoom | null> {
    this.#commit();
    const head = this.#statements.head.get(code) as typeof noHead | undefined;
    if (head === undefined) return null;
    return {
      entries: checked(this.#statements.entries.all(code), head).map(({ revision, at, body }) => ({
        revision,
        at: at as Instant,
        words: [],
        ...(JSON.parse(body) as Pick<Entry, 'events' | 'grants' | 'receipt'>),
      })),
      words: this.#statements.words.all(code).map((row) => ({ ...row }) as unknown as WordChange),
    };
  }

  async list(): Promise<readonly RoomCode[]> {
    this.#commit();
    return this.#statements.codes.all().map(({ code }) => code as RoomCode);
  }

  async forget(code: RoomCode): Promise<void> {
    this.#commit();
    this.#transaction(() => {
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

  /** Whether what was last tried could be stored. */
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

  /** One transaction for all. A room whose revision does not follow fails alone, with all that was built on it. */
  #store(batch: readonly Waiting[]): readonly (AppendFailure | null)[] {
    const { setMeta } = this.#statements;
    const beat = this.#beat;
    this.#beat = null;
    try {
      const failures = this.#transaction(() => {
        if (beat !== null) setMeta.run('last_alive', beat);
        // Only what writes something tells whether the store works again.
        if (this.isFailing()) setMeta.run('tried_again', 1);
        const failed = new Set<RoomCode>();
        return batch.map((waiting) => {
          const failure = failed.has(waiting.code) ? 'conflict' : this.#insert(waiting);
          if (failure !== null) failed.add(waiting.code);
          return failure;
        });
      });
      this.#works();
      return failures;
    } catch (error) {
      this.#fails(error);
      return batch.map(() => 'storage');
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
    } catch (error) {
      this.#fails(error);
      this.#tidySoon();
    }
  }

  #insert({ code, entry, body }: Waiting): AppendFailure | null {
    const { head, setHead, addEntry, setWord, eraseWord } = this.#statements;
    const { revision: last, chain: before } = (head.get(code) ?? noHead) as typeof noHead;
    const { revision, at } = entry;
    if (revision !== last + 1) return 'conflict';
    const chain = chainOf(before, { revision, at, body });
    setHead.run(code, revision, chain);
    addEntry.run(code, revision, at, body, chain);
    for (const { kind, key, text } of entry.words) {
      const { changes } = eraseWord.run(code, kind, key);
      if (Number(changes) > 0) this.#tidySoon();
      if (text !== null) setWord.run(code, kind, key, text);
    }
    return null;
  }

  #transaction<T>(task: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = task();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch (error) {
      // Some failures end the transaction by themselves; then there is nothing left to undo.
      if (!/no transaction/i.test(String(error))) this.#log.warn('cannot roll back', { error: String(error) });
    }
  }
}

/** Before a room has an entry. */
const noHead = { revision: 0, chain: '' };

/** The entries as they were written, up to the last one; throws where that is not what the store has. */
function checked(rows: readonly Row[], head: typeof noHead): readonly StoredEntry[] {
  const entries = rows as readonly (Row & StoredEntry & { readonly chain: string })[];
  let before = '';
  for (const entry of entries) {
    const chain = chainOf(before, entry);
    if (chain !== entry.chain) throw new Error(`the stored entry ${String(entry.revision)} is damaged`);
    before = chain;
  }
  if (before !== head.chain) throw new Error(`the stored room does not reach its entry ${String(head.revision)}`);
  return entries;
}

function prepareAll(database: Database): Statements {
  const upsert = 'ON CONFLICT DO UPDATE SET';
  return {
    head: database.prepare('SELECT revision, chain FROM rooms WHERE code = ?'),
    setHead: database.prepare(
      `INSERT INTO rooms (code, revision, chain) VALUES (?, ?, ?) ${upsert} revision = excluded.revision, chain = excluded.chain`,
    ),
    addEntry: database.prepare('INSERT INTO entries (code, revision, at, body, chain) VALUES (?, ?, ?, ?, ?)'),
    setWord: database.prepare('INSERT INTO words VALUES (?, ?, ?, ?)'),
    eraseWord: database.prepare('DELETE FROM words WHERE code = ? AND kind = ? AND key = ?'),
    setMeta: database.prepare(`INSERT INTO meta VALUES (?, ?) ${upsert} value = excluded.value`),
    meta: database.prepare('SELECT value FROM meta WHERE key = ?'),
    codes: database.prepare('SELECT code FROM rooms ORDER BY code'),
    entries: database.prepare('SELECT revision, at, body, chain FROM entries WHERE code = ? ORDER BY revision'),
    words: database.prepare('SELECT kind, key, text FROM words WHERE code = ?'),
  };
}
