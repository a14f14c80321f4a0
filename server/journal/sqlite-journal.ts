import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { WordChange } from '../game/words.ts';
import type { AppendFailure, Entry, Journal, Lifeline, Log, StoredRoom } from '../rooms/ports.ts';
import type { Database, Statement } from './sqlite.ts';

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
    | 'revision'
    | 'setRevision'
    | 'addEntry'
    | 'setWord'
    | 'eraseWord'
    | 'setMeta'
    | 'meta'
    | 'codes'
    | 'entries'
    | 'words',
    Statement
  >
>;

/** Keeps rooms in one SQLite file. What it has answered survives a power cut. */
export class SqliteJournal implements Journal, Lifeline {
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #log: Log;
  #waiting: Waiting[] = [];
  #beat: Instant | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(database: Database, log: Log) {
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
    const entries = this.#statements.entries.all(code);
    if (entries.length === 0) return null;
    return {
      entries: entries.map(({ revision, at, body }) => ({
        revision: revision as number,
        at: at as Instant,
        words: [],
        ...(JSON.parse(body as string) as Pick<Entry, 'events' | 'grants' | 'receipt'>),
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
    // The log still has what was written before.
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  beat(now: Instant): void {
    this.#beat = now;
    this.#commitSoon();
  }

  last(): Instant | null {
    const value = this.#statements.meta.get('last_alive')?.['value'];
    return typeof value === 'number' ? (value as Instant) : null;
  }

  /** Stores what still waits and gives the file free. */
  close(): void {
    this.#commit();
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
    if (batch.length === 0 && this.#beat === null) return;
    const failures = this.#store(batch);
    batch.forEach(({ answer }, index) => {
      answer(failures[index] ?? null);
    });
  }

  /** One transaction for all; a room whose revision does not follow fails alone. */
  #store(batch: readonly Waiting[]): readonly (AppendFailure | null)[] {
    try {
      return this.#transaction(() => {
        if (this.#beat !== null) this.#statements.setMeta.run('last_alive', this.#beat);
        this.#beat = null;
        return batch.map((waiting) => this.#insert(waiting));
      });
    } catch (error) {
      this.#log.error('the store failed', { error: String(error), entries: batch.length });
      return batch.map(() => 'storage');
    }
  }

  #insert({ code, entry, body }: Waiting): AppendFailure | null {
    const { revision, setRevision, addEntry, setWord, eraseWord } = this.#statements;
    const last = revision.get(code)?.['revision'] ?? 0;
    if (entry.revision !== (last as number) + 1) return 'conflict';
    setRevision.run(code, entry.revision);
    addEntry.run(code, entry.revision, entry.at, body);
    for (const { kind, key, text } of entry.words) {
      if (text === null) eraseWord.run(code, kind, key);
      else setWord.run(code, kind, key, text);
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
      this.#log.warn('nothing to roll back', { error: String(error) });
    }
  }
}

function prepareAll(database: Database): Statements {
  const upsert = 'ON CONFLICT DO UPDATE SET';
  return {
    revision: database.prepare('SELECT revision FROM rooms WHERE code = ?'),
    setRevision: database.prepare(`INSERT INTO rooms VALUES (?, ?) ${upsert} revision = excluded.revision`),
    addEntry: database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?)'),
    setWord: database.prepare(`INSERT INTO words VALUES (?, ?, ?, ?) ${upsert} text = excluded.text`),
    eraseWord: database.prepare('DELETE FROM words WHERE code = ? AND kind = ? AND key = ?'),
    setMeta: database.prepare(`INSERT INTO meta VALUES (?, ?) ${upsert} value = excluded.value`),
    meta: database.prepare('SELECT value FROM meta WHERE key = ?'),
    codes: database.prepare('SELECT code FROM rooms ORDER BY code'),
    entries: database.prepare('SELECT revision, at, body FROM entries WHERE code = ? ORDER BY revision'),
    words: database.prepare('SELECT kind, key, text FROM words WHERE code = ?'),
  };
}
