import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { CardId } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { HostBot } from '../bots/host.ts';
import { newSecret } from '../bots/page.ts';
import type { FaultProxy } from '../support/proxy.ts';

import { Phone } from './phone.ts';
import { rawPage } from './raw-page.ts';
import { exportOf } from './room.ts';
import { useServer } from './stage.ts';
import { cardsOf, goTo, leave, tableOf, together, type Table } from './table.ts';
import { until } from './wait.ts';

const stage = useServer();
const plan = planOf('standard');
const backWithinMs = 2_000;

/** A room in its first step of play, with somebody beside those over the bad networks. */
async function inSoloSort(through: readonly FaultProxy[]): Promise<Table> {
  const table = await tableOf(stage.server().url, plan, [...through, stage.server()]);
  await goTo(table, 'solo-sort:0');
  await together(table);
  return table;
}

function place(phone: Phone, index: number, side: 'leader' | 'manager' = 'leader'): Command {
  return { type: 'place-solo', round: 0, card: cardsOf(phone)[index]!, side };
}

const personal = ({ view, self }: { view: unknown; self: unknown }): string => JSON.stringify([view, self]);
const shownBy = (phone: Phone): string => personal({ view: phone.view(), self: phone.self() });

describe.concurrent('a seat', () => {
  it('[A1] is the same after a reload and after the browser was killed: name, team, hand and answers', async () => {
    const nets = await stage.nets(2);
    const table = await inSoloSort(nets);
    for (const [index, net] of nets.entries()) {
      const first = table.phones[index]!;
      await first.send(place(first, 0));
      await first.send(place(first, 1, 'manager'));
      await until(() => first.self().solo.length === 2);
      const [before, people] = [shownBy(first), table.host.view().roster.length];
      if (index === 0) first.drop();
      else net.cut();
      const next = first.again(stage.server().url);
      await until(() => next.isIn() && shownBy(next) === before, backWithinMs);
      expect(table.host.view().roster).toHaveLength(people);
      expect((await next.send(place(next, 2))).ok).toBe(true);
      next.drop();
    }
    leave(table);
  });

  it('[A2] goes at once to who comes back, while the old connection still looks alive; the old one is told', async () => {
    const net = await stage.net();
    const table = await inSoloSort([net]);
    const [old] = table.phones;
    net.set({ kind: 'freeze' });
    void old!.send(place(old!, 0, 'manager'));
    const fresh = old!.again(stage.server().url);
    await until(() => fresh.isIn(), 1_000);
    expect((await fresh.send(place(fresh, 0, 'leader'))).ok).toBe(true);
    expect(fresh.states).not.toContain('offline');
    net.heal();
    await until(() => old!.store.connection.value === 'superseded', backWithinMs);
    await pause(200);
    expect(fresh.store.connection.value).toBe('online');
    expect(fresh.self().solo).toEqual([{ card: cardsOf(fresh)[0], side: 'leader' }]);
    fresh.drop();
    leave(table);
  });

  it('[A3] two tabs take turns only when somebody taps', { timeout: 30_000 }, async () => {
    const [net, other] = await stage.nets(2);
    const table = await inSoloSort([net!]);
    const [first] = table.phones;
    const second = first!.again(other!.url);
    await until(() => second.isIn() && first!.store.connection.value === 'superseded');
    const taps = [first, second, first] as const;
    for (const tab of taps) {
      // Everything that happens to tabs by itself: looked at, network away and back, put away and shown.
      for (let time = 0; time < 5; time += 1) {
        for (const page of [first!, second]) page.connection.check();
        for (const path of [net!, other!]) path.cut();
        await pause(400);
      }
      await until(() => [first!, second].filter((page) => page.isIn()).length === 1);
      tab!.connection.takeOver();
      await until(() => tab!.isIn());
    }
    const lost = [first!, second].map(({ states }) => states.filter((state) => state === 'superseded').length);
    expect(lost[0]! + lost[1]!).toBeLessThanOrEqual(1 + taps.length);
    expect(first!.store.connection.value).toBe('online');
    expect(second.store.connection.value).toBe('superseded');
    expect((await first!.send(place(first!, 0))).ok).toBe(true);
    second.drop();
    leave(table);
  });

  it('[A4] is one, however often the same phone joins at once', async () => {
    const table = await tableOf(stage.server().url, plan, []);
    const secret = newSecret();
    const join = { protocol, code: table.host.code(), secret, name: 'Ada' } as const;
    const pages = await Promise.all([
      rawPage(stage.server().url, join.code),
      rawPage(stage.server().url, join.code),
      rawPage(stage.server().url, join.code),
    ]);
    const replies = await Promise.all([0, 1, 2, 0, 1].map((index) => pages[index]!.ask('join', join)));
    // Those whose connection was superseded by the next one may not have heard.
    const seats = replies.flatMap((reply) => (reply?.ok ? [reply.value.seat] : []));
    expect(seats.length).toBeGreaterThan(0);
    expect(new Set(seats).size).toBe(1);
    const phone = new Phone({ url: stage.server().url, place: { role: 'seat', code: join.code, secret } });
    const again = await phone.connection.join(phone.place, 'Ada');
    expect(again.ok && again.value.seat).toBe(seats[0]);
    await until(() => table.host.view().roster.length > 0);
    expect(table.host.view().roster).toHaveLength(1);
    for (const page of pages) page.stop();
    phone.drop();
    leave(table);
  });

  it('[A4] [R13] is one also where the first answer never arrives at the phone', { timeout: 30_000 }, async () => {
    const net = await stage.net();
    const table = await tableOf(stage.server().url, plan, []);
    const phone = new Phone({ url: net.url, code: table.host.code() });
    let isLost = false;
    net.tamper((frame, _, link) => {
      if (frame.includes('"snapshot"') && !isLost) {
        isLost = true;
        link.set({ kind: 'oneway' });
      }
      return [frame];
    });
    const joined = await phone.connection.join(phone.place, 'Ada');
    expect(joined.ok).toBe(true);
    expect(isLost).toBe(true);
    await until(() => table.host.view().roster.length > 0);
    expect(table.host.view().roster.map(({ seat }) => seat)).toEqual([phone.seat()]);
    phone.drop();
    leave(table);
  });

  it('[A15] takes no word of a phone about itself', async () => {
    const table = await inSoloSort(await stage.nets(1));
    const [phone] = table.phones;
    await phone!.send(place(phone!, 0));
    await until(() => phone!.self().solo.length === 1);
    const before = shownBy(phone!);
    const page = await rawPage(stage.server().url, table.host.code());
    const resume = { protocol, role: 'seat', code: table.host.code(), secret: phone!.place.secret } as const;
    const forged = { name: 'Eve', team: 7, points: 900, hand: ['x'], seat: 's1', solo: [], self: {}, host: true };
    for (const [field, value] of Object.entries(forged)) {
      expect(await page.ask('resume', { ...resume, [field]: value })).toEqual(badRequest);
      const join = { protocol, code: resume.code, secret: newSecret(), name: 'Eve' } as const;
      if (field !== 'name') expect(await page.ask('join', { ...join, [field]: value })).toEqual(badRequest);
    }
    expect(phone!.store.connection.value).toBe('online');
    const honest = await page.ask('resume', resume);
    const shown = honest?.ok ? personal({ self: undefined, ...honest.value.snapshot }) : null;
    expect(shown).toBe(before);
    expect(table.host.view().roster).toHaveLength(2);
    page.stop();
    leave(table);
  });
});

