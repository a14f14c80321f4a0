/** Nodes behind a proxy that knows nothing of rooms, while all is well and while they are updated. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import type { Transport } from '../bots/page.ts';
import { Cluster } from '../support/cluster.ts';
import { requireRedisServer } from '../support/optional.ts';
import { FaultProxy } from '../support/proxy.ts';
import { Crew } from './crew.ts';
import { judge } from './histories.ts';
import { botRoom, clientsOf, entriesOf } from './room.ts';
import { until } from './wait.ts';

const ways: readonly (readonly Transport[])[] = [['polling'], ['websocket'], ['polling', 'websocket']];
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
    const bots = ways.flatMap((transports, seed) =>
      crowdOf({ url: net.url, code: room.host.code(), count: 4, seed, speed: 60, transports }),
    );
    expect(await joinAll(bots)).toEqual([]);
    const played = Promise.all(bots.map((bot) => bot.play()));
    await room.host.run({ people: bots.length, dwellMs: 50, patienceMs: 5_000 });
    await played;
    room.host.page.stop();
    room.screen.page.stop();
    const heard = net.links().map(({ down }) => Buffer.concat(down).toString('latin1'));
    expect(heard.filter((text) => text.startsWith('HTTP/1.1 200')).length).toBeGreaterThan(0);
    // A page that leaves may still ask once for a session that it has just ended.
    const refused = heard.flatMap((text) => text.match(/^HTTP\/1\.1 (?!101|200)\d+/gm) ?? []);
    expect(refused.length).toBeLessThan(bots.length);
    net.close();
    const verdict = judge(await entriesOf(cluster, room.host), clientsOf({ ...room, bots }));
    expect(verdict).toMatchObject({ breaches: [], unknown: 0 });
    expect(verdict.accepted).toBeGreaterThan(bots.length * 5);
  }, 40_000);

  it('[S8] that are updated one after another: each leaves in order, and nobody loses or repeats anything', async () => {
    const crews = await Promise.all(ways.map((transports) => Crew.at(cluster.url, { count: 4, transports })));
    for (const crew of crews) crew.tap();
    for (const { process } of cluster.nodes) {
      await pause(300);
      expect(await process.term()).toBe(0);
      await process.restart();
      await until(() => crews.every((crew) => crew.pages().every((page) => page.isIn())));
    }
    for (const crew of crews) {
      await crew.rest();
      await crew.together(cluster);
      expect(crew.longestMs()).toBeLessThan(quickMs);
      const verdict = await crew.judged(cluster);
      expect(verdict).toMatchObject({ breaches: [], unknown: 0 });
      expect(verdict.accepted).toBeGreaterThan(4 * 10);
    }
    expect(cluster.said()).not.toMatch(/"level":[56]0/);
  }, 40_000);
});
