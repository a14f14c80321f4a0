/** What becomes of people when Redis goes away, forgets, or can hardly be reached. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardId } from '../../shared/ids.ts';
import { Cluster, type ClusterNeeds } from '../support/cluster.ts';
import { requireRedisServer } from '../support/optional.ts';
import { Crew, sidesIn } from './crew.ts';
import { Phone } from './phone.ts';
import { clientsOf, entriesOf } from './room.ts';
import { cardsOf } from './table.ts';
import { until } from './wait.ts';

const lateMs = 10_000;

describe.skipIf(requireRedisServer() === null)('nodes on a Redis', () => {
  let cluster: Cluster | null = null;
  afterEach(async () => {
    await cluster?.close();
    cluster = null;
  });

  async function playing(needs: ClusterNeeds, count = 6) {
    const started = await Cluster.start(needs);
    cluster = started;
    return { cluster: started, crew: await Crew.at(started.url, { count }) };
  }

  it('[S4] that stops, dies or stands still: nobody is told that something is stored, and all goes on by itself', async () => {
    const { cluster, crew } = await playing({ count: 2 });
    const { redis, nodes } = cluster;
    const pids = nodes.map(({ process }) => process.pid());
    const back = { kill9: () => redis.restart(), term: () => redis.restart(), pause: () => redis.resume() };
    // Longer than a node asks what has become of what it had sent, where there was something on its way.
    const awayMs = { kill9: 1_000, term: 1_000, pause: 4_000 };
    crew.tap();
    for (const fault of ['kill9', 'term', 'pause'] as const) {
      await pause(500);
      await redis[fault]();
      await until(async () => (await Promise.all(nodes.map(({ process }) => isWell(process.url)))).every((it) => !it));
      const before = crew.accepted();
      await pause(awayMs[fault]);
      expect(crew.accepted()).toBe(before);
      await back[fault]();
      await until(() => crew.accepted() > before + 6);
    }
    await crew.rest();
    await crew.together(cluster);
    expect(nodes.map(({ process }) => process.pid())).toEqual(pids);
    expect(await crew.judged(cluster)).toMatchObject({ breaches: [], refused: 0, unknown: 0 });
  }, 40_000);

  it('[S5] that comes back with an older state: all pages are brought to what is left, and go on from there', async () => {
    const { cluster, crew } = await playing({ count: 2, redis: { appendfsync: 'no' } });
    const { bots, host } = crew.room;
    const phone = await Phone.join(cluster.url, host.code(), 'Ada');
    await until(() => phone.isIn());
    const [card, other] = cardsOf(phone);
    await crew.tapFor(1_000);
    await move(phone, card!);
    const copy = cluster.redis.copyData();
    const kept = bots.map(({ page }) => page.history.length);
    await crew.tapFor(1_000);
    await move(phone, other!);
    const lost = bots.flatMap(({ page }, index) => page.history.slice(kept[index]));
    const known = bots.map(({ page }) => page.history.length);
    const before = await entriesOf(cluster, host);
    await cluster.redis.bringBack(copy);
    const left = await entriesOf(cluster, host);
    expect(left).toEqual(before.slice(0, left.length));
    expect(before.length - left.length).toBeGreaterThan(6);

    await crew.together(cluster);
    await until(() => phone.isIn() && phone.self().solo.length === 1);
    await crew.tapFor(1_000);
    await move(phone, other!);
    await crew.together(cluster);
    const after = await entriesOf(cluster, host);
    expect(after.slice(0, left.length)).toEqual(left);
    const receipts = new Set(after.map(({ receipt }) => receipt?.id));
    expect(lost.filter(({ id }) => receipts.has(id))).toEqual([]);
    expect(new Map(phone.self().solo.map((one) => [one.card, one.side]))).toEqual(sidesIn(after, phone.seat()));
    for (const page of crew.pages()) expect(page.latest()?.revision).toBeLessThanOrEqual(after.length);
    phone.drop();
    const clients = clientsOf(crew.room).map((client) => {
      const index = bots.findIndex((bot) => bot.seat() === client.by);
      const forgotten = (at: number): boolean => index !== -1 && at >= kept[index]! && at < known[index]!;
      return { ...client, history: client.history.filter((_, at) => !forgotten(at)) };
    });
    expect(await crew.judged(cluster, clients)).toMatchObject({ breaches: [], refused: 0, unknown: 0 });
  }, 40_000);

  it('[S9] that one of them reaches ten seconds late: it accepts nothing, another one takes its room', async () => {
    const { cluster, crew } = await playing({ hasPaths: true });
    const code = crew.room.host.code();
    const slow = await cluster.ownerOf(code);
    crew.tap();
    await pause(500);
    slow.path!.set({ kind: 'slow', delayMs: lateMs });
    const late = pause(lateMs + 1_000);
    await until(async () => !(await isWell(slow.process.url)));
    await until(async () => (await cluster.ownerOf(code)) !== slow);
    const before = crew.accepted();
    await until(() => crew.accepted() > before + 6);
    // What it sent before it gave up arrives now.
    await late;
    slow.path!.heal();
    await crew.rest();
    expect(await cluster.ownerOf(code)).not.toBe(slow);
    await crew.together(cluster);
    expect(await crew.judged(cluster)).toMatchObject({ breaches: [], refused: 0, unknown: 0 });
  }, 40_000);
});

async function isWell(url: string): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).ok;
}

async function move(phone: Phone, card: CardId): Promise<void> {
  expect(await phone.send({ type: 'place-solo', round: 0, card, side: 'leader' })).toMatchObject({ ok: true });
}
