import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { entry } from '../support/entries.ts';
import { Health } from '../../server/journal/redis/health.ts';
import { Link } from '../../server/journal/redis/link.ts';
import { recordingLog } from '../support/fakes.ts';
import { requireRedisServer } from '../support/optional.ts';
import { RedisNodes, type RedisNode } from '../support/redis-nodes.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;

describe.skipIf(requireRedisServer() === null)('Redis goes away', () => {
  let nodes: RedisNodes;
  let node: RedisNode;
  beforeEach(async () => {
    nodes = await RedisNodes.on();
    node = await nodes.node();
    await node.store.append(a, entry(1));
  });
  afterEach(() => nodes.close());

  const entries = async (code = a) => (await node.store.read(code))?.entries;
  const works = () => expect.poll(() => node.store.isFailing(), { timeout: 10_000 }).toBe(false);
  const fails = () => expect.poll(() => node.store.isFailing(), { timeout: 10_000 }).toBe(true);

  it('[S4] while it is away commands are refused at once, and all goes on by itself when it is back', async () => {
    await nodes.server.kill9();
    await fails();
    const since = performance.now();
    expect(await node.store.append(a, entry(2))).toBe('storage');
    expect(performance.now() - since).toBeLessThan(2_500);
    await expect(node.store.read(a)).rejects.toThrow();
    await expect(node.store.claim(b)).rejects.toThrow();
    await expect(node.store.forget(b)).rejects.toThrow();
    await nodes.server.restart();
    await works();
    expect(await node.store.append(a, entry(2))).toBeNull();
    expect(await entries()).toEqual([entry(1), entry(2)]);
    expect(node.lost).toEqual([]);
  });

  it('[S4] tells once that it fails, and once that it works', async () => {
    await nodes.server.kill9();
    await fails();
    await pause(1_500);
    expect(await node.store.append(a, entry(2))).toBe('storage');
    await nodes.server.restart();
    await works();
    expect(node.log.lines.map(({ message }) => message)).toEqual(['the store failed', 'the store works again']);
  });

  it('[S4] a Redis that only stands still loses nothing and doubles nothing', async () => {
    nodes.server.pause();
    const answers = [node.store.append(a, entry(2)), node.store.append(a, entry(3))];
    await fails();
    // Sooner than the lease ends.
    expect(node.log.lines[0]?.fields).toEqual({ error: 'no answer' });
    expect(node.store.trouble()).toMatch(/^Redis does not answer\./);
    nodes.server.resume();
    expect(await Promise.all(answers)).toEqual([null, null]);
    await works();
    expect(await entries()).toEqual([entry(1), entry(2), entry(3)]);
    expect(await node.store.append(a, entry(4))).toBeNull();
  });

  it('[S4] [I9] what was stored while its answer was lost is found again, and not stored twice', async () => {
    node.proxy.set({ kind: 'oneway' });
    const answer = node.store.append(a, entry(2, { words: [{ kind: 'name', key: 's1', text: 'Ada' }] }));
    const later = node.store.append(a, entry(3));
    const admin = await nodes.server.admin();
    await expect.poll(() => admin.hGet('two-hats:room:100001', 'revision')).toBe('3');
    node.proxy.heal();
    expect(await Promise.all([answer, later])).toEqual([null, null]);
    expect(await entries()).toEqual([entry(1), entry(2), entry(3)]);
    expect(await node.store.append(a, entry(4))).toBeNull();
  });

  it('[S4] [I9] what was lost on its way is sent again', async () => {
    node.proxy.set({ kind: 'freeze' });
    const answers = [node.store.append(a, entry(2)), node.store.append(b, entry(1))];
    await pause(100);
    node.proxy.cut();
    node.proxy.heal();
    expect(await Promise.all(answers)).toEqual([null, null]);
    expect(await entries()).toEqual([entry(1), entry(2)]);
    expect(await entries(b)).toEqual([entry(1)]);
  });

  it('[S4] [S9] where nobody can tell what was stored, the room is read anew and goes on from there', async () => {
    node.proxy.set({ kind: 'oneway' });
    const answers = [node.store.append(a, entry(2)), node.store.append(b, entry(1))];
    const admin = await nodes.server.admin();
    await expect.poll(() => admin.hGet('two-hats:room:100001', 'revision')).toBe('2');
    node.proxy.door('refused');
    node.proxy.cut();
    expect(await Promise.all(answers)).toEqual(['conflict', 'conflict']);
    expect(await node.store.append(a, entry(2))).toBe('storage');
    node.proxy.door('open');
    node.proxy.heal();
    await works();
    expect(await entries()).toEqual([entry(1), entry(2)]);
    expect(await node.store.append(a, entry(3))).toBeNull();
    expect(await node.store.claim(b)).toMatchObject({ kind: 'ours' });
    expect(await node.store.append(b, entry(2))).toBeNull();
  });

  it('[S9] a network that has become too slow is as none, and loses nothing when it is well again', async () => {
    node.proxy.set({ kind: 'slow', delayMs: 10_000 });
    await fails();
    expect(await node.store.append(a, entry(2))).toBe('storage');
    node.proxy.heal();
    await works();
    await expect.poll(() => node.store.append(a, entry(2)), { timeout: 5_000 }).toBeNull();
    expect(await entries()).toEqual([entry(1), entry(2)]);
  }, 30_000);

  it('[S4] what a connection says after another took its place tells nothing about Redis', async () => {
    const health = new Health(recordingLog());
    const link = new Link(nodes.server.url, health);
    await link.open();
    const former = link.client();
    link.reset('no answer');
    expect(await link.ready(5_000)).toBe(true);
    health.works();
    former.emit('error', new Error('late'));
    expect(health.isFailing()).toBe(false);
    link.client().emit('error', new Error('in time'));
    expect(health.isFailing()).toBe(true);
    link.close();
  });

  it('a Redis that does not answer does not keep a process from stopping', async () => {
    await node.store.forget(a);
    nodes.server.pause();
    await node.store.close();
    nodes.server.resume();
    expect(node.log.lines.at(-1)?.message).toBe('the files of Redis cannot be written anew');
  });

  it('[S5] an older copy of what it had is noticed: rooms that are behind are let go, the others are not', async () => {
    await node.store.append(b, entry(1));
    const copy = nodes.server.copyData();
    await node.store.append(a, entry(2));
    await node.store.append(a, entry(3));
    await nodes.server.bringBack(copy);
    await expect.poll(() => node.lost, { timeout: 5_000 }).toEqual([a]);
    expect(await node.store.append(a, entry(4))).toBe('conflict');
    expect(await node.store.claim(a)).toMatchObject({ kind: 'ours' });
    expect(await entries()).toEqual([entry(1)]);
    expect(await node.store.append(a, entry(2))).toBeNull();
    expect(await node.store.append(b, entry(2))).toBeNull();
  });

  it('[S5] nothing is built on what was lost, also before anybody has looked', async () => {
    const copy = nodes.server.copyData();
    await node.store.append(a, entry(2));
    node.proxy.door('refused');
    await nodes.server.bringBack(copy);
    node.proxy.door('open');
    const outcomes = await Promise.all([untilReached(node, 3), untilReached(node, 3)]);
    expect(outcomes).toEqual(['conflict', 'conflict']);
    expect(await entries()).toEqual([entry(1)]);
  });

  it('[S5] rooms that are gone altogether are lost, and not there', async () => {
    await (await nodes.server.admin()).flushAll();
    await expect.poll(() => node.lost, { timeout: 5_000 }).toEqual([a]);
    expect(await node.store.claim(a)).toEqual({ kind: 'unknown' });
    expect(await node.store.read(a)).toBeNull();
  });
});

/** What becomes of an entry as soon as Redis can be reached. */
async function untilReached({ store }: RedisNode, revision: number): Promise<string | null> {
  for (;;) {
    const failure = await store.append(a, entry(revision));
    if (failure !== 'storage') return failure;
    await pause(5);
  }
}
