import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { memoryOf, requireProcFiles } from '../support/process-facts.ts';
import { ServerProcess } from '../support/server-process.ts';
import { attack, peakMemory, Stopwatch } from './attacks.ts';
import { botRoom, type BotRoom } from './room.ts';

const people = 60;
const pace = { people, dwellMs: 1_500, patienceMs: 6_000 };
const measuredMs = 5_000;
const slowestMs = 200;
/** A person who touches a card four times a second, all the while. */
const touchEveryMs = 250;

/** Rows, name of the attack, and megabytes that the server may grow by meanwhile; garbage counts until it is collected. */
const attacks = [
  ['[D7]', 'flood', 30],
  ['[D7] [D10]', 'strangers', 30],
  ['[D9]', 'namespaces', 20],
  ['[D12]', 'fragments', 100],
  ['[T4]', 'nested', 100],
  ['[D11]', 'frozen', 30],
  ['[D14]', 'downloads', 100],
] as const;

describe.skipIf(requireProcFiles() === null)('sixty people play while somebody attacks', () => {
  const watch = new Stopwatch();
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
    const [peak, done] = await Promise.all([peakMemory(server.pid(), measuredMs), act()]);
    const lap = watch.lap();
    process.stdout.write(
      `  ${title}: p50 ${lap.p50} ms, p95 ${lap.p95} ms of ${lap.answers} answers, ${lap.lost} lost; ` +
        `memory ${Math.round(before)} MB, at most ${Math.round(peak)} MB; ${JSON.stringify(done)}\n`,
    );
    expect(lap.answers).toBeGreaterThan(people);
    expect(lap.lost).toBe(0);
    expect(lap.p95).toBeLessThan(slowestMs);
    expect(peak - before).toBeLessThan(grownMb);
    expect(room.bots.filter(({ page }) => !page.isIn())).toEqual([]);
  }

  beforeAll(async () => {
    server = await ServerProcess.start();
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
    await server.close();
  });

  it('nobody attacks: what they notice then', async () => {
    await isFine('nobody attacks', 30, memoryOf(server.pid()), async () => ({}));
  });

  it.each(attacks)('%s %s: answers stay fast, nobody is thrown out, memory stays', async (_rows, name, grownMb) => {
    const before = memoryOf(server.pid());
    const own = attack(name, server.url, room.host.code(), room.host.hostSecret);
    await isFine(name, grownMb, before, async () => {
      await pause(measuredMs);
      return own.stop();
    });
  });
});
