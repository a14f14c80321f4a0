import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf, stepKinds, type Plan } from '../../shared/plan.ts';
import { recount } from '../support/recount.ts';
import { asShown } from '../support/same-points.ts';
import type { System } from '../support/system.ts';
import { botRoom, exportOf } from './room.ts';
import { startSystem } from './stage.ts';

const people = 9;
const pace = { people, dwellMs: 30, patienceMs: 10_000 };
const shortest = 5;

const plans: readonly (readonly [string, Plan])[] = [
  [
    'a Full workshop without a clock, in teams that people pick',
    { ...planOf('full'), timed: false, teamMaking: 'pick', teamCount: 3 },
  ],
  [
    'a Standard workshop with five seconds for every step',
    { ...planOf('standard'), seconds: Object.fromEntries(stepKinds.map((kind) => [kind, shortest])) },
  ],
  ['a Quick workshop of scenarios only', { ...planOf('quick'), sortRounds: 0, scenarios: 6 }],
];

let server: System;
beforeAll(async () => {
  server = await startSystem();
});
afterAll(async () => {
  await server.close();
});

describe('other plans over the wire', () => {
  it.each(plans)('[I8] %s comes to its end and adds up', { timeout: 60_000 }, async (_, plan) => {
    const room = await botRoom(server.url, { count: people, seed: 5, speed: 60, plan });
    const standings = room.screen.finalStandings();
    await room.host.run(pace);
    await room.played;
    const { entries } = await exportOf(server.url, room.host);
    const counted = recount(entries.flatMap(({ events }) => events));
    const { rows } = (await standings)!;
    expect(rows).toHaveLength(counted.size);
    for (const { team, points, rank } of rows) {
      const { points: exact, rank: counts } = counted.get(team)!;
      expect({ team, points, rank }).toEqual({ team, points: asShown(exact, points), rank: counts });
    }
    expect(room.bots.flatMap(({ wordsRefused }) => wordsRefused)).toEqual([]);
    room.host.page.stop();
    room.screen.page.stop();
  });
});
