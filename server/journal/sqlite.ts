/** Opens the database, by the engine that this Node has, and makes sure of what the journal relies on. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepareTables } from './schema.ts';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
}

/** What SQLite has said of itself after it was asked to be durable. */
export interface Durability {
  readonly journalMode: 'wal';
  /** Every commit waits until the disk has it. */
  readonly synchronous: 'full';
}

/** What an engine gives. */
export interface Handle {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

export interface Database extends Handle {
  readonly durability: Durability;
}

/** A reason to stop at the start, told in one sentence to whoever runs the server. */
export class StoreError extends Error {}

const FILE = 'two-hats.sqlite';
/** A predecessor that is just closing is waited for; one that stays is reported. */
const BUSY_TIMEOUT_MS = 3_000;
const SYNCHRONOUS_FULL = 2;

export function openDatabase(directory: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Database {
  const Engine = loadEngine();
  const database = openFile(Engine, directory);
  try {
    lockFile(database, busyTimeoutMs);
    checkWhole(database);
    const durability = makeDurable(database);
    prepareTables(database);
    return opened(database, durability);
  } catch (error) {
    database.close();
    throw explained(error, directory);
  }
}

function opened(database: Handle, durability: Durability): Database {
  return {
    durability,
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
function release(database: Handle): void {
  try {
    database.exec('PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL; SELECT count(*) FROM meta');
  } finally {
    database.close();
  }
}

function openFile(Engine: new (file: string) => Handle, directory: string): Handle {
  try {
    mkdirSync(directory, { recursive: true });
    return new Engine(join(directory, FILE));
  } catch (error) {
    throw explained(error, directory);
  }
}

function lockFile(database: Handle, busyTimeoutMs: number): void {
  database.exec(`PRAGMA busy_timeout=${String(busyTimeoutMs)}`);
  // The lock is the operating system's: it cannot outlive the process, however that ends.
  database.exec('PRAGMA locking_mode=EXCLUSIVE');
}

/** A damaged file is left as it is for whoever can mend it; a server that went on would make it worse. */
function checkWhole(database: Handle): void {
  const { quick_check: found } = database.prepare('PRAGMA quick_check(1)').get() ?? {};
  if (found !== 'ok') throw new Error(`damaged: ${String(found).replace(/\s+/g, ' ')}`);
}

function makeDurable(database: Handle): Durability {
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
  return { journalMode: mode, synchronous: 'full' };
}

function explained(error: unknown, directory: string): Error {
  if (error instanceof StoreError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/locked|busy/i.test(reason))
    return new StoreError(`The data directory ${directory} is in use by another server.`);
  if (/damaged|malformed|corrupt|not a database/i.test(reason)) {
    return new StoreError(
      `The store ${join(directory, FILE)} is damaged, and nothing was changed in it. Bring back a copy of the ` +
        `directory, or move it away and start with an empty one. (${reason})`,
    );
  }
  return new StoreError(`The store in ${directory} cannot be opened: ${reason}.`);
}

/** Node's own engine where there is one (22.13 and later); on Node 20 a package with the same interface. */
function loadEngine(): new (file: string) => Handle {
  const load = createRequire(import.meta.url);
  for (const name of ['node:sqlite', '@photostructure/sqlite']) {
    try {
      return (load(name) as { DatabaseSync: new (file: string) => Handle }).DatabaseSync;
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
