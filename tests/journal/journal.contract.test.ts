import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Instant, RoomCode, SeatId } from '../../shared/ids.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import { openDatabase, type Database } from '../../server/journal/sqlite.ts';
import { SqliteJournal } from '../../server/journal/sqlite-journal.ts';
import type { Entry, Journal, Lifeline } from '../../server/rooms/ports.ts';
import { recordingLog } from '../support/fakes.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;

function entry(revision: number, more: Partial<Entry> = {}): Entry {
  const at = (1_800_000_000_000 + revision) as Instant;
  return {
    revision,
    at,
    events: [{ type: 'seat-away', at, seat: `s${String(revision)}` as SeatId }],
    words: [],
    ...more,
  };
}

interface Store {
  readonly open: () => Journal & Lifeline;
  /** Ends the process that has it and starts another on the same data. */
  readonly reopen: () => Journal & Lifeline;
  readonly clean: () => void;
}

function memory(): Store {
  const journal = new MemoryJournal();
  return { open: () => journal, reopen: () => journal, clean: () => undefined };
}

function sqlite(): Store {
  const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
  let journal: SqliteJournal | null = null;
  const open = (): SqliteJournal => (journal = new SqliteJournal(openDatabase(directory), recordingLog()));
  return {
    open,
    reopen: () => {
      journal?.close();
      return open();
    },
    clean: () => {
      journal?.close();
      rmSync(directory, { recursive: true });
    },
  };
}

describe.each([
  ['memory', memory],
  ['sqlite', sqlite],
])('the journal in %s', (_name, make) => {
  const stores: Store[] = [];
  const store = (): Store => {
    const made = make();
    stores.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of stores.splice(0)) made.clean();
  });

  it('gives back what was appended, in order and whole, also to the next process', async () => {
    const made = store();
    const journal = made.open();
    const first = entry(1, {
      grants: [{ holder: { role: 'host' }, hash: 'hash' as never }],
      receipt: { by: 'host', id: 'command-1' as never, digest: 'd' },
    });
    expect(
      await Promise.all([journal.append(a, first), journal.append(a, entry(2)), journal.append(b, entry(1))]),
    ).toEqual([null, null, null]);
    const again = made.reopen();
    expect(await again.read(a)).toEqual({ entries: [first, entry(2)], words: [] });
    expect(await again.list()).toEqual([a, b]);
    expect(await again.append(a, entry(3))).toBeNull();
  });

  it('[I9] refuses a revision that leaves a gap or is taken, for that room only', async () => {
    const journal = store().open();
    await journal.append(a, entry(1));
    const outcomes = await Promise.all([
      journal.append(a, entry(3)),
      journal.append(a, entry(4)),
      journal.append(b, entry(1)),
      journal.append(a, entry(1)),
      journal.append(a, entry(2)),
    ]);
    expect(outcomes).toEqual(['conflict', 'conflict', null, 'conflict', null]);
    expect((await journal.read(a))?.entries.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('keeps the present words only, and erases them', async () => {
    const made = store();
    const journal = made.open();
    const name = (text: string | null) => ({ kind: 'name', key: 's1', text }) as const;
    await journal.append(a, entry(1, { words: [name('Ada'), { kind: 'commitment', key: 's1', text: 'I will' }] }));
    await journal.append(a, entry(2, { words: [name('Ida')] }));
    const words = (await made.reopen().read(a))?.words ?? [];
    expect(words).toHaveLength(2);
    expect(words).toContainEqual(name('Ida'));
    const later = made.reopen();
    await later.append(a, entry(3, { words: [name(null)] }));
    expect((await later.read(a))?.words).toEqual([{ kind: 'commitment', key: 's1', text: 'I will' }]);
  });

  it('forgets a room with its words', async () => {
    const journal = store().open();
    await journal.append(a, entry(1, { words: [{ kind: 'name', key: 's1', text: 'Ada' }] }));
    await journal.append(b, entry(1));
    await journal.forget(a);
    expect(await journal.read(a)).toBeNull();
    expect(await journal.list()).toEqual([b]);
    expect(await journal.append(a, entry(1))).toBeNull();
    expect((await journal.read(a))?.words).toEqual([]);
  });

  it('an unknown room is null', async () => {
    expect(await store().open().read(a)).toBeNull();
  });

  it('remembers the last sign of life', async () => {
    const made = store();
    const journal = made.open();
    expect(journal.last()).toBeNull();
    journal.beat(5 as Instant);
    journal.beat(7 as Instant);
    expect(made.reopen().last()).toBe(7);
  });
});

describe('the journal in sqlite only', () => {
  it('[I7] a second server on the same directory is refused, and may start when the first has gone', () => {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
    const first = openDatabase(directory);
    expect(() => openDatabase(directory, 50)).toThrow(/in use by another server/);
    first.close();
    openDatabase(directory).close();
    rmSync(directory, { recursive: true });
  });

  it('[I12] a store of a newer version is refused with a reason', () => {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
    const database = openDatabase(directory);
    database.exec("UPDATE meta SET value = 99 WHERE key = 'schema'");
    database.close();
    expect(() => openDatabase(directory)).toThrow(/layout 99/);
    rmSync(directory, { recursive: true });
  });

  it('[A8] a file that is no store is refused, never begun anew', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(directory, 'two-hats.sqlite'),
      'not a database, and longer than a header of one hundred bytes '.repeat(40),
    );
    expect(() => openDatabase(directory)).toThrow(/cannot be opened/);
    rmSync(directory, { recursive: true });
  });

  it('[I6] when the disk fails, the whole batch fails, and the next one is stored', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
    const real = openDatabase(directory);
    let isFull = true;
    const database: Database = {
      prepare: (sql) => real.prepare(sql),
      close: () => {
        real.close();
      },
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
    rmSync(directory, { recursive: true });
  });

  it('[P3] what was forgotten stands in no file any more', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
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
    rmSync(directory, { recursive: true });
  });

  it('one commit serves all rooms', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
    const real = openDatabase(directory);
    let commits = 0;
    const exec = (sql: string): void => {
      if (sql === 'COMMIT') commits += 1;
      real.exec(sql);
    };
    const journal = new SqliteJournal(
      { prepare: (sql) => real.prepare(sql), exec, close: () => undefined },
      recordingLog(),
    );
    const codes = Array.from({ length: 40 }, (_, index) => String(200_000 + index) as RoomCode);
    await Promise.all(codes.flatMap((code) => [journal.append(code, entry(1)), journal.append(code, entry(2))]));
    expect(commits).toBe(1);
    real.close();
    rmSync(directory, { recursive: true });
  });
});
