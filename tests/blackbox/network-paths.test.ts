import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openWire, type OpenWire } from '../../client/lib/wire.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import { protocolVersion } from '../../shared/protocol-version.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot } from '../bots/host.ts';
import { Page } from '../bots/page.ts';
import { ScreenTap } from '../bots/screen.ts';
import { recount } from '../support/recount.ts';
import { asShown } from '../support/same-points.ts';
import { Phone } from './phone.ts';
import { botRoom, exportOf } from './room.ts';
import { useServer } from './stage.ts';
import { cardsOf, goTo, leave, tableOf, together } from './table.ts';
import { until } from './wait.ts';

const stage = useServer();
const pace = { people: 0, dwellMs: 20, patienceMs: 10_000 };

describe.concurrent('a venue that lets no WebSocket through', () => {
  it('[R5] a whole workshop is played over polling, and over upgrades that are cut', { timeout: 60_000 }, async () => {
    const [cutting, swallowing] = await stage.nets(2);
    cutting!.door('no-websockets');
    swallowing!.door('swallowed-websockets');
    const { url } = stage.server();
    const host = new HostBot({ url, plan: planOf('standard') });
    await host.page.start();
    const crowd = { code: host.code(), speed: 80 };
    const phones = [cutting!, swallowing!].map((net) => Phone.join(net.url, host.code(), `Phone ${net.url.slice(-4)}`));
    const bots = [
      ...crowdOf({ ...crowd, url, count: 5, seed: 1, transports: ['polling'] }),
      ...crowdOf({ ...crowd, url: cutting!.url, count: 4, seed: 2, transports: ['polling', 'websocket'] }),
    ];
    expect(await joinAll(bots)).toEqual([]);
    const played = Promise.all(bots.map((bot) => bot.play()));
    const screen = new ScreenTap(url, host.code(), host.screenSecret);
    await screen.page.start();
    const standings = screen.finalStandings();
    // The phone whose WebSocket is swallowed needs eight seconds to find another way, and comes late.
    const inHaste = { ...pace, people: 10, patienceMs: 700 };
    await host.run(inHaste, (view) => view.stage.kind === 'final');
    const [first, second] = await Promise.all(phones);
    await host.run(inHaste);
    await played;

    const { entries } = await exportOf(url, host);
    const counted = recount(entries.flatMap(({ events }) => events));
    const { rows } = (await standings)!;
    expect(rows.length).toBeGreaterThan(1);
    for (const { team, points } of rows) expect(points).toBe(asShown(counted.get(team)!.points, points));
    expect(bots.flatMap(({ page }) => page.history).filter(({ outcome }) => outcome.kind === 'unknown')).toEqual([]);
    await until(() => [first, second].every((phone) => phone!.store.stage.value?.kind === 'closed'));
    first!.drop();
    second!.drop();
    host.page.stop();
    screen.page.stop();
  });
});

/** A page of another version: the same in all but the number that it names. */
const otherVersion =
  (protocol: number): OpenWire =>
  (events) => {
    const wire = openWire(events);
    return {
      ...wire,
      request: (name, request, timeoutMs) =>
        wire.request(name, 'protocol' in request ? ({ ...request, protocol } as typeof request) : request, timeoutMs),
    };
  };

describe.concurrent('a page of another version', () => {
  it('[R10] is told to load itself again, does nothing, and has its seat when it has done so', async () => {
    const { url } = stage.server();
    const table = await tableOf(url, planOf('standard'), [{ url }]);
    const [phone] = table.phones;
    const seat = phone!.seat();
    phone!.drop();
    for (const version of [protocolVersion - 1, protocolVersion + 1]) {
      let reloads = 0;
      const onStalePage = (): void => void (reloads += 1);
      const old = new Phone({ url, place: phone!.place, wire: otherVersion(version), onStalePage });
      old.connection.start(old.place);
      await until(() => old.store.connection.value === 'stale-page');
      expect(old.store.ending.value).toEqual({ code: 'upgrade_required' });
      void old.send({ type: 'rename-me', name: 'Old' });
      const stranger = new Phone({ url, code: table.host.code(), wire: otherVersion(version), onStalePage });
      expect(await stranger.connection.join(stranger.place, 'Eve')).toEqual({
        ok: false,
        error: { code: 'upgrade_required' },
      });
      expect(reloads).toBe(2);
      const loaded = old.again(url);
      await until(() => loaded.isIn());
      expect(loaded.self()).toMatchObject({ seat, name: 'Person 1' });
      loaded.drop();
    }
    await until(() => table.host.view().roster.length === 1);
    leave(table);
  });
});

