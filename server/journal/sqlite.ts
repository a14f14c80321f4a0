/** Opens the database, by the engine that this Node has, and makes sure of what the journal relies on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine, StoreError, type Handle } from './engine.ts';
import { prepareTables } from './schema.ts';

/** What SQLite has said of itself after it was asked to be durable. */
export interface Durability {
  readonly journalMode: 'wal';
  /** Every commit waits until the disk has it. */
  readonly synchronous: 'full';
}

export interface Database extends Handle {
  readonly durability: Durability;
}

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
