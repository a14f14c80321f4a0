import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { entry } from '../support/entries.ts';
import { requireRedisServer } from '../support/optional.ts';
import { RedisServer } from '../support/redis-server.ts';
import { report } from './failure.ts';
import { playOnRedis, Shadow } from './shadow.ts';

const seeds = [2, 5, 7, 12, 14, 20];
const a = '100001' as RoomCode;

describe.skipIf(requireRedisServer() === null)('what becomes of the simulated disk, done again on a real Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start({ appendfsync: 'no' });
  });
  afterAll(() => redis.close());

  test.each(seeds)('[S10] gives the same answers and the same rooms: seed %i', async (seed) => {
    const ran = await playOnRedis(seed, redis);
    if (ran.breaches.length > 0) throw new Error(report(seed, ran));
  });

  test('[S10] is found out where it does not', async () => {
    const shadow = new Shadow();
    const written = [1, 2, 3].map((revision) => ({ entry: entry(revision), rewrite: undefined }));
    shadow.started(new Map());
    shadow.synced(a, [...written.slice(0, 2), ...written.slice(0, 1)], written.slice(2));
    shadow.started(new Map([[a, { entries: [entry(1)], words: [] }]]));
    shadow.started(new Map());
    expect(await shadow.differences(redis)).toEqual([
      'entry 1 of 100001 came to conflict, not null',
      '100001 reads otherwise',
      'there are other rooms',
    ]);
  });
});
