import { computed } from '@preact/signals';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createCountdown } from '../../client/lib/countdown.ts';
import type { Command } from '../../shared/commands.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import { HostBot } from '../bots/host.ts';
import { factsOf, openBallot, vote, votesIn, votesOnly } from './ballot.ts';
import { Phone } from './phone.ts';
import { exportOf } from './room.ts';
import { useServer } from './stage.ts';
import { cardsOf, goTo, leave, together } from './table.ts';
import { until } from './wait.ts';

const stage = useServer();
const plan = planOf('standard');

describe.concurrent('a host', () => {
  it(
    '[A9] who is gone leaves the room as it is; its clock runs on; another device takes all of it over',
    { timeout: 40_000 },
    async () => {
      const net = await stage.net();
      const { url } = stage.server();
      const short: Plan = { ...plan, seconds: { 'solo-sort': 5 } };
      const host = new HostBot({ url: net.url, plan: short });
      await host.page.start();
      const secrets = { host: host.hostSecret, screen: host.screenSecret };
      const onAnother = async (): Promise<HostBot> => {
        const device = new HostBot({ url, plan: short, code: host.code(), secrets });
        await device.page.start();
        return device;
      };
      net.set({ kind: 'freeze' });
      const phones = [await Phone.join(url, host.code(), 'Ada'), await Phone.join(url, host.code(), 'Bob')];
      const tablet = await onAnother();
      expect(tablet.view().roster).toHaveLength(2);
      await goTo({ host: tablet }, 'solo-sort:0');
      tablet.page.stop();
      await together({ host: tablet, phones });
      const endsAt = phones[0]!.view().stage.clock;
      expect(
        (await phones[0]!.send({ type: 'place-solo', round: 0, card: cardsOf(phones[0]!)[0]!, side: 'leader' })).ok,
      ).toBe(true);
      await until(() => phones.every((phone) => phone.view().stage.kind === 'team-sort'), 8_000);
      expect(endsAt.kind === 'running' && Math.abs(Date.now() - endsAt.endsAt)).toBeLessThan(1_500);
      const laptop = await onAnother();
      await goTo({ host: laptop }, 'reveal:0:1');
      laptop.page.stop();
      net.heal();
      await pause(1_000);
      expect(phones.map((phone) => phone.view().stage.step)).toEqual(['reveal:0:1', 'reveal:0:1']);
      const last = await onAnother();
      await goTo({ host: last }, 'score:0');
      expect(host.page.ending()).toBe('superseded');
      leave({ host: last, phones });
    },
  );

  it('[A10] who presses twice, and on two devices, moves one step', async () => {
    const net = await stage.net();
    const { url } = stage.server();
    const host = new HostBot({ url: net.url, plan });
    await host.page.start();
    const phones = await Promise.all(['Ada', 'Bob'].map((name) => Phone.join(url, host.code(), name)));
    await until(() => host.view().roster.length === 2);
    net.set({ kind: 'freeze' });
    const step: Command = { type: 'advance', from: 'lobby' };
    const frozen = [host.page.play(step), host.page.play(step)];
    const secrets = { host: host.hostSecret, screen: host.screenSecret };
    const tablet = new HostBot({ url, plan, code: host.code(), secrets });
    await tablet.page.start();
    const pressed = await Promise.all([1, 2, 3].map(() => tablet.page.play(step)));
    expect(pressed.map(({ kind }) => kind).toSorted()).toEqual(['ok', 'refused', 'refused']);
    expect(pressed.filter((outcome) => outcome.kind === 'refused')).toEqual([stale, stale]);
    net.heal();
    for (const outcome of await Promise.all(frozen)) expect(outcome.kind).not.toBe('ok');
    await until(() => phones.every((phone) => phone.view().stage.step === 'brief'));
    expect((await factsOf(stage.server().url, tablet)).filter((type) => type === 'step-opened')).toHaveLength(1);
    leave({ host: tablet, phones });
  });
});

const stale = { kind: 'refused', code: 'stale' };

describe.concurrent('the deadline', () => {
  it(
    '[F5] is the server’s: what comes later is refused and counts nowhere, to the millisecond',
    { timeout: 20_000 },
    async () => {
      // The record tells of no fewer than five.
      const offsets = [-1_000, -900, -800, -700, -600, -50, 0, 1, 50, 500];
      const plan: Plan = { ...votesOnly, seconds: { 'vote-1': 5 } };
      const table = await openBallot(
        stage.server().url,
        [...offsets, 'never'].map(() => stage.server()),
        plan,
      );
      const { clock } = table.phones[0]!.view().stage;
      const endsAt = clock.kind === 'running' ? clock.endsAt : 0;
      const replies = await Promise.all(
        offsets.map(async (offset, index) => {
          const phone = table.phones[index]!;
          const command = vote(phone, 'both');
          await pause(Math.max(0, endsAt + offset - phone.clock.now()));
          return phone.send(command);
        }),
      );
      const accepted = replies.flatMap((reply) => (reply.ok ? [reply.value.revision] : []));
      await until(() => {
        const { scene } = table.host.view();
        return scene.kind === 'vote' && scene.progress.done === accepted.length;
      });
      await goTo(table, 'vote-1:1');
      expect(await votesIn(stage.server().url, table.host)).toHaveLength(accepted.length);
      const { entries } = await exportOf(stage.server().url, table.host);
      const stored = entries.filter(({ revision }) => accepted.includes(revision));
      expect(stored).toHaveLength(accepted.length);
      for (const { at } of stored) expect(at).toBeLessThanOrEqual(endsAt);
      expect(replies[0]).toMatchObject({ ok: true });
      for (const reply of replies.slice(-2))
        expect(['closed', 'step_over']).toContain(reply.ok ? 'ok' : reply.error.code);
      leave(table);
    },
  );

  it(
    '[F16] is shown right on a device whose clock is wrong, over a slow network, and after a reload',
    { timeout: 20_000 },
    async () => {
      const dayMs = 86_400_000;
      const slow = await stage.net();
      slow.set({ kind: 'slow', delayMs: 250 });
      const table = await openBallot(stage.server().url, [stage.server(), stage.server()]);
      await pause(1_200);
      const [ada] = table.phones;
      const { clock } = ada!.view().stage;
      const endsAt = clock.kind === 'running' ? clock.endsAt : 0;
      const places = [
        { url: stage.server().url, offMs: 30_000 },
        { url: stage.server().url, offMs: dayMs },
        { url: stage.server().url, offMs: -dayMs },
        { url: slow.url, offMs: -30_000 },
      ];
      for (const one of places) {
        const phone = new Phone({ ...one, place: ada!.place });
        phone.connection.start(phone.place);
        await until(() => phone.isIn());
        const shown = createCountdown(
          computed(() => phone.store.stage.value?.clock ?? null),
          phone.clock,
        );
        expect(phone.view().stage.clock).toEqual(clock);
        expect(Math.abs(shown.now() - Date.now())).toBeLessThan(300);
        expect(Math.abs(shown.remaining.value! - (endsAt - Date.now()) / 1_000)).toBeLessThan(1.3);
        expect((await phone.send(vote(phone, 'lead'))).ok).toBe(true);
        shown.stop();
        phone.drop();
      }
      leave(table);
    },
  );
});
