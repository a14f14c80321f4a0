/** Clocks of many rooms at three nodes, of which one dies and one stands still meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf, stepKinds, stepsOf, type Plan } from '../../shared/plan.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { fewestPeople } from '../../server/game/flow.ts';
import type { Bot } from '../bots/bot.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot } from '../bots/host.ts';
import { Cluster } from '../support/cluster.ts';
import { requireRedisServer } from '../support/optional.ts';

const rooms = 16;
const shortest = 5;
const seconds = Object.fromEntries(stepKinds.map((kind) => [kind, shortest]));
const plan: Plan = { ...planOf('full'), seconds };
const byClock = new Set(stepsOf(plan).flatMap(({ kind, clock }) => (clock === 'advance' ? [kind] : [])));

interface Played {
  readonly host: HostBot;
  readonly bots: readonly Bot[];
}

async function open(url: string, seed: number): Promise<Played> {
  const host = new HostBot({ url, plan });
  await host.page.start();
  const bots = crowdOf({ url, code: host.code(), count: fewestPeople, seed, speed: 1 });
  await joinAll(bots);
  return { host, bots };
}

/** Goes on where no clock ends the step, and else leaves it to the clock: nobody does anything. */
async function run(host: HostBot): Promise<void> {
  while (host.page.ending() === null) {
    if (byClock.has(host.view().stage.kind)) await host.page.changed(100);
    else await host.next();
  }
}

describe.skipIf(requireRedisServer() === null)('the clocks of rooms at three nodes', () => {
  let cluster: Cluster;
  beforeEach(async () => {
    cluster = await Cluster.start();
  });
  afterEach(() => cluster.close());

  it('[S3] end each round once, whoever has the room then', async () => {
    const played = await Promise.all(Array.from({ length: rooms }, (_, seed) => open(cluster.url, seed)));
    const running = played.map(({ host }) => run(host));
    const [one, two] = cluster.nodes;
    await pause(4_000);
    await one!.process.kill9();
    await one!.process.restart();
    await pause(4_000);
    two!.process.pause();
    await pause(5_500);
    two!.process.resume();
    await pause(1_500);
    for (const { host, bots } of played) for (const { page } of [host, ...bots]) page.stop();
    await Promise.all(running);
    let ended = 0;
    for (const { host } of played) {
      const { entries = [] } = (await cluster.stored(host.code())) ?? {};
      const events = entries.flatMap((entry) => entry.events);
      const opened = events.flatMap((event) => (event.type === 'step-opened' ? [event.step] : []));
      expect(opened).toEqual(opened.map((_, index) => index + 1));
      const cut = events.flatMap(ballotOf);
      expect(new Set(cut).size).toBe(cut.length);
      ended += opened.filter((step) => stepsOf(plan)[step - 1]?.clock === 'advance').length;
    }
    expect(ended).toBeGreaterThan(rooms);
  }, 60_000);
});

function ballotOf(event: GameEvent): readonly string[] {
  return event.type === 'links-cut' ? [`${event.activity} ${String(event.index)}`] : [];
}
