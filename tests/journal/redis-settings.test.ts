import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { openRedisStore } from '../../server/journal/redis/redis-store.ts';
import { settingsOf } from '../../server/journal/redis/settings.ts';
import { entry } from '../support/entries.ts';
import { FakeClock, recordingLog } from '../support/fakes.ts';
import { requireRedisServer } from '../support/optional.ts';
import { RedisServer } from '../support/redis-server.ts';

const a = '100001' as RoomCode;
const password = 'correct-horse';

describe.skipIf(requireRedisServer() === null)('which Redis it is', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start({ appendfsync: 'everysec' });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await (await server.admin()).flushAll();
  });

  const log = recordingLog();
  const open = (user = '', port = new URL(server.url).port) =>
    openRedisStore({
      url: `redis://${user}127.0.0.1:${port}`,
      nodeUrl: 'http://127.0.0.1:1',
      log,
      clock: new FakeClock(),
    });

  const connections = async () =>
    Number(/total_connections_received:(\d+)/.exec(await (await server.admin()).info('stats'))?.[1]);

  async function durability(user = ''): Promise<string> {
    const store = await open(user);
    await store.close();
    return store.durability;
  }

  it('[I2] [S5] says what survives, by the settings that it has read back', async () => {
    const admin = await server.admin();
    expect(await durability()).toBe(
      'Redis, appendonly=yes, appendfsync=everysec: a crash or a power cut may lose the last two seconds',
    );
    await admin.configSet('appendfsync', 'always');
    expect(await durability()).toMatch(/appendfsync=always: what was accepted survives/);
    await admin.configSet('appendfsync', 'no');
    expect(await durability()).toMatch(/appendfsync=no: a power cut may lose/);
    await admin.configSet('appendonly', 'no');
    expect(await durability()).toMatch(/appendonly=no: a restart may lose/);
    await admin.configSet({ appendonly: 'yes', appendfsync: 'everysec' });
  });

  it('[I2] says that settings cannot be told where Redis does not tell them', async () => {
    const rights = ['on', `>${password}`, '~*', '+@all', '-config'];
    await (await server.admin()).sendCommand(['ACL', 'SETUSER', 'app', ...rights]);
    expect(await durability(`app:${password}@`)).toMatch(/appendonly=yes, appendfsync=unknown: ask/);
    const mute = { info: async () => 'redis_version:7.2.4', configGet: async () => Promise.reject(new Error('no')) };
    expect((await settingsOf(mute as never)).durability).toBe(
      'Redis, settings cannot be told: ask whoever runs it what a restart may lose',
    );
  });

  it('[I2] reads them again once a minute: they may be changed while it runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const losing = () => log.lines.filter(({ message }) => message.includes('may lose workshops'));
    const told = losing().length;
    const store = await open();
    const admin = await server.admin();
    try {
      expect([store.durability, store.warning]).toEqual([expect.stringContaining('appendonly=yes'), null]);
      await admin.configSet('appendonly', 'no');
      vi.advanceTimersByTime(60_000);
      await expect.poll(() => store.durability).toContain('appendonly=no');
      expect(store.warning).toMatch(/appendonly=no and may lose workshops/);
      vi.advanceTimersByTime(60_000);
      await admin.configSet('appendonly', 'yes');
      vi.advanceTimersByTime(60_000);
      await expect.poll(() => store.warning).toBeNull();
      // Not each minute.
      expect(losing()).toHaveLength(told + 1);
    } finally {
      await admin.configSet('appendonly', 'yes');
      await store.close();
      vi.useRealTimers();
    }
  });

  it('warns of a Redis that would throw rooms away rather than refuse entries', async () => {
    const admin = await server.admin();
    const warnings = () => log.lines.filter(({ message }) => message.includes('maxmemory-policy'));
    for (const policy of ['allkeys-lru', 'volatile-ttl']) {
      await admin.configSet({ maxmemory: '100mb', 'maxmemory-policy': policy });
      const store = await open();
      await store.close();
      expect(warnings().at(-1)?.message).toContain(`maxmemory-policy=${policy}`);
      expect(store.warning).toBe(warnings().at(-1)?.message);
    }
    await admin.configSet('maxmemory-policy', 'noeviction');
    await (await open()).close();
    await admin.configSet('maxmemory', '0');
    expect(warnings()).toHaveLength(2);
  });

  it('[I6] a Redis that is full refuses entries, and takes them again when there is room', async () => {
    const store = await open();
    const admin = await server.admin();
    await store.append(a, entry(1));
    await admin.configSet('maxmemory', '1');
    expect(await store.append(a, entry(2))).toBe('storage');
    expect(store.isFailing()).toBe(true);
    expect(store.trouble()).toMatch(/^Redis refuses what it is given/);
    await admin.configSet('maxmemory', '0');
    await expect.poll(() => store.isFailing(), { timeout: 5_000 }).toBe(false);
    expect(await store.append(a, entry(2))).toBeNull();
    await store.close();
  });

  it('[S5] what became a replica is not written, and looked for anew until it is a primary', async () => {
    const store = await open();
    const admin = await server.admin();
    await store.append(a, entry(1));
    const before = await connections();
    await admin.sendCommand(['REPLICAOF', '127.0.0.1', '1']);
    expect(await store.append(a, entry(2))).toBe('storage');
    // The address may lead to another one by now.
    await expect.poll(connections, { timeout: 5_000 }).toBeGreaterThan(before);
    await admin.sendCommand(['REPLICAOF', 'NO', 'ONE']);
    await expect.poll(() => store.append(a, entry(2)), { timeout: 5_000 }).toBeNull();
    await store.close();
  });

  it('refuses what is too old, and a cluster', async () => {
    const saying = (info: string) => settingsOf({ info: async () => info } as never);
    await expect(saying('redis_version:6.2.14\r\nredis_mode:standalone')).rejects.toThrow(/6\.2\.14 is too old/);
    await expect(saying('redis_version:7.4.0\r\nredis_mode:cluster')).rejects.toThrow(/cluster mode/);
  });

  it('where it cannot be used after all, nothing goes on', async () => {
    const rights = ['on', `>${password}`, '~*', '+@all', '-@scripting'];
    await (await server.admin()).sendCommand(['ACL', 'SETUSER', 'reader', ...rights]);
    const started = vi.spyOn(globalThis, 'setInterval');
    await expect(open(`reader:${password}@`)).rejects.toThrow(/NOPERM/);
    const going = started.mock.results.map(({ value }) => value as NodeJS.Timeout & { _destroyed: boolean });
    started.mockRestore();
    expect(going.filter(({ _destroyed }) => !_destroyed)).toEqual([]);
  });

  it('no complaint holds the password', async () => {
    const before = await connections();
    const wrong = await open(`app:${password}x@`).catch((error: unknown) => error);
    // It is not tried again and again: a password does not become right.
    expect(await connections()).toBe(before + 1);
    const noAddress = await openRedisStore({
      url: `http://app:${password}@127.0.0.1`,
      nodeUrl: '',
      log,
      clock: new FakeClock(),
    }).catch((error: unknown) => error);
    for (const error of [wrong, noAddress]) {
      expect(error).toBeInstanceOf(Error);
      const { message, stack } = error as Error;
      expect(JSON.stringify([message, stack, Object.values(error as Error)])).not.toContain('horse');
    }
    expect(String(wrong)).toMatch(/Redis at 127\.0\.0\.1:\d+ cannot be used: WRONGPASS/);
    expect(String(noAddress)).toMatch(/REDIS_URL has to be the address/);
  });

  it('nor does the log, while Redis is away', async () => {
    const own = await RedisServer.start({ more: ['--user', 'app', 'on', `>${password}`, '~*', '+@all'] });
    const store = await open(`app:${password}@`, new URL(own.url).port);
    await own.close();
    await expect.poll(() => store.isFailing()).toBe(true);
    await store.append(a, entry(1));
    await store.close();
    expect(JSON.stringify(log.lines)).not.toContain('horse');
    expect(JSON.stringify(log.lines)).toContain('the store failed');
  });
});
