import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Mode, Side } from '../../shared/commands.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { Page } from '../bots/page.ts';
import { diceFrom } from '../bots/strategy.ts';
import { ScreenTap } from '../bots/screen.ts';
import { enough, eventsOf, openBallot, othersVote, vote, votesIn } from './ballot.ts';
import type { Phone } from './phone.ts';
import { botRoom, exportOf } from './room.ts';
import { useServer } from './stage.ts';
import { cardsOf, goTo, leave, tableOf, together } from './table.ts';
import { until } from './wait.ts';

const stage = useServer();
const crowd = () => Array.from({ length: enough }, () => stage.server());

describe.concurrent('a vote', () => {
  it('[F6] [R1] made without a network does not count in the next round, and the phone says so', async () => {
    const [net, frozen] = await stage.nets(2);
    const table = await openBallot(stage.server().url, [net!, frozen!, ...crowd()]);
    await othersVote(table.phones.slice(2));
    const [offline, silent] = table.phones;
    net!.door('refused');
    net!.cut();
    await until(() => offline!.store.connection.value === 'offline');
    frozen!.set({ kind: 'freeze' });
    const given = [offline!.send(vote(offline!, 'lead')), silent!.send(vote(silent!, 'manage'))];
    expect(offline!.store.pending.value).toMatchObject([{ state: 'waiting' }]);
    await goTo(table, 'vote-1:1');
    net!.door('open');
    frozen!.heal();
    const [late, later] = await Promise.all(given);
    expect(late).toEqual({ ok: false, error: { code: 'step_over' } });
    expect(later!.ok ? 'ok' : later!.error.code).toMatch(/^(step_over|wrong_round|closed)$/);
    await until(() => offline!.isIn() && offline!.view().stage.step === 'vote-1:1');
    for (const phone of [offline!, silent!]) expect(phone.self().votes).toEqual({ first: null, second: null });
    expect(await votesIn(stage.server().url, table.host)).toHaveLength(enough);
    leave(table);
  });

  it('[F11] may be changed ten times, from two tabs and over a reconnect: one counts, the last', async () => {
    const nets = await stage.nets(2);
    const table = await openBallot(stage.server().url, [nets[0]!, stage.server(), ...crowd()]);
    await othersVote(table.phones.slice(2));
    let tab = table.phones[0]!;
    const modes: readonly Mode[] = ['lead', 'manage', 'both'];
    const seat = tab.seat();
    for (let change = 0; change < 10; change += 1) {
      if (change === 3) {
        tab = tab.again(nets[1]!.url);
        await until(() => tab.isIn());
      }
      if (change === 6) {
        nets[1]!.cut();
        await until(() => tab.store.connection.value === 'offline');
      }
      if (change === 8) {
        tab = table.phones[0]!;
        tab.connection.takeOver();
        await until(() => tab.isIn());
      }
      expect((await tab.send(vote(tab, modes[change % 3]!))).ok).toBe(true);
    }
    expect(tab.seat()).toBe(seat);
    await until(() => tab.self().votes.first === modes[9 % 3]);
    const { scene } = table.host.view();
    expect(scene).toMatchObject({ kind: 'vote', progress: { done: enough + 1, of: enough + 2 } });
    await goTo(table, 'vote-1:1');
    const counted = await votesIn(stage.server().url, table.host);
    expect(counted.toSorted()).toEqual([...Array<Mode>(enough).fill('both'), modes[9 % 3]]);
    leave(table);
  });

  it('[F12] speaks for nobody else: no field of another seat or team is taken', async () => {
    const table = await openBallot(stage.server().url, [stage.server(), stage.server(), ...crowd()]);
    await othersVote(table.phones.slice(2));
    const [ada, bob] = table.phones;
    for (const field of ['seat', 'team', 'by', 'for', 'member']) {
      for (const value of [bob!.seat(), 1]) {
        const command = { ...vote(ada!, 'lead'), [field]: value };
        expect(await ada!.send(command)).toEqual({ ok: false, error: { code: 'bad_request' } });
      }
    }
    expect(await ada!.send({ type: 'cast-vote', scenario: 'zzzz' as ScenarioId, ballot: 1, mode: 'lead' })).toEqual({
      ok: false,
      error: { code: 'wrong_round' },
    });
    expect(bob!.self().votes.first).toBeNull();
    await goTo(table, 'vote-1:1');
    expect(await votesIn(stage.server().url, table.host)).toHaveLength(enough);
    leave(table);
  });
});

