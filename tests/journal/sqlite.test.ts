import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { driveWarning, remoteKind } from '../../server/journal/drive.ts';
import { openDatabase, type Database } from '../../server/journal/sqlite.ts';
import { SqliteJournal } from '../../server/journal/sqlite-journal.ts';
import type { StoredRoom } from '../../server/rooms/ports.ts';
import { recordingLog } from '../support/fakes.ts';
import { entry } from '../support/entries.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const file = (): string => join(directory, 'two-hats.sqlite');
const journalOn = (database: Database, log = recordingLog()) => new SqliteJournal(database, log);

describe('the journal in sqlite only', () => {
  it('[I7] a second server on the same directory is refused, and may start when the first has gone', () => {
    const first = openDatabase(directory);
    expect(() => openDatabase(directory, 50)).toThrow(/in use by another server/);
    first.close();
    openDatabase(directory).close();
  });

  it('[I12] a store of a newer version is refused with a reason', () => {
    const database = openDatabase(directory);
    database.exec("UPDATE meta SET value = 99 WHERE key = 'schema'");
    database.close();
    expect(() => openDatabase(directory)).toThrow(/layout 99/);
  });

  it('[A8] a file that is no store is refused, never begun anew', () => {
    writeFileSync(file(), 'not a database, and longer than a header of one hundred bytes '.repeat(40));
    expect(() => openDatabase(directory)).toThrow(/is damaged, and nothing was changed/);
  });

  it('[I6] when the disk fails, the whole batch fails, and the next one is stored', async () => {
    const real = openDatabase(directory);
    let isFull = true;
    const database: Database = {
      ...real,
      exec: (sql) => {
        if (isFull && sql === 'COMMIT') throw new Error('database or disk is full');
        real.exec(sql);
      },
    };
    const journal = new SqliteJournal(database, recordingLog());
    const outcomes = [journal.append(a, entry(1)), journal.append(b, entry(1)), journal.append(a, entry(2))];
    expect(await Promise.all(outcomes)).toEqual(['storage', 'storage', 'storage']);
    isFull = false;
    expect(await journal.append(a, entry(1))).toBeNull();
    expect(await journal.list()).toEqual([a]);
    journal.close();
  });

  it('[P5] [I6] a rewrite that cannot be stored changes nothing, nor does its entry', async () => {
    const real = openDatabase(directory);
    let isFull = false;
    const database: Database = {
      ...real,
      exec: (sql) => {
        if (isFull && sql === 'COMMIT') throw new Error('database or disk is full');
        real.exec(sql);
      },
    };
    const journal = journalOn(database);
    const emptied = (all: StoredRoom['entries']): StoredRoom['entries'] => all.map((one) => ({ ...one, events: [] }));
    await journal.append(a, entry(1));
    isFull = true;
    expect(await journal.append(a, entry(2), emptied)).toBe('storage');
    expect((await journal.read(a))?.entries).toEqual([entry(1)]);
    isFull = false;
    expect(await journal.append(a, entry(2), emptied)).toBeNull();
    expect((await journal.read(a))?.entries.map(({ events }) => events)).toEqual([[], []]);
    journal.close();
  });

  it('[P3] what was forgotten stands in no file any more', async () => {
    const journal = new SqliteJournal(openDatabase(directory), recordingLog());
    const isAnywhere = (text: string): boolean =>
      readdirSync(directory).some((file) => readFileSync(join(directory, file)).includes(text));
    const names = ['Rumpelstiltskin', 'Schneewittchen'];
    for (const [index, text] of names.entries())
      await journal.append(a, entry(index + 1, { words: [{ kind: 'name', key: 's1', text }] }));
    await journal.append(b, entry(1, { words: [{ kind: 'name', key: 's1', text: 'Cinderella' }] }));
    expect(names.map(isAnywhere)).toEqual([true, true]);
    await journal.forget(a);
    expect(names.map(isAnywhere)).toEqual([false, false]);
    expect(isAnywhere('Cinderella')).toBe(true);
    journal.close();
    expect(names.map(isAnywhere)).toEqual([false, false]);
  });

  it('one commit serves all rooms', async () => {
    const real = openDatabase(directory);
    let commits = 0;
    const exec = (sql: string): void => {
      if (sql === 'COMMIT') commits += 1;
      real.exec(sql);
    };
    const journal = new SqliteJournal({ ...real, exec, close: () => undefined }, recordingLog());
    const codes = Array.from({ length: 40 }, (_, index) => String(200_000 + index) as RoomCode);
    await Promise.all(codes.flatMap((code) => [journal.append(code, entry(1)), journal.append(code, entry(2))]));
    expect(commits).toBe(1);
    real.close();
  });

  it('[I2] says what it relies on: a log, and a wait for the disk at every commit', () => {
    const database = openDatabase(directory);
    expect(database.durability).toEqual({ journalMode: 'wal', synchronous: 'full' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    database.close();
  });

  it('[I6] tells once that it fails, tries again by itself, and tells once that it works', async () => {
    const real = openDatabase(directory);
    let isFull = true;
    const exec = (sql: string): void => {
      if (isFull && sql === 'COMMIT') throw new Error('database or disk is full');
      real.exec(sql);
    };
    const log = recordingLog();
    const journal = journalOn({ ...real, exec }, log);
    for (const revision of [1, 2, 3]) expect(await journal.append(a, entry(revision))).toBe('storage');
    expect(journal.isFailing()).toBe(true);
    isFull = false;
    await expect.poll(() => journal.isFailing(), { timeout: 5_000 }).toBe(false);
    expect(log.lines.map(({ message }) => message)).toEqual(['the store failed', 'the store works again']);
    expect(await journal.list()).toEqual([]);
    journal.close();
  });

  it('[P3] [P4] a name that was replaced is soon in no file any more', async () => {
    const journal = journalOn(openDatabase(directory));
    const isAnywhere = (text: string): boolean =>
      readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(text));
    await journal.append(a, entry(1, { words: [{ kind: 'name', key: 's1', text: 'Rumpelstiltskin' }] }));
    expect(isAnywhere('Rumpelstiltskin')).toBe(true);
    await journal.append(a, entry(2, { words: [{ kind: 'name', key: 's1', text: '#1' }] }));
    await expect.poll(() => isAnywhere('Rumpelstiltskin'), { timeout: 5_000 }).toBe(false);
    journal.close();
  });

  it('[I12] a store of an older version is brought up to date, and its rooms are there', async () => {
    const older = openDatabase(directory);
    older.exec(`
      DROP TABLE rooms; DROP TABLE entries;
      CREATE TABLE rooms (code TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE entries (
        code TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (code, revision)
      ) STRICT;
      INSERT INTO rooms VALUES ('${a}', 2);
      UPDATE meta SET value = 1 WHERE key = 'schema';
    `);
    const add = older.prepare('INSERT INTO entries VALUES (?, ?, ?, ?)');
    const written = [entry(1), entry(2)];
    for (const { revision, at, events } of written) add.run(a, revision, at, JSON.stringify({ events }));
    older.close();
    const journal = journalOn(openDatabase(directory));
    expect((await journal.read(a))?.entries).toEqual(written);
    expect(await journal.append(a, entry(3))).toBeNull();
    expect((await journal.read(a))?.entries).toHaveLength(3);
    journal.close();
  });
});

describe('a store that was damaged', () => {
  /** Rooms a and b with three entries each; `b` comes last. */
  async function filled(): Promise<SqliteJournal> {
    const journal = journalOn(openDatabase(directory));
    for (const code of [a, b]) for (const revision of [1, 2, 3]) await journal.append(code, entry(revision));
    return journal;
  }

  it('[I5] opens at the last whole entry, wherever its log was torn, and invents nothing', async () => {
    const journal = await filled();
    const wal = `${file()}-wal`;
    const whole = readFileSync(wal);
    const copy = join(directory, 'torn');
    mkdirSync(copy);
    const seen = new Set<number>();
    for (let length = whole.length; length >= 0; length -= 1_019) {
      copyFileSync(file(), join(copy, 'two-hats.sqlite'));
      copyFileSync(wal, join(copy, 'two-hats.sqlite-wal'));
      truncateSync(join(copy, 'two-hats.sqlite-wal'), length);
      const torn = journalOn(openDatabase(copy));
      const rooms = [await torn.read(a), await torn.read(b)] as const;
      const lengths = rooms.map((room) => room?.entries.length ?? 0);
      rooms.forEach((room) => {
        expect(room?.entries ?? []).toEqual([entry(1), entry(2), entry(3)].slice(0, room?.entries.length ?? 0));
      });
      // Room b was written after room a, and nothing is kept of it that came after a loss.
      if (lengths[1] !== 0) expect(lengths[0]).toBe(3);
      seen.add(lengths[0]! + lengths[1]!);
      expect(await torn.append(a, entry(lengths[0]! + 1))).toBeNull();
      torn.close();
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    journal.close();
  });

  it.each([
    [
      'a changed entry',
      (database: Database) => database.exec(`UPDATE entries SET body = replace(body, 's2', 's3') WHERE code = '${a}'`),
    ],
    [
      'a missing entry',
      (database: Database) => database.exec(`DELETE FROM entries WHERE code = '${a}' AND revision = 2`),
    ],
    [
      'a missing end',
      (database: Database) => database.exec(`DELETE FROM entries WHERE code = '${a}' AND revision = 3`),
    ],
  ])('[I5] [T9] %s stops that room only', async (_what, damage) => {
    (await filled()).close();
    const database = openDatabase(directory);
    damage(database);
    const journal = journalOn(database);
    await expect(journal.read(a)).rejects.toThrow(/stored/);
    const other: StoredRoom | null = await journal.read(b);
    expect(other?.entries).toHaveLength(3);
    journal.close();
  });

  it('[I5] a damaged file is refused in a plain sentence and left as it is', async () => {
    (await filled()).close();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, 4_096, 3 * 4_096);
    writeFileSync(file(), bytes);
    expect(() => openDatabase(directory)).toThrow(/is damaged, and nothing was changed in it/);
    expect(readFileSync(file()).equals(bytes)).toBe(true);
  });
});

describe('[I7] a data directory on another machine', () => {
  it('is known by the kind of its file system', () => {
    expect([0x6969, 0xff534d42, -11317950, 0x65735546].map(remoteKind)).toEqual(['NFS', 'CIFS', 'CIFS', 'FUSE']);
    expect([0xef53, 0x58465342, 0x794c7630, 0x01021994].map(remoteKind)).toEqual([null, null, null, null]);
  });

  it('is looked up where the store lies', () => {
    expect(driveWarning(directory)).toBe(remoteKind(statfsSync(directory).type) === null ? null : expect.any(String));
  });

  it('[I7] keeps no server from starting when nothing can be found out', () => {
    expect(driveWarning(`${directory}/nowhere`)).toBeNull();
  });
});
