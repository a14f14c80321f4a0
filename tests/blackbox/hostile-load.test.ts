import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { memoryOf, requireProcFiles } from '../support/process-facts.ts';
import { ServerProcess } from '../support/server-process.ts';
import { attack, peakMemory, Stopwatch } from './attacks.ts';
import { startEcho, type Echo } from './echo.ts';
import { botRoom, type BotRoom } from './room.ts';

const people = 60;
const pace = { people, dwellMs: 1_500, patienceMs: 6_000 };
const measuredMs = 5_000;
const slowestMs = 200;
/** An echo that takes longer shows that the machine itself has too much to do; then answers may take longer as well. */
const quickEchoMs = 25;
/** Where the row names no bound: what has not been collected yet counts as well. */
const garbageMb = 100;
/** A person who touches a card four times a second, all the while. */
const touchEveryMs = 250;

/** Said aloud, so that nobody takes a slow machine for a fast server. */
function boundFor(echoMs: number): number {
  if (echoMs <= quickEchoMs) return slowestMs;
  const bound = Math.round((slowestMs * echoMs) / quickEchoMs);
  process.stdout.write(
    `\n  !!! THIS MACHINE IS TOO BUSY: a mere echo takes ${echoMs} ms instead of ${quickEchoMs} ms at most, ` +
      `so ${bound} ms are allowed instead of ${slowestMs} ms. Measure again on a machine that is idle.\n\n`,
  );
  return bound;
}

const isAtLeast =
  (least: number) =>
  ([, times]: readonly [string, number]): boolean =>
    times >= least;

describe.skipIf(requireProcFiles() === null)('sixty people play while somebody attacks', () => {
  const watch = new Stopwatch();
  let echo: Echo;
  let server: ServerProcess;
  let room: BotRoom;
  let isOver = false;
  let touching: Promise<unknown>;

  async function touch({ page }: BotRoom['bots'][number], index: number): Promise<void> {
    await pause((index / people) * touchEveryMs);
    while (!isOver) {
      if (page.isIn()) void page.ask('gesture', { card: null });
      await pause(touchEveryMs);
    }
  }

  async function isFine(title: string, grownMb: number, before: number, act: () => Promise<object>): Promise<void> {
    watch.lap();
    echo.lap();
    const [peak, done] = await Promise.all([peakMemory(server.pid(), measuredMs), act()]);
    const lap = watch.lap();
    const machine = echo.lap();
    process.stdout.write(
      `  ${title}: p50 ${lap.p50} ms, p95 ${lap.p95} ms of ${lap.answers} answers, ${lap.lost} lost; ` +
        `a mere echo ${machine} ms; memory ${Math.round(before)} MB, at most ${Math.round(peak)} MB; ${JSON.stringify(done)}\n`,
    );
    expect(lap.answers).toBeGreaterThan(people);
    expect(lap.lost).toBe(0);
    expect(lap.p95).toBeLessThan(boundFor(machine));
    expect(peak - before).toBeLessThan(grownMb);
    expect(room.bots.filter(({ page }) => !page.isIn())).toEqual([]);
  }

  beforeAll(async () => {
    server = await ServerProcess.start();
    echo = await startEcho();
    room = await botRoom(server.url, { count: people, seed: 7, speed: 2, plan: planOf('standard') });
    void room.host.run(pace);
    for (const { page } of [room.host, ...room.bots]) watch.watch(page);
    touching = Promise.all(room.bots.map(touch));
    await pause(3_000);
  });
  afterAll(async () => {
    isOver = true;
    await touching;
    for (const { page } of [room.host, room.screen, ...room.bots]) page.stop();
    echo.stop();
    await server.close();
  });

  /** Nobody notices the attack, and the server grows by no more than so many megabytes, though this much was done. */
  function nobodyNotices(
    name: string,
    grownMb: number,
    atLeast: Readonly<Record<string, number>>,
  ): () => Promise<void> {
    return async () => {
      const before = memoryOf(server.pid());
      const own = attack(name, server.url, room.host.code(), room.host.hostSecret);
      await isFine(name, grownMb, before, async () => {
        await pause(measuredMs);
        const done = await own.stop();
        for (const [what, least] of Object.entries(atLeast))
          expect([what, done[what] ?? 0]).toSatisfy(isAtLeast(least));
        return done;
      });
    };
  }

  it('what they notice when nobody attacks', async () => {
    await isFine('nobody attacks', garbageMb, memoryOf(server.pid()), async () => ({}));
  });

  it(
    '[D7] one seat sends as fast as the wire takes it, and comes back at once',
    nobodyNotices('flood', 30, { connections: 10, commands: 100_000 }),
  );
  it(
    '[D7] twenty strangers send nonsense, and come back at once',
    nobodyNotices('strangers', 30, { connections: 10, 'junk frames': 100_000 }),
  );
  it(
    '[D9] fifty thousand namespaces are asked for',
    nobodyNotices('namespaces', 20, { connections: 10, namespaces: 20_000 }),
  );
  it(
    '[D12] messages of 16 kB come in fragments of one byte',
    nobodyNotices('fragments', garbageMb, { connections: 10, 'messages in crumbs': 300 }),
  );
  it(
    '[T4] messages come nested thousands of levels deep',
    nobodyNotices('nested', garbageMb, { connections: 10, 'nested packets': 3_000 }),
  );
  it(
    '[D11] three read nothing, and ask for more',
    nobodyNotices('frozen', 30, { connections: 3, 'questions whose answers nobody reads': 100 }),
  );
  it(
    '[D14] two hundred exports and drawings at a time',
    nobodyNotices('downloads', garbageMb, {
      'exports answered 200': 10,
      'exports answered 429': 190,
      'drawings answered 200': 200,
    }),
  );
});