describe.concurrent('a recorded workshop', () => {
  it('[F8] sent again later, three times and from other seats, changes nothing', { timeout: 40_000 }, async () => {
    const plan: Plan = { ...planOf('standard'), cardsPerRound: 4, scenarios: 1 };
    const { host, bots, screen } = await botRoom(stage.server().url, { count: enough, seed: 8, speed: 80, plan });
    await host.run({ people: enough, dwellMs: 10, patienceMs: 5_000 }, ({ stage: now }) => now.kind === 'final');
    const entries = async () => (await exportOf(stage.server().url, host)).entries.map(({ revision }) => revision);
    const before = await entries();
    const seats: readonly Page[] = bots.map(({ page }) => page);
    let repeated = 0;
    for (const [index, page] of seats.entries()) {
      for (const { id, command, outcome } of [...page.history]) {
        if (outcome.kind === 'unknown') continue;
        const another = await seats[(index + 1) % seats.length]!.ask('command', { id, command });
        expect(another, command.type).toMatchObject({ ok: false });
        const expected = outcome.kind === 'ok' ? { ok: true, value: { revision: outcome.revision } } : { ok: false };
        for (let time = 0; time < 3; time += 1) {
          expect(await page.ask('command', { id, command })).toMatchObject(expected);
          repeated += 1;
        }
        await pause(60);
      }
    }
    expect(repeated).toBeGreaterThan(3 * 4 * 8);
    expect(await entries()).toEqual(before);
    for (const page of [...seats, host.page, screen.page]) page.stop();
  });
});

describe.concurrent('teammates', () => {
  it(
    '[F13] who move one card at the same instant end up seeing the same, within a second',
    { timeout: 40_000 },
    async () => {
      const dice = diceFrom(13);
      const nets = await stage.nets(2);
      const plan: Plan = { ...planOf('quick'), teamMaking: 'pick', teamCount: 1 };
      const table = await tableOf(stage.server().url, plan, [...nets, stage.server()]);
      await goTo(table, 'team-sort:0');
      await together(table);
      const columns = (phone: Phone): string => {
        const { scene } = phone.view();
        return scene.kind === 'board' ? JSON.stringify(scene.board.cards) : scene.kind;
      };
      const [ada, bob, cleo] = table.phones;
      const cards = cardsOf(ada!);
      for (let time = 0; time < 40; time += 1) {
        for (const net of nets) net.set({ kind: 'slow', delayMs: Math.floor(dice() * 40) });
        const card = cards[time % cards.length]!;
        const sides: readonly Side[] = dice() < 0.5 ? ['leader', 'manager'] : ['manager', 'leader'];
        const moves = [ada!, bob!].map((phone, index) =>
          phone.send({ type: 'place-card', round: 0, card, side: sides[index]! }),
        );
        const outcomes = await Promise.all(moves);
        expect(outcomes.every(({ ok }) => ok)).toBe(true);
        await until(
          () =>
            [ada!, bob!].every((phone) => columns(phone) === columns(cleo!) && phone.store.pending.value.length === 0),
          1_000,
        );
      }
      const placed = (await eventsOf(stage.server().url, table.host)).filter((event) => event.type === 'card-placed');
      const last = placed.findLast(({ card }) => card === cards[39 % cards.length])!;
      const { scene } = cleo!.view();
      const shown = scene.kind === 'board' ? scene.board.cards.find(({ card }) => card === last.card) : undefined;
      expect(shown?.side).toBe(last.side);
      leave(table);
    },
  );

  it('[F15] on a network of 400 ms get the same score for the same choices', { timeout: 40_000 }, async () => {
    const slow = await stage.net();
    const { url } = stage.server();
    const plan: Plan = { ...planOf('quick'), teamMaking: 'pick', teamCount: 2, cardsPerRound: 4, scenarios: 1 };
    const table = await tableOf(url, plan, [stage.server(), slow]);
    for (const [team, phone] of table.phones.entries()) await phone.send({ type: 'pick-team', team: team as never });
    const screen = new ScreenTap(url, table.host.code(), table.host.screenSecret);
    await screen.page.start();
    slow.set({ kind: 'slow', delayMs: 200 });
    await goTo(table, 'team-sort:0');
    await together(table);
    await Promise.all(
      table.phones.map(async (phone) => {
        // No hand holds one side only, so some of them fit.
        for (const card of cardsOf(phone)) await phone.send({ type: 'place-card', round: 0, card, side: 'leader' });
        await phone.send({ type: 'propose-lock', round: 0, pass: 1 });
      }),
    );
    await goTo(table, 'vote-1:0');
    await together(table);
    await Promise.all(table.phones.map((phone) => phone.send(vote(phone, 'manage'))));
    await goTo(table, 'final');
    await until(() => screen.scene()?.kind === 'final');
    const { rows } = screen.standings()!;
    expect(rows).toHaveLength(2);
    expect(rows[0]!.points).toBeGreaterThan(0);
    expect(rows.map(({ points, rank }) => ({ points, rank }))).toEqual(
      rows.map(() => ({ points: rows[0]!.points, rank: 1 })),
    );
    screen.page.stop();
    leave(table);
  });
});
