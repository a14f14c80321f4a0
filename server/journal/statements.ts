import type { Statement } from './engine.ts';
import type { Database } from './sqlite.ts';

/** All that the journal asks of its tables. */
export type Statements = Readonly<
  Record<
    | 'head'
    | 'setHead'
    | 'addEntry'
    | 'setEntry'
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

export function prepareAll(database: Database): Statements {
  const upsert = 'ON CONFLICT DO UPDATE SET';
  return {
    head: database.prepare('SELECT revision, chain FROM rooms WHERE code = ?'),
    setHead: database.prepare(
      `INSERT INTO rooms (code, revision, chain) VALUES (?, ?, ?) ${upsert} revision = excluded.revision, chain = excluded.chain`,
    ),
    addEntry: database.prepare('INSERT INTO entries (code, revision, at, body, chain) VALUES (?, ?, ?, ?, ?)'),
    setEntry: database.prepare('UPDATE entries SET body = ?, chain = ? WHERE code = ? AND revision = ?'),
    setWord: database.prepare('INSERT INTO words VALUES (?, ?, ?, ?)'),
    eraseWord: database.prepare('DELETE FROM words WHERE code = ? AND kind = ? AND key = ?'),
    setMeta: database.prepare(`INSERT INTO meta VALUES (?, ?) ${upsert} value = excluded.value`),
    meta: database.prepare('SELECT value FROM meta WHERE key = ?'),
    codes: database.prepare('SELECT code FROM rooms ORDER BY code'),
    entries: database.prepare('SELECT revision, at, body, chain FROM entries WHERE code = ? ORDER BY revision'),
    words: database.prepare('SELECT kind, key, text FROM words WHERE code = ?'),
  };
}
