/** Clocks of many rooms at three nodes, of which one dies and one stands still meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf, stepKinds, stepsOf, type Plan } from '../../shared/plan.ts';
import { deadline } from '../../server/game/deadline.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { evolve } from '../../server/game/evolve.ts';
import { fewestPeople } from '../../server/game/flow.ts';
import type { Game } from '../../server/game/game.ts';
import type { Bot } from '../bots/bot.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot } from '../bots/host.ts';
import { Cluster } from '../support/cluster.ts';
import { requireRedisServer } from '../support/optional.ts';
import { entriesOf } from './room.ts';
import { until } from './wait.ts';

const rooms = 16;
/** In so many of them nobody is there from the first round on. */
const deserted = 6;
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
    await pause(2_000);
    played.slice(0, deserted).forEach(stop);
    await pause(2_000);
    await one!.process.kill9();
    await one!.process.restart();
    await pause(4_000);
    two!.process.pause();
    await pause(5_500);
    two!.process.resume();
    await pause(1_500);
    played.forEach(stop);
    await Promise.all(running);
    let ended = 0;
    for (const { host } of played) {
      // Whoever has it: no clock has been forgotten.
      await until(async () => overdueMs(await historyOf(host)) < 1_000);
      const events = await historyOf(host);
      const opened = events.filter((event) => event.type === 'step-opened');
      expect(opened.map(({ step }) => step)).toEqual(opened.map((_, index) => index + 1));
      const cut = events.flatMap(ballotOf);
      expect(new Set(cut).size).toBe(cut.length);
      const lasted = opened.slice(1).map(({ step, at }, index) => ({ step: step - 1, ms: at - opened[index]!.at }));
      const byItself = lasted.filter(({ step }) => stepsOf(plan)[step]?.clock === 'advance');
      // None was ended by the clock of the one before.
      for (const { ms } of byItself) expect(ms).toBeGreaterThan(shortest * 1_000 - 100);
      ended += byItself.length;
    }
    expect(ended).toBeGreaterThan(rooms);
  }, 60_000);

  async function historyOf(host: HostBot): Promise<readonly GameEvent[]> {
    return (await entriesOf(cluster, host)).flatMap((entry) => entry.events);
  }
});

function stop({ host, bots }: Played): void {
  for (const { page } of [host, ...bots]) page.stop();
}

/** For how long something should have happened by itself. */
function overdueMs(events: readonly GameEvent[]): number {
  return Date.now() - (deadline(events.reduce<Game | null>(evolve, null)!) ?? Infinity);
}

function ballotOf(event: GameEvent): readonly string[] {
  return event.type === 'links-cut' ? [`${event.activity} ${String(event.index)}`] : [];
}
