import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { entry } from '../support/entries.ts';
import { closeRedis, storeKinds, type Kept, type Store } from '../support/stores.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;
const dayMs = 86_400_000;
const hostOf = (code: RoomCode) => `hash of ${code}` as SecretHash;
const firstOf = (code: RoomCode): Entry => entry(1, { grants: [{ holder: { role: 'host' }, hash: hostOf(code) }] });

afterAll(closeRedis);

for (const { name, isThere, make } of storeKinds)
  describe.skipIf(!isThere)(`who has which room, in ${name}`, () => {
    let store: Store | null = null;
    const opened = async (): Promise<Store & Kept> => {
      store = await make();
      const kept = await store.open();
      // As every process does when it starts.
      expect(await kept.tenancy.unattended(store.clock.now())).toEqual([]);
      return { ...store, ...kept };
    };
    afterEach(() => store?.clean());

    async function openRoom({ journal, tenancy }: Kept, code: RoomCode): Promise<void> {
      expect(await journal.append(code, firstOf(code))).toBeNull();
      tenancy.opened(code, hostOf(code));
    }

    it('a room that is not stored is unknown', async () => {
      const { tenancy } = await opened();
      expect(await tenancy.claim(a)).toEqual({ kind: 'unknown' });
      expect(await tenancy.unattended(0 as Instant)).toEqual([]);
      expect(await tenancy.stored()).toBe(0);
    });

    it('whoever stores the first entry has the room, and taking it again changes nothing', async () => {
      const kept = await opened();
      await openRoom(kept, a);
      expect(await kept.tenancy.claim(a)).toMatchObject({ kind: 'ours' });
      expect(await kept.tenancy.claim(a)).toMatchObject({ kind: 'ours' });
      expect(await kept.journal.append(a, entry(2))).toBeNull();
      expect(await kept.tenancy.unattended((kept.clock.now() + dayMs) as Instant)).toEqual([]);
    });

    it('a released room has to be looked after from its time on, until somebody has it', async () => {
      const kept = await opened();
      await openRoom(kept, a);
      await openRoom(kept, b);
      const wakeAt = (kept.clock.now() + 1_000) as Instant;
      await kept.tenancy.release(a, wakeAt);
      expect(await kept.tenancy.unattended((wakeAt - 1) as Instant)).toEqual([]);
      expect(await kept.tenancy.unattended(wakeAt)).toEqual([a]);
      expect(await kept.tenancy.claim(a)).toMatchObject({ kind: 'ours' });
      expect(await kept.tenancy.unattended(wakeAt)).toEqual([]);
      expect(await kept.journal.append(a, entry(2))).toBeNull();
    });

    it('a released room was had until then', async () => {
      const kept = await opened();
      await openRoom(kept, a);
      const { clock, tenancy } = kept;
      const releasedAt = clock.now();
      await tenancy.release(a, (releasedAt + dayMs) as Instant);
      clock.jump(60_000);
      expect(await tenancy.claim(a)).toEqual({ kind: 'ours', aliveUntil: releasedAt });
    });

    it('the next process has to look after all rooms that were had, and is told until when', async () => {
      const kept = await opened();
      await openRoom(kept, a);
      await openRoom(kept, b);
      kept.clock.jump(5_000);
      const lastBeat = kept.clock.now();
      kept.tenancy.beat(lastBeat);
      const { tenancy } = await kept.reopen();
      kept.clock.jump(5_000);
      expect([...(await tenancy.unattended(kept.clock.now()))].sort()).toEqual([a, b]);
      expect(await tenancy.claim(a)).toEqual({ kind: 'ours', aliveUntil: lastBeat });
      expect(await tenancy.unattended(kept.clock.now())).toEqual([b]);
    });

    it('finds the room that a host has opened, as long as there is one', async () => {
      const kept = await opened();
      await openRoom(kept, a);
      expect(await kept.tenancy.codeOf(hostOf(a))).toBe(a);
      expect(await kept.tenancy.codeOf(hostOf(b))).toBeNull();
      await kept.journal.forget(a);
      await kept.tenancy.release(a, null);
      expect(await kept.tenancy.codeOf(hostOf(a))).toBeNull();
    });

    it('no new room has the code of one that is there, or was deleted within a day', async () => {
      const kept = await opened();
      expect(await kept.tenancy.isFree(a)).toBe(true);
      await openRoom(kept, a);
      expect(await kept.tenancy.isFree(a)).toBe(false);
      await kept.tenancy.release(a, kept.clock.now());
      expect(await kept.tenancy.isFree(a)).toBe(false);
      await kept.tenancy.claim(a);
      await kept.journal.forget(a);
      await kept.tenancy.release(a, null);
      expect(await kept.tenancy.isFree(a)).toBe(false);
      expect(await kept.tenancy.claim(a)).toEqual({ kind: 'unknown' });
      expect(await kept.tenancy.unattended((kept.clock.now() + dayMs - 1) as Instant)).toEqual([]);
      expect(await kept.tenancy.isFree(b)).toBe(true);
    });

    it('counts what is stored, whoever has it', async () => {
      const kept = await opened();
      await openRoom(kept, a);
      await openRoom(kept, b);
      await kept.tenancy.release(b, (kept.clock.now() + dayMs) as Instant);
      expect(await kept.tenancy.stored()).toBe(2);
      await kept.journal.forget(a);
      await kept.tenancy.release(a, null);
      expect(await kept.tenancy.stored()).toBe(1);
    });

    it('what is let go is not lost', async () => {
      const kept = await opened();
      const lost: RoomCode[] = [];
      kept.tenancy.onLost((code) => lost.push(code));
      await openRoom(kept, a);
      await openRoom(kept, b);
      await kept.tenancy.release(a, kept.clock.now());
      await kept.tenancy.claim(a);
      await kept.journal.forget(b);
      await kept.tenancy.release(b, null);
      expect(lost).toEqual([]);
    });
  });
