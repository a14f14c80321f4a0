/** Opens the database, by the engine that this Node has, and makes sure of what the journal relies on. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  run(...values: readonly SqlValue[]): unknown;
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
}

export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** A reason to stop at the start, told in one sentence to whoever runs the server. */
export class StoreError extends Error {}

/** Newest layout of the tables that this version knows. */
const SCHEMA = 1;
/** A predecessor that is just closing is waited for; one that stays is reported. */
const BUSY_TIMEOUT_MS = 3_000;
const SYNCHRONOUS_FULL = 2;

const layout = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rooms (code TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS entries (
    code TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (code, revision)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS words (
    code TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (code, kind, key)
  ) STRICT, WITHOUT ROWID;
`;

export function openDatabase(directory: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Database {
  const Engine = loadEngine();
  const database = openFile(Engine, directory);
  try {
    prepareFile(database, busyTimeoutMs);
  } catch (error) {
    database.close();
    throw explained(error, directory);
  }
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => database.prepare(sql),
    close: () => {
      release(database);
    },
  };
}

/**
 * Folds the log into the file and lets go of the lock. Closing alone may leave it held for as long as
 * a statement has not been collected.
 */
function release(database: Database): void {
  try {
    database.exec('PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL; SELECT count(*) FROM meta');
  } finally {
    database.close();
  }
}

function openFile(Engine: new (file: string) => Database, directory: string): Database {
  try {
    mkdirSync(directory, { recursive: true });
    return new Engine(join(directory, 'two-hats.sqlite'));
  } catch (error) {
    throw explained(error, directory);
  }
}

function prepareFile(database: Database, busyTimeoutMs: number): void {
  database.exec(`PRAGMA busy_timeout=${String(busyTimeoutMs)}`);
  // The lock is the operating system's: it cannot outlive the process, however that ends.
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
  const { journal_mode: mode } = database.prepare('PRAGMA journal_mode=WAL').get() ?? {};
  database.exec('PRAGMA synchronous=FULL');
  // What is deleted is overwritten, not only given free.
  database.exec('PRAGMA secure_delete=ON');
  const { synchronous } = database.prepare('PRAGMA synchronous').get() ?? {};
  if (mode !== 'wal' || synchronous !== SYNCHRONOUS_FULL) {
    throw new StoreError(
      `The store cannot be made durable here (journal ${String(mode)}, sync ${String(synchronous)}).`,
    );
  }
  database.exec(`BEGIN IMMEDIATE; ${layout} COMMIT`);
  checkSchema(database);
}

function checkSchema(database: Database): void {
  database.prepare('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)').run('schema', SCHEMA);
  const { value } = database.prepare('SELECT value FROM meta WHERE key = ?').get('schema') ?? {};
  if (value !== SCHEMA) {
    throw new StoreError(
      `The store has layout ${String(value)} and this version knows ${String(SCHEMA)}: use the newer server.`,
    );
  }
}

function explained(error: unknown, directory: string): Error {
  if (error instanceof StoreError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/locked|busy/i.test(reason))
    return new StoreError(`The data directory ${directory} is in use by another server.`);
  return new StoreError(`The store in ${directory} cannot be opened: ${reason}.`);
}

/** Node's own engine where there is one (22.13 and later); on Node 20 a package with the same interface. */
function loadEngine(): new (file: string) => Database {
  const load = createRequire(import.meta.url);
  for (const name of ['node:sqlite', '@photostructure/sqlite']) {
    try {
      return (load(name) as { DatabaseSync: new (file: string) => Database }).DatabaseSync;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  throw new StoreError('There is no SQLite: use Node 22.13 or later, or install @photostructure/sqlite.');
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_UNKNOWN_BUILTIN_MODULE' || code === 'MODULE_NOT_FOUND';
}
