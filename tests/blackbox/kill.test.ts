import { setImmediate as soon, setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import { planOf } from '../../shared/plan.ts';
import type { HostView } from '../../shared/views.ts';
import type { GameEvent } from '../../server/game/events.ts';
import { diceFrom } from '../bots/strategy.ts';
import { recount } from '../support/recount.ts';
import { asShown } from '../support/same-points.ts';
import { ServerProcess } from '../support/server-process.ts';
import { judge } from './histories.ts';
import { botRoom, clientsOf, entriesOf, exportOf, type BotRoom } from './room.ts';

const people = 40;
const pace = { people, dwellMs: 200, patienceMs: 15_000 };
const outageMs = 1_200;
/** A restart gives back up to a second too much, and the store may be a moment behind. */
const givenTooMuchMs = 1_600;
const roundingMs = 20;
const backWithinMs = 5_000;
/** Each is left a little while of people acting, then the server goes. */
const moments: readonly { readonly step: string; readonly end: 'kill9' | 'term'; readonly within: number }[] = [
  { step: 'solo-sort:0', end: 'kill9', within: 900 },
  { step: 'team-sort:0', end: 'kill9', within: 700 },
  { step: 'second-look:0', end: 'term', within: 100 },
  { step: 'reveal:0:4', end: 'kill9', within: 100 },
  { step: 'vote-1:0', end: 'kill9', within: 80 },
  { step: 'vote-2:1', end: 'kill9', within: 80 },
];

let server: ServerProcess;
beforeEach(async () => {
  server = await ServerProcess.start();
});
afterEach(async () => {
  await server.close();
});

interface Interruption {
  readonly step: string;
  /** The server was told to end at the one and was gone at the other. */
  readonly at: number;
  readonly goneAt: number;
  readonly backAfterMs: number;
}

function unansweredIn({ bots, host }: BotRoom): number {
  const all = [host.page, ...bots.map(({ page }) => page)].flatMap(({ history }) => history);
  return all.filter(({ outcome }) => outcome.kind === 'unknown').length;
}

async function interrupt(room: BotRoom, { step, end, within }: (typeof moments)[number], dice: () => number) {
  await room.host.run(pace, (view: HostView) => view.stage.step === step);
  const going = room.host.run(pace, (view) => view.stage.step !== step);
  await pause(dice() * within);
  for (const until = Date.now() + 500; unansweredIn(room) === 0 && Date.now() < until;) await soon();
  const at = Date.now();
  const ended = server[end]();
  await ended;
  const goneAt = Date.now();
  await pause(outageMs);
  await server.restart();
  const restarted = Date.now();
  while (!room.bots.every(({ page }) => page.isIn())) await pause(20);
  const interruption: Interruption = { step, at, goneAt, backAfterMs: Date.now() - restarted };
  await repeatsAreKnown(room);
  await going;
  return interruption;
}

/** What was answered before is answered alike after it; another content under the same id is refused. */
async function repeatsAreKnown({ bots }: BotRoom): Promise<void> {
  for (const { page } of bots.slice(0, 5)) {
    const sent = page.history.find(({ command, outcome }) => command.type === 'place-solo' && outcome.kind === 'ok');
    if (sent?.outcome.kind !== 'ok') continue;
    const { id, command, outcome } = sent;
    expect(await page.ask('command', { id, command })).toEqual({ ok: true, value: { revision: outcome.revision } });
    const other: Command = { type: 'tell-mood', mood: 1 };
    expect(await page.ask('command', { id, command: other })).toEqual({ ok: false, error: { code: 'conflict' } });
  }
}

/** For every restart: the time that was given back, and when. */
function givenBack(events: readonly GameEvent[]): readonly { readonly ms: number; readonly at: number }[] {
  let endsAt = 0;
  return events.flatMap((event) => {
    const before = endsAt;
    if (event.type === 'step-opened' || event.type === 'clock-set') endsAt = event.endsAt ?? 0;
    const isRestart = event.type === 'clock-set' && event.why === 'interrupted';
    return isRestart ? [{ ms: event.endsAt - before, at: event.at }] : [];
  });
}

describe('a server that goes away in the middle', () => {
  it(
    '[I1] [I3] [I4] [F9] keeps every accepted command once, gives the time back, and the bots play on by themselves',
    { timeout: 120_000 },
    async () => {
      const dice = diceFrom(11);
      const room = await botRoom(server.url, { count: people, seed: 3, speed: 20, plan: planOf('standard') });
      const standings = room.screen.finalStandings();
      const interruptions: Interruption[] = [];
      for (const moment of moments) interruptions.push(await interrupt(room, moment, dice));
      await room.host.run(pace);
      await room.played;

      const events = (await exportOf(server.url, room.host)).entries.flatMap((entry) => entry.events);
      const given = givenBack(events);
      expect(given).toHaveLength(moments.length);
      for (const [index, { ms, at }] of given.entries()) {
        expect(ms).toBeGreaterThan(at - interruptions[index]!.goneAt - roundingMs);
        expect(ms).toBeLessThan(at - interruptions[index]!.at + givenTooMuchMs);
      }
      for (const { backAfterMs } of interruptions) expect(backAfterMs).toBeLessThan(backWithinMs);
      const repeated = clientsOf(room).flatMap(({ history }) => history.filter(({ tries }) => tries > 1));
      expect(repeated.length).toBeGreaterThanOrEqual(moments.length);

      expect(await server.term()).toBe(0);
      const verdict = judge(await entriesOf(server, room.host), clientsOf(room));
      expect(verdict).toMatchObject({ breaches: [], unknown: 0 });
      expect(verdict.accepted).toBeGreaterThan(people * 20);
      const counted = recount(events);
      for (const { team, points, rank } of (await standings)!.rows) {
        expect({ points, rank }).toEqual({
          points: asShown(counted.get(team)!.points, points),
          rank: counted.get(team)!.rank,
        });
      }
      expect(server.said()).not.toMatch(/"level":[56]0/);
      room.host.page.stop();
      room.screen.page.stop();
    },
  );
});
