/** The tables of the store, and how those of older versions become the present ones. */
import { chainOf } from './chain.ts';
import { StoreError, type Handle } from './engine.ts';

/** Newest layout of the tables that this version knows. */
const SCHEMA = 2;

const layout = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE rooms (code TEXT PRIMARY KEY, revision INTEGER NOT NULL, chain TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE entries (
    code TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, chain TEXT NOT NULL,
    PRIMARY KEY (code, revision)
  ) STRICT;
  CREATE TABLE words (
    code TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (code, kind, key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO meta VALUES ('schema', ${String(SCHEMA)});
`;

/** By the layout that they start from. */
const migrations: Readonly<Record<number, (database: Handle) => void>> = { 1: addChains };

/** Makes the tables, or brings older ones up to date; all of it or nothing. */
export function prepareTables(database: Handle): void {
  database.exec('BEGIN IMMEDIATE');
  const found = schemaOf(database);
  if (found === null) database.exec(layout);
  else upgrade(database, found);
  database.exec('COMMIT');
}

function schemaOf(database: Handle): unknown {
  const table = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'meta'").get();
  return table === undefined ? null : database.prepare("SELECT value FROM meta WHERE key = 'schema'").get()?.['value'];
}

function upgrade(database: Handle, found: unknown): void {
  for (let schema = found; schema !== SCHEMA; schema = (schema as number) + 1) {
    const migrate = typeof schema === 'number' ? migrations[schema] : undefined;
    if (migrate === undefined) {
      throw new StoreError(
        `The store has layout ${String(found)} and this version knows ${String(SCHEMA)}: use the newer server.`,
      );
    }
    migrate(database);
  }
  database.prepare("UPDATE meta SET value = ? WHERE key = 'schema'").run(SCHEMA);
}

/** Layout 1 had no checksums. */
function addChains(database: Handle): void {
  for (const table of ['rooms', 'entries']) {
    database.exec(`ALTER TABLE ${table} ADD COLUMN chain TEXT NOT NULL DEFAULT ''`);
  }
  const setEntry = database.prepare('UPDATE entries SET chain = ? WHERE code = ? AND revision = ?');
  const setRoom = database.prepare('UPDATE rooms SET chain = ? WHERE code = ?');
  const entries = database.prepare('SELECT code, revision, at, body FROM entries ORDER BY code, revision').all();
  const last = new Map<string, string>();
  for (const { code, revision, at, body } of entries as {
    code: string;
    revision: number;
    at: number;
    body: string;
  }[]) {
    const chain = chainOf(last.get(code) ?? '', { revision, at, body });
    last.set(code, chain);
    setEntry.run(chain, code, revision);
  }
  for (const [code, chain] of last) setRoom.run(chain, code);
}
