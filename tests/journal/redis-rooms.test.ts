import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { Damage, type Entry } from '../../server/rooms/ports.ts';
import { openRedisStore, type RedisStore } from '../../server/journal/redis/redis-store.ts';
import { entry } from '../support/entries.ts';
import { FakeClock, recordingLog } from '../support/fakes.ts';
import { requireRedisServer } from '../support/optional.ts';
import { RedisServer } from '../support/redis-server.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;

describe.skipIf(requireRedisServer() === null)('what Redis has of a room', () => {
  let server: RedisServer;
  let store: RedisStore;
  let log: ReturnType<typeof recordingLog>;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await (await server.admin()).flushAll();
    log = recordingLog();
    store = await opened();
  });
  afterEach(() => store.close());

  const opened = () => openRedisStore({ url: server.url, nodeUrl: 'http://127.0.0.1:1', log, clock: new FakeClock() });

  /** Redis refuses to write its files anew while it does so for the test before. */
  async function closed(): Promise<void> {
    await server.written();
    await store.close();
  }

  const signed = (revision: number, by: string): Entry =>
    entry(revision, { receipt: { by, id: `command-${String(revision)}` as never, digest: 'd' } });
  const unsigned = (all: readonly Entry[]): readonly Entry[] => all.map(({ receipt: _receipt, ...rest }) => rest);

  /** All that can be found in memory, as one text. */
  async function dump(): Promise<string> {
    const admin = await server.admin();
    const stream = await admin.xRange('two-hats:entries:100001', '-', '+');
    return JSON.stringify([stream, await admin.hGetAll('two-hats:words:100001'), await admin.keys('*')]);
  }

  const files = (): string => server.files();

  it('[P5] rewriting leaves nothing of what was there before, and soon not in the files either', async () => {
    const name = (text: string | null) => ({ words: [{ kind: 'name', key: 's1', text }] }) as const;
    await store.append(a, { ...signed(1, 'a-secret-sender'), ...name('A-Secret-Name') });
    await store.append(a, signed(2, 'a-secret-sender'));
    expect(await dump()).toMatch(/secret-sender.*Secret-Name/);
    expect(await store.append(a, entry(3, name(null)), unsigned)).toBeNull();
    expect(await dump()).not.toMatch(/secret/i);
    expect((await store.read(a))?.entries).toEqual([entry(1), entry(2), entry(3)]);
    expect(files()).toMatch(/secret/i);
    await closed();
    await expect.poll(files, { timeout: 10_000 }).not.toMatch(/secret/i);
  });

  it('[P5] what a process could not see to because it was killed, the next one does', async () => {
    const admin = await server.admin();
    await store.append(a, signed(1, 'a-secret-sender'));
    await admin.flushAll();
    expect(files()).toMatch(/secret/i);
    const next = await opened();
    await server.written();
    await next.close();
    await expect.poll(files, { timeout: 10_000 }).not.toMatch(/secret/i);
  });

  it('[P3] of a room that was forgotten nothing is left, and soon not in the files either', async () => {
    await store.append(a, signed(1, 'a-secret-sender'));
    await store.forget(a);
    const admin = await server.admin();
    const left = (await admin.keys('two-hats:*')).filter((key) => !key.startsWith('two-hats:node:'));
    // In the same step: nobody else has the code for a day, whatever becomes of this process.
    expect(left).toEqual(['two-hats:retired:100001']);
    expect(await admin.pTTL('two-hats:retired:100001')).toBeGreaterThan(86_000_000);
    await closed();
    await expect.poll(files, { timeout: 10_000 }).not.toMatch(/secret/i);
  });

  it('[I5] a room that is not what was written is damaged; the others play', async () => {
    const admin = await server.admin();
    for (const revision of [1, 2, 3]) await store.append(a, entry(revision));
    await store.append(b, entry(1));
    const grants = [{ holder: { role: 'host' }, hash: 'h' as never }] as const;
    await store.append(b, entry(2, { grants }));
    await admin.xDel('two-hats:entries:100001', '2-0');
    await expect(store.read(a)).rejects.toThrow(Damage);
    expect((await store.remains(a)).lastAt).toBe(entry(3).at);
    expect((await store.read(b))?.entries).toHaveLength(2);
    expect(await store.append(a, entry(4), unsigned)).toBe('conflict');
    await admin.xTrim('two-hats:entries:100002', 'MAXLEN', 1);
    await expect(store.read(b)).rejects.toThrow(Damage);
    expect((await store.remains(b)).grants).toEqual(grants);
  });

  it('[I5] a room without its end, or of another kind, is damaged and takes nothing', async () => {
    const admin = await server.admin();
    await store.append(a, entry(1));
    await admin.del('two-hats:room:100001');
    await expect(store.read(a)).rejects.toThrow(Damage);
    await store.append(b, entry(1));
    await admin.del('two-hats:entries:100002');
    await admin.set('two-hats:entries:100002', 'no stream');
    await expect(store.read(b)).rejects.toThrow(Damage);
    expect(await store.append(b, entry(2))).toBe('conflict');
    expect(log.lines.map(({ message }) => message)).toContain('the stored room does not take an entry');
  });

  it('[V7] what waits behind an entry that fails, fails with it', async () => {
    await store.append(a, entry(1));
    const first = store.append(a, entry(2));
    await Promise.resolve();
    // Under way: these go with the next batch.
    const later = [store.append(a, entry(3)), store.append(a, entry(5)), store.append(a, entry(4))];
    expect(await Promise.all([first, ...later])).toEqual([null, null, 'conflict', 'conflict']);
    expect(await store.append(a, entry(4))).toBeNull();
  });

  it('takes more at once than fits into one batch, in order', async () => {
    const revisions = Array.from({ length: 450 }, (_, index) => index + 1);
    const outcomes = await Promise.all(revisions.map((revision) => store.append(a, entry(revision))));
    expect(new Set(outcomes)).toEqual(new Set([null]));
    expect((await store.read(a))?.entries.map(({ revision }) => revision)).toEqual(revisions);
  });

  it('keeps whatever people type', async () => {
    const text = 'ü \u0000 \r\n *3 "quotes" 😀 ' + 'x'.repeat(5_000);
    await store.append(a, entry(1, { words: [{ kind: 'name', key: 's 1', text }] }));
    expect((await store.read(a))?.words).toEqual([{ kind: 'name', key: 's 1', text }]);
  });
});
