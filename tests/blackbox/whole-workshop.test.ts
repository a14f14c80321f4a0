import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamId } from '../../shared/ids.ts';
import { planOf, stepsOf } from '../../shared/plan.ts';
import type { GameEvent } from '../../server/game/events.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { HostBot } from '../bots/host.ts';
import { recount } from '../support/recount.ts';
import { asShown } from '../support/same-points.ts';
import type { System } from '../support/system.ts';
import { judge } from './histories.ts';
import { botRoom, clientsOf, entriesOf, exportOf, type BotRoom } from './room.ts';
import { startSystem } from './stage.ts';

const people = 60;
const rowsShown = 10;
const pace = { people, dwellMs: 150, patienceMs: 10_000 };

let server: System;
beforeEach(async () => {
  server = await startSystem();
});
afterEach(async () => {
  await server.close();
});

interface Row {
  readonly team: TeamId;
  readonly points: number;
  readonly rank: number;
}

/** The ranking that a projector should have shown of these points, best first. */
function ranking(events: readonly GameEvent[], shown: readonly Row[]): readonly Row[] {
  const counted = [...recount(events)].map(([team, { points, rank }]): Row => {
    const row = shown.find((one) => one.team === team);
    return { team, points: asShown(points, row?.points ?? NaN), rank };
  });
  return counted.sort((a, b) => a.rank - b.rank || a.team - b.team);
}

function secretsOf({ host, bots }: BotRoom): readonly string[] {
  return [host.hostSecret, host.screenSecret, ...bots.map(({ secret }) => secret)];
}

/** Journals of servers that fail: the check has to find each of them out. */
const changed = (entries: readonly Entry[], change: (entry: Entry) => readonly Entry[]): readonly Entry[] => {
  const last = entries.findLastIndex(({ events }) => events.some(({ type }) => type === 'solo-card-placed'));
  return entries.flatMap((entry, index) => (index === last ? change(entry) : [entry]));
};
const lost = (entries: readonly Entry[]) =>
  changed(entries, ({ revision, at }) => [{ revision, at, events: [], words: [] }]);
const doubled = (entries: readonly Entry[]) => {
  const { unsigned: _unsigned, ...again } = entries.findLast(({ receipt }) => receipt !== undefined)!;
  return [...entries, { ...again, events: [], revision: entries.length + 1 }];
};
/** The same of a command whose sender is not known any more. */
const forgotten = (entries: readonly Entry[]) => {
  const cut = entries.findLastIndex(({ unsigned }) => unsigned !== undefined);
  return entries.map((entry, index) => (index === cut ? { ...entry, unsigned: entry.unsigned!.slice(1) } : entry));
};
const altered = (entries: readonly Entry[]) =>
  changed(entries, (entry) => [{ ...entry, receipt: { ...entry.receipt!, digest: 'of something else' } }]);

describe('a whole workshop over the wire', () => {
  it(
    '[I8] [A9] sixty bots play a Standard workshop to its end, and its ranking is the one of its export',
    { timeout: 120_000 },
    async () => {
      const room = await botRoom(server.url, { count: people, seed: 7, speed: 40, plan: planOf('standard') });
      const standings = room.screen.finalStandings();
      const { host } = room;
      await host.run(pace, ({ stage }) => stage.step === 'reveal:0:3');
      const secrets = { host: host.hostSecret, screen: host.screenSecret };
      const tablet = new HostBot({ url: server.url, plan: planOf('standard'), code: host.code(), secrets });
      await tablet.page.start();
      await tablet.run(pace);
      await room.played;
      expect(host.page.ending()).toBe('superseded');

      const { entries } = await exportOf(server.url, host);
      const events = entries.flatMap((entry) => entry.events);
      const shown = (await standings)!.rows.map(({ team, points, rank }) => ({ team, points, rank }));
      expect(shown.toSorted((a, b) => a.rank - b.rank || a.team - b.team)).toEqual(
        ranking(events, shown).slice(0, rowsShown),
      );
      expect(shown[0]!.points).toBeGreaterThan(0);

      const opened = events.flatMap((event) => (event.type === 'step-opened' ? [event.step] : []));
      const all = stepsOf(planOf('standard'));
      expect(opened).toEqual(all.slice(1, -1).map((_, index) => index + 1));
      expect(room.bots.flatMap(({ wordsRefused }) => wordsRefused)).toEqual([]);

      expect(await server.term()).toBe(0);
      const stored = await entriesOf(server, host);
      const clients = [...clientsOf(room), ...clientsOf({ ...room, host: tablet, bots: [] })];
      const verdict = judge(stored, clients);
      expect(verdict).toMatchObject({ breaches: [], unknown: 0 });
      expect(verdict.accepted).toBeGreaterThan(people * 20);
      for (const plant of [lost, doubled, altered, forgotten])
        expect(judge(plant(stored), clients).breaches).toHaveLength(1);
      expect(server.said()).not.toMatch(/"level":[456]0/);

      const seen = room.screen.page.bytes.join('\n');
      for (const secret of secretsOf(room)) expect(seen + server.said()).not.toContain(secret);
      for (const { name } of room.bots) expect(seen).not.toContain(name);
      tablet.page.stop();
      room.screen.page.stop();
    },
  );
});
