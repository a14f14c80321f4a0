/** What is wrong with one room, or with the disk for a moment, and whom that concerns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { openDatabase, type Database } from '../../server/journal/sqlite.ts';
import { SqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { Damage, type Entry } from '../../server/rooms/ports.ts';
import { entry } from '../support/entries.ts';
import { recordingLog } from '../support/fakes.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;

let directory: string;
let real: Database;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'two-hats-'));
  real = openDatabase(directory);
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** Rooms a and b with two entries each. */
async function filled(
  exec: (sql: string) => void = (sql) => {
    real.exec(sql);
  },
) {
  const log = recordingLog();
  const journal = new SqliteJournal({ ...real, exec }, log);
  for (const code of [a, b]) for (const revision of [1, 2]) await journal.append(code, entry(revision));
  return { journal, log };
}

const same = (all: readonly Entry[]): readonly Entry[] => all;

describe('one room that is damaged', () => {
  it.each<[string, string]>([
    ['a changed entry', `UPDATE entries SET body = '{}' WHERE code = '${a}' AND revision = 1`],
    ['no entry in its place', `UPDATE entries SET body = 'x' WHERE code = '${a}' AND revision = 1`],
    ['an entry behind its end', `INSERT INTO entries VALUES ('${a}', 3, 1, '{}', '')`],
  ])('[T9] %s: its append fails, those of the others in the same commit do not', async (_what, damage) => {
    const { journal, log } = await filled();
    real.exec(damage);
    const outcomes = await Promise.all([
      journal.append(b, entry(3)),
      journal.append(a, entry(3), same),
      journal.append(a, entry(4)),
      journal.append(b, entry(4), same),
    ]);
    expect(outcomes).toEqual([null, 'conflict', 'conflict', null]);
    expect(journal.isFailing()).toBe(false);
    expect((await journal.read(b))?.entries).toHaveLength(4);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { room: a } }]);
    journal.close();
  });

  it('[T9] a rewrite that throws is undone with its entry, and the room goes on', async () => {
    const { journal } = await filled();
    const broken = (): never => {
      throw new TypeError('not that');
    };
    const words = [{ kind: 'name', key: 's1', text: 'Ada' }] as const;
    const outcomes = await Promise.all([
      journal.append(a, entry(3, { words }), broken),
      journal.append(b, entry(3, { words })),
    ]);
    expect(outcomes).toEqual(['conflict', null]);
    expect(await journal.read(a)).toEqual({ entries: [entry(1), entry(2)], words: [] });
    expect(await journal.append(a, entry(3), same)).toBeNull();
    journal.close();
  });

  it('[T9] [P3] is told from a store that cannot be read, and what is left of it can still be found out', async () => {
    const { journal } = await filled();
    const grants = [{ holder: { role: 'host' }, hash: 'hash' as never }] as const;
    await journal.append(a, entry(3, { grants }));
    real.exec(`UPDATE entries SET body = 'x' WHERE code = '${a}' AND revision = 2`);
    await expect(journal.read(a)).rejects.toBeInstanceOf(Damage);
    expect(await journal.remains(a)).toEqual({ lastAt: entry(3).at, grants });
    journal.close();
    await expect(journal.read(b)).rejects.not.toBeInstanceOf(Damage);
  });
});

describe('the disk', () => {
  it('[I6] a transaction that could not be undone does not stand in the way of the next', async () => {
    let failing: string[] = [];
    const { journal } = await filled((sql) => {
      if (failing.includes(sql)) throw new Error('input/output error');
      real.exec(sql);
    });
    failing = ['COMMIT', 'ROLLBACK'];
    expect(await journal.append(a, entry(3))).toBe('storage');
    failing = [];
    expect(await journal.append(a, entry(3))).toBeNull();
    expect((await journal.read(a))?.entries).toHaveLength(3);
    journal.close();
  });

  it('[I6] [P3] what cannot be deleted shows, and is over with the next that can', async () => {
    let isFull = false;
    const { journal, log } = await filled((sql) => {
      if (isFull && sql === 'COMMIT') throw new Error('database or disk is full');
      real.exec(sql);
    });
    isFull = true;
    await expect(journal.forget(a)).rejects.toThrow('full');
    expect(journal.isFailing()).toBe(true);
    isFull = false;
    await journal.forget(a);
    expect(journal.isFailing()).toBe(false);
    expect(log.lines.map(({ message }) => message)).toEqual(['the store failed', 'the store works again']);
    journal.close();
  });

  it('[I6] a log that cannot be emptied refuses nothing, and is told of once', async () => {
    vi.useFakeTimers();
    try {
      let isStuck = false;
      let tries = 0;
      const log = recordingLog();
      const exec = (sql: string): void => {
        if (sql.includes('checkpoint')) tries += 1;
        if (isStuck && sql.includes('checkpoint')) throw new Error('database is locked');
        real.exec(sql);
      };
      const journal = new SqliteJournal({ ...real, exec }, log);
      isStuck = true;
      await journal.forget(a);
      for (let second = 1; second <= 5; second += 1) {
        const stored = journal.append(b, entry(second));
        await vi.advanceTimersByTimeAsync(1_000);
        expect(await stored).toBeNull();
        expect(journal.isFailing()).toBe(false);
      }
      isStuck = false;
      await vi.advanceTimersByTimeAsync(1_000);
      expect(tries).toBeGreaterThan(5);
      expect(log.lines.map(({ level }) => level)).toEqual(['warn', 'info']);
      journal.close();
    } finally {
      vi.useRealTimers();
    }
  });
});
