/** What becomes of people when a node stands still or dies. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cluster } from '../support/cluster.ts';
import { requireRedisServer } from '../support/optional.ts';
import { allWays, Crew, playingAt } from './crew.ts';
import { clientsOf } from './room.ts';
import { until } from './wait.ts';

const backWithinMs = 10_000;

describe.skipIf(requireRedisServer() === null)('three nodes', () => {
  let cluster: Cluster;
  beforeEach(async () => {
    cluster = await Cluster.start();
  });
  afterEach(() => cluster.close());

  const epochOf = async ({ room }: Crew): Promise<number> =>
    Number(await (await cluster.redis.admin()).hGet(`two-hats:room:${room.host.code()}`, 'epoch'));

  it('[S2] an owner that stood still longer than its lease: what still comes to it is not stored, and nothing is lost', async () => {
    const crew = await Crew.at(cluster.url, { count: 8 });
    const code = crew.room.host.code();
    const [old, epoch] = [await cluster.ownerOf(code), await epochOf(crew)];
    crew.tap();
    await pause(500);
    old.process.pause();
    await until(async () => (await epochOf(crew)) > epoch);
    const other = await cluster.ownerOf(code);
    expect(other).not.toBe(old);
    // They ask the one that stands still, and somebody plays at the new one meanwhile.
    const newcomer = await playingAt(cluster.url, crew);
    expect(crew.room.bots.some(({ page }) => page.history.at(-1)?.outcome.kind === 'unknown')).toBe(true);
    old.process.resume();
    await pause(1_500);
    await crew.rest();
    expect(await cluster.ownerOf(code)).toBe(other);
    expect(await epochOf(crew)).toBe(epoch + 1);
    await crew.together(cluster);
    const room = { ...crew.room, bots: [...crew.room.bots, newcomer] };
    newcomer.page.stop();
    const verdict = await crew.judged(cluster, clientsOf(room));
    expect(verdict).toMatchObject({ breaches: [], refused: 0, unknown: 0 });
    expect(verdict.accepted).toBeGreaterThan(8 * 5);
  }, 40_000);

  it('[S7] host, projector and people sit at all three: whichever dies, everybody is back in their seat and plays', async () => {
    const crew = await Crew.at(cluster.url, { count: 9, ways: allWays });
    const seats = crew.room.bots.map((bot) => bot.seat());
    crew.tap();
    for (const { process } of cluster.nodes) {
      await pause(500);
      // In the middle of what they do.
      await Promise.all([crew.hurry(), pause(8).then(() => process.kill9())]);
      await until(() => crew.pages().every((page) => page.isIn()), backWithinMs);
      const before = crew.accepted();
      await until(() => crew.accepted() > before + 9, backWithinMs);
      await process.restart();
    }
    await crew.rest();
    await crew.together(cluster);
    expect(crew.longestMs()).toBeLessThan(backWithinMs);
    expect(
      crew.room.host
        .view()
        .roster.map(({ seat }) => seat)
        .sort(),
    ).toEqual(seats.sort());
    expect(await crew.judged(cluster)).toMatchObject({ breaches: [], refused: 0, unknown: 0 });
    expect(cluster.said()).not.toMatch(/"level":[56]0/);
  }, 60_000);
});