describe.concurrent('a projector', () => {
  it('[R11] shows the same after being unplugged in any step, and two of them agree', { timeout: 60_000 }, async () => {
    const { url } = stage.server();
    const net = await stage.net();
    const plan: Plan = { ...planOf('standard'), cardsPerRound: 4, scenarios: 1 };
    const room = await botRoom(url, { count: 6, seed: 4, speed: 40, plan });
    const { host, screen } = room;
    const slept = new ScreenTap(net.url, host.code(), host.screenSecret);
    await slept.page.start();
    const shownBy = (tap: ScreenTap): string => JSON.stringify(tap.page.latest()?.view);
    const kinds = new Set<string>();
    for (let step = ''; step !== 'closed'; step = host.view().stage.step) {
      net.set({ kind: 'freeze' });
      await host.run({ ...pace, people: 6 }, ({ stage: now }) => now.step !== step);
      const restarted = new ScreenTap(url, host.code(), host.screenSecret);
      await restarted.page.start();
      net.heal();
      await until(() => shownBy(restarted) === shownBy(screen) && shownBy(slept) === shownBy(screen), 2_000);
      kinds.add(restarted.scene()!.kind);
      const end = { type: 'close' } as const;
      expect(await restarted.page.play(end)).toEqual({ kind: 'refused', code: 'forbidden' });
      restarted.page.stop();
    }
    await room.played;
    expect([...kinds]).toEqual(
      expect.arrayContaining(['brief', 'solo-sort', 'board', 'locked', 'reveal', 'score', 'vote', 'talk', 'final']),
    );
    for (const page of [screen.page, slept.page, host.page]) page.stop();
  });
});

describe.concurrent('somebody who comes late', () => {
  const roundMs = 8_000;

  it('[R12] sees what is going on and the true time left, and may act', { timeout: 30_000 }, async () => {
    const { url } = stage.server();
    const plan: Plan = { ...planOf('standard'), seconds: { 'solo-sort': roundMs / 1_000 } };
    const table = await tableOf(url, plan, [{ url }, { url }]);
    await goTo(table, 'solo-sort:0');
    await together(table);
    const [ada] = table.phones;
    const { clock } = ada!.view().stage;
    const endsAt = clock.kind === 'running' ? clock.endsAt : 0;
    const late: Phone[] = [];
    for (const part of [0.01, 0.5, 0.98]) {
      await pause(Math.max(0, endsAt - roundMs * (1 - part) - Date.now()));
      const phone = await Phone.join(url, table.host.code(), `At ${part * 100} percent`);
      late.push(phone);
      const view = phone.view();
      if (part === 0.98 && view.stage.kind === 'team-sort') break;
      expect(view.stage.clock).toEqual({ kind: 'running', endsAt, soft: false });
      expect(Math.abs(phone.clock.now() - Date.now())).toBeLessThan(300);
      const [card] = cardsOf(phone);
      const placed = await phone.send({ type: 'place-solo', round: 0, card: card!, side: 'leader' });
      if (part < 0.9) expect(placed.ok).toBe(true);
    }
    await until(() => late.every((phone) => phone.view().scene.kind === 'board'));
    for (const phone of late) {
      const mate = table.phones.find((one) => one.self().team === phone.self().team) ?? phone;
      expect(phone.view().scene).toEqual(mate.view().scene);
    }
    leave({ ...table, phones: [...table.phones, ...late] });
  });
});

describe.concurrent('an old page of the bots', () => {
  it('[R10] neither opens a room nor comes back to a place', async () => {
    const { url } = stage.server();
    const table = await tableOf(url, planOf('quick'), []);
    for (const protocol of [protocolVersion - 1, protocolVersion + 1] as (typeof protocolVersion)[]) {
      const page = new Page(url, (ask) => {
        const secret = table.host.screenSecret;
        return ask('resume', { protocol, code: table.host.code(), role: 'screen', secret }).then((reply) =>
          reply?.ok ? { ok: true, value: reply.value.snapshot } : reply,
        );
      });
      await page.start();
      expect(page.ending()).toBe('upgrade_required');
    }
    leave(table);
  });
});