const badRequest = { ok: false, error: { code: 'bad_request' } };

/** Everything that is stored has one: also what the record does not tell of so few people. */
async function revisionsOf(host: HostBot): Promise<readonly number[]> {
  return (await exportOf(stage.server().url, host)).entries.map(({ revision }) => revision);
}

describe.concurrent('another room', () => {
  it('[A12] is out of reach for the people, ids and secrets of the first', async () => {
    const [here, there] = await Promise.all([inSoloSort(await stage.nets(2)), inSoloSort(await stage.nets(2))]);
    const theirs = { code: there.host.code(), role: 'seat' } as const;
    const before = await revisionsOf(there.host);
    for (const secret of [here.phones[0]!.place.secret, here.host.hostSecret, here.host.screenSecret]) {
      for (const role of ['seat', 'host', 'screen'] as const) {
        const page = await rawPage(stage.server().url, theirs.code);
        expect(await page.ask('resume', { protocol, ...theirs, role, secret })).toEqual(refused('unknown_seat'));
        page.stop();
      }
    }
    const [mine] = here.phones;
    const foreign = there.phones[0]!;
    const common = cardsOf(mine!);
    const card = cardsOf(foreign).find((one) => !common.includes(one)) ?? ('zzzzz' as CardId);
    const aimed: Command = { type: 'place-solo', round: 0, card, side: 'leader' };
    expect(await mine!.send(aimed)).toEqual(refused('unknown_card'));
    for (const command of [
      { type: 'remove-seat', seat: foreign.seat() },
      { type: 'rename-seat', seat: foreign.seat(), name: 'Eve' },
    ] as const) {
      expect(await here.host.page.play(command)).toEqual({ kind: 'refused', code: 'unknown_target' });
    }
    const headers = { authorization: `Bearer ${here.host.hostSecret}` };
    const response = await fetch(`${stage.server().url}/api/rooms/${there.host.code()}/export`, { headers });
    expect([403, 404]).toContain(response.status);
    expect(await revisionsOf(there.host)).toEqual(before);
    expect(there.phones.map((phone) => phone.self().name)).toEqual(here.phones.map((phone) => phone.self().name));
    leave(here);
    leave(there);
  });
});

function refused(code: string) {
  return { ok: false, error: { code } };
}
