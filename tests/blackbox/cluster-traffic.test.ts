/** Nodes behind a proxy that knows nothing of rooms, while all is well and while they are updated. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { Cluster } from '../support/cluster.ts';
import { requireRedisServer } from '../support/optional.ts';
import { FaultProxy } from '../support/proxy.ts';
import { allWays, Crew } from './crew.ts';
import { judge } from './histories.ts';
import { botRoom, clientsOf, entriesOf } from './room.ts';
import { until } from './wait.ts';

const quickMs = 5_000;

describe.skipIf(requireRedisServer() === null)('three nodes behind a proxy without stickiness', () => {
  let cluster: Cluster;
  beforeEach(async () => {
    cluster = await Cluster.start();
  });
  afterEach(() => cluster.close());

  it('[S1] a whole workshop over sockets, requests, and both: no session is sought where it is not', async () => {
    const net = await FaultProxy.before(cluster, { tap: true });
    const room = await botRoom(net.url, { count: 0, seed: 1, speed: 60, plan: planOf('quick') });
    const bots = allWays.flatMap((transports, seed) =>
      crowdOf({ url: net.url, code: room.host.code(), count: 4, seed, speed: 60, transports, namesRoom: true }),
    );
    const joining = joinAll(bots);
    await until(() => bots.every(({ page }) => page.isIn()));
    expect(await joining).toEqual([]);
    const played = Promise.all(bots.map((bot) => bot.play()));
    const pace = { people: bots.length, dwellMs: 50, patienceMs: 5_000 };
    await room.host.run(pace, ({ stage }) => stage.kind === 'final');
    expect(answersOn(net, /^HTTP\/1\.1 200/gm).length).toBeGreaterThan(bots.length);
    expect(bots.map(({ page }) => page.connects())).toEqual(bots.map(() => 1));
    expect(answersOn(net, /^HTTP\/1\.1 (?!101|200)\d+/gm)).toEqual([]);
    await room.host.run(pace);
    await played;
    room.host.page.stop();
    room.screen.page.stop();
    net.close();
    const verdict = judge(await entriesOf(cluster, room.host), clientsOf({ ...room, bots }));
    expect(verdict).toMatchObject({ breaches: [], unknown: 0 });
    expect(verdict.accepted).toBeGreaterThan(bots.length * 5);
  }, 40_000);

  it('[S8] that are updated one after another: each leaves in order, and nobody loses or repeats anything', async () => {
    const crews = await Promise.all(allWays.map((way) => Crew.at(cluster.url, { count: 4, ways: [way] })));
    for (const crew of crews) crew.tap();
    for (const { process } of cluster.nodes) {
      await pause(300);
      const pages = crews.flatMap((crew) => crew.pages());
      const connects = pages.map((page) => page.connects());
      const [code] = await Promise.all([process.term(), ...crews.map((crew) => crew.hurry())]);
      expect(code).toBe(0);
      // Not one by one as the leases end.
      const owners = await Promise.all(crews.map(({ room }) => cluster.addressOf(room.host.code())));
      expect(owners).not.toContain(process.url);
      await process.restart();
      await until(() => pages.every((page) => page.isIn()));
      // A second time where it comes back without the room's name, or through what is leaving.
      const moves = pages.map((page, index) => page.connects() - connects[index]!);
      expect(Math.max(...moves)).toBeLessThanOrEqual(2);
    }
    for (const crew of crews) {
      await crew.rest();
      await crew.together(cluster);
      expect(crew.longestMs()).toBeLessThan(quickMs);
      const verdict = await crew.judged(cluster);
      expect(verdict).toMatchObject({ breaches: [], refused: 0, unknown: 0 });
      expect(verdict.accepted).toBeGreaterThan(4 * 10);
    }
    expect(cluster.said()).not.toMatch(/"level":[56]0/);
  }, 40_000);
});

function answersOn(net: FaultProxy, status: RegExp): readonly string[] {
  const heard = net.links().map(({ down }) => Buffer.concat(down).toString('latin1'));
  return heard.flatMap((text) => text.match(status) ?? []);
}
