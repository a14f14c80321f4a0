import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import type { Entry, Journal } from '../../server/rooms/ports.ts';
import { entry } from '../support/entries.ts';
import { closeRedis, storeKinds, type Store } from '../support/stores.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;

afterAll(closeRedis);

for (const { name, isThere, make } of storeKinds)
  describe.skipIf(!isThere)(`the journal in ${name}`, () => {
    const stores: Store[] = [];
    const open = async (): Promise<Journal> => {
      const made = await make();
      stores.push(made);
      return (await made.open()).journal;
    };
    /** The journal of the next process, which has taken both rooms. */
    const reopen = async (): Promise<Journal> => {
      const { journal, tenancy } = await stores.at(-1)!.reopen();
      for (const code of [a, b]) await tenancy.claim(code);
      return journal;
    };
    afterEach(async () => {
      for (const made of stores.splice(0)) await made.clean();
    });
    it('gives back what was appended, in order and whole, also to the next process', async () => {
      const journal = await open();
      const first = entry(1, {
        grants: [{ holder: { role: 'host' }, hash: 'hash' as never }],
        receipt: { by: 'host', id: 'command-1' as never, digest: 'd' },
      });
      expect(
        await Promise.all([journal.append(a, first), journal.append(a, entry(2)), journal.append(b, entry(1))]),
      ).toEqual([null, null, null]);
      const again = await reopen();
      expect(await again.read(a)).toEqual({ entries: [first, entry(2)], words: [] });
      expect(await again.list()).toEqual([a, b]);
      expect(await again.append(a, entry(3))).toBeNull();
    });

    it('[I9] refuses a revision that leaves a gap or is taken, for that room only', async () => {
      const journal = await open();
      await journal.append(a, entry(1));
      const outcomes = await Promise.all([
        journal.append(a, entry(3)),
        journal.append(a, entry(4)),
        journal.append(b, entry(1)),
        journal.append(a, entry(1)),
      ]);
      expect(outcomes).toEqual(['conflict', 'conflict', null, 'conflict']);
      expect(await journal.append(a, entry(2))).toBeNull();
      expect((await journal.read(a))?.entries.map(({ revision }) => revision)).toEqual([1, 2]);
    });

    it('[V7] refuses what was built on a refused entry, though its revision would fit by now', async () => {
      const journal = await open();
      await journal.append(a, entry(1));
      const stale = [journal.append(a, entry(1)), journal.append(a, entry(2)), journal.append(b, entry(1))];
      expect(await Promise.all(stale)).toEqual(['conflict', 'conflict', null]);
      expect((await journal.read(a))?.entries).toHaveLength(1);
      expect(await journal.append(a, entry(2))).toBeNull();
    });

    it('keeps the present words only, and erases them', async () => {
      const journal = await open();
      const name = (text: string | null) => ({ kind: 'name', key: 's1', text }) as const;
      await journal.append(a, entry(1, { words: [name('Ada'), { kind: 'commitment', key: 's1', text: 'I will' }] }));
      await journal.append(a, entry(2, { words: [name('Ida')] }));
      const words = (await (await reopen()).read(a))?.words ?? [];
      expect(words).toHaveLength(2);
      expect(words).toContainEqual(name('Ida'));
      const later = await reopen();
      await later.append(a, entry(3, { words: [name(null)] }));
      expect((await later.read(a))?.words).toEqual([{ kind: 'commitment', key: 's1', text: 'I will' }]);
    });

    it('[P5] rewrites what a room has, with the entry that asks for it', async () => {
      const journal = await open();
      const signed = (id: string) => ({ by: 's1', id: id as never, digest: `digest of ${id}` });
      const entries = [1, 2, 3].map((revision) => entry(revision, { receipt: signed(`command-${revision}`) }));
      const emptied = (all: readonly Entry[]): readonly Entry[] =>
        all.map((one) => (one.revision === 2 ? { revision: 2, at: one.at, events: [], words: [] } : one));
      await Promise.all(entries.map((one) => journal.append(a, one)));
      await journal.append(b, entry(1));
      expect(await journal.append(a, entry(4), emptied)).toBeNull();
      const expected = [entries[0], { ...entry(2), events: [] }, entries[2], entry(4)];
      expect((await journal.read(a))?.entries).toEqual(expected);
      const again = await reopen();
      expect((await again.read(a))?.entries).toEqual(expected);
      expect((await again.read(b))?.entries).toEqual([entry(1)]);
      expect(await again.append(a, entry(5))).toBeNull();
      expect((await (await reopen()).read(a))?.entries).toHaveLength(5);
    });

    it('[P5] rewrites in the same breath as what is still on its way, and nothing where the entry does not follow', async () => {
      const journal = await open();
      const emptied = (all: readonly Entry[]): readonly Entry[] => all.map((one) => ({ ...one, events: [] }));
      const outcomes = await Promise.all([
        journal.append(a, entry(1)),
        journal.append(a, entry(2)),
        journal.append(a, entry(4), emptied),
        journal.append(b, entry(1)),
        journal.append(b, entry(2), emptied),
      ]);
      expect(outcomes).toEqual([null, null, 'conflict', null, null]);
      expect((await journal.read(a))?.entries).toEqual([entry(1), entry(2)]);
      expect((await journal.read(b))?.entries.map(({ events }) => events)).toEqual([[], []]);
    });

    it('forgets a room with its words', async () => {
      const journal = await open();
      await journal.append(a, entry(1, { words: [{ kind: 'name', key: 's1', text: 'Ada' }] }));
      await journal.append(b, entry(1));
      await journal.forget(a);
      expect(await journal.read(a)).toBeNull();
      expect(await journal.list()).toEqual([b]);
      expect(await journal.append(a, entry(1))).toBeNull();
      expect((await journal.read(a))?.words).toEqual([]);
    });

    it('[P3] knows what is left of a room without reading it whole', async () => {
      const journal = await open();
      expect(await journal.remains(a)).toEqual({ lastAt: null, grants: [] });
      const host = (hash: string) => [{ holder: { role: 'host' }, hash: hash as never }] as const;
      await journal.append(a, entry(1, { grants: host('first') }));
      await journal.append(a, entry(2, { grants: host('second') }));
      await journal.append(a, entry(3));
      const remains = { lastAt: entry(3).at, grants: [...host('first'), ...host('second')] };
      expect(await (await reopen()).remains(a)).toEqual(remains);
    });

    it('an unknown room is null', async () => {
      expect(await (await open()).read(a)).toBeNull();
    });
  });
