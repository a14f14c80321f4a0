import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { planOf, type Plan } from '../../shared/plan.ts';
import { textOf } from '../support/frames.ts';
import type { Door, FaultProxy, Link, Tamper } from '../support/proxy.ts';
import { Phone } from './phone.ts';
import { useServer } from './stage.ts';
import { cardsOf, goTo, leave, tableOf, together, type Table } from './table.ts';
import { until } from './wait.ts';

const stage = useServer();
const oneTeam: Plan = { ...planOf('standard'), teamMaking: 'pick', teamCount: 1 };
const backWithinMs = 2_000;

const kinds = ['cut', 'freeze', 'oneway'] as const;
const outages = kinds.flatMap((kind) => [1_000, 3_000, 10_000].map((ms) => ({ kind, ms })));

/** The network of one phone is away for so long, and comes back as it was. */
async function outage(net: FaultProxy, kind: (typeof kinds)[number], ms: number, door: Door): Promise<void> {
  if (kind === 'cut') {
    net.door('refused');
    net.cut();
  } else net.set({ kind });
  await pause(ms);
  net.door(door);
  net.heal();
}

/** What a phone shows beside its clock: the same for all phones of a team. */
function shown(phone: Phone): string {
  return JSON.stringify(phone.view());
}

async function move(table: Table, from = 0): Promise<void> {
  const card = cardsOf(table.phones[from]!)[0]!;
  for (const side of ['leader', 'manager'] as const) {
    await table.phones[from]!.send({ type: 'place-card', round: 0, card, side });
    await pause(60);
  }
}

/** Everybody shows what somebody shows who has just come. */
async function allAgree(url: string, { host, phones }: Table, withinMs: number): Promise<void> {
  const fresh = await Phone.join(url, host.code(), 'Late');
  await until(() => phones.every((phone) => phone.isIn() && shown(phone) === shown(fresh)), withinMs);
  fresh.drop();
}

describe.concurrent('a network that goes away', () => {
  it.each([
    ['over WebSocket', 'open'],
    ['[R5] over polling', 'no-websockets'],
  ] as const)(
    '[R1] %s, what was sent meanwhile arrives once, and is shown within 2 s',
    { timeout: 60_000 },
    async (_, door) => {
      const nets = await stage.nets(outages.length);
      for (const net of nets) net.door(door);
      const table = await tableOf(stage.server().url, planOf('standard'), nets);
      await goTo(table, 'solo-sort:0');
      await together(table);
      const back = outages.map(async ({ kind, ms }, index) => {
        const [phone, net] = [table.phones[index]!, nets[index]!];
        const away = outage(net, kind, ms, door);
        const sent = cardsOf(phone).map((card) => phone.send({ type: 'place-solo', round: 0, card, side: 'leader' }));
        expect(phone.store.pending.value).toHaveLength(cardsOf(phone).length);
        await away;
        const takenMs = await until(() => phone.isIn() && phone.self().solo.length === cardsOf(phone).length);
        expect(takenMs, `${kind} for ${ms} ms`).toBeLessThan(backWithinMs);
        expect((await Promise.all(sent)).map(({ ok }) => ok)).not.toContain(false);
        expect(phone.store.pending.value).toEqual([]);
      });
      await Promise.all(back);
      expect(table.host.view().roster).toHaveLength(outages.length);
      leave(table);
    },
  );

  it('[R3] wherever it goes deaf, a phone ends up showing what a newcomer is shown', { timeout: 40_000 }, async () => {
    const nets = await stage.nets(14);
    for (const [index, net] of nets.entries()) net.tamper(deafFrom(index + 1));
    const { url } = stage.server();
    const table = await tableOf(url, oneTeam, [{ url }, { url }]);
    const joined = nets.map((net, index) => Phone.join(net.url, table.host.code(), `Deaf ${index + 1}`));
    await pause(300);
    await goTo(table, 'team-sort:0');
    await together(table);
    for (let time = 0; time < 12; time += 1) await move(table);
    const phones = await Promise.all(joined);
    await until(() => nets.every((net) => net.opened() > 1), 20_000);
    await until(() => phones.every((phone) => phone.isIn()));
    await allAgree(url, { ...table, phones }, backWithinMs);
    await until(() => table.host.view().roster.length === 2 + nets.length + 1);
    leave({ ...table, phones });
  });

  it('[R4] messages that come twice, late and out of order change nothing', { timeout: 30_000 }, async () => {
    const nets = await stage.nets(3);
    const seen = nets.map((net) => {
      const parrot = new Parrot();
      net.tamper(parrot.tamper);
      return parrot;
    });
    const { url } = stage.server();
    const table = await tableOf(url, oneTeam, [...nets, { url }]);
    const revisions = table.phones.map(revisionsOf);
    await goTo(table, 'team-sort:0');
    await together(table);
    for (let time = 0; time < 5; time += 1) {
      await move(table, 3);
      nets[time % nets.length]!.cut();
    }
    await until(() => table.phones.every((phone) => phone.isIn()));
    await allAgree(url, table, backWithinMs);
    for (const { repeated } of seen) expect(repeated).toBeGreaterThan(10);
    for (const all of revisions) expect(all).toEqual(all.toSorted((a, b) => a - b));
    leave(table);
  });

  it('[R13] cut at any message of a join, it comes to one seat, and nobody hangs', { timeout: 30_000 }, async () => {
    const nets = await stage.nets(10);
    for (const [index, net] of nets.entries()) net.tamper(cutAt(index + 1));
    const table = await tableOf(stage.server().url, planOf('standard'), nets);
    const { phones } = table;
    for (let time = 0; time < 4; time += 1) {
      await Promise.all(phones.map((phone, index) => phone.send({ type: 'rename-me', name: `Ada ${index} ${time}` })));
    }
    await until(() => nets.every((net) => net.opened() > 1) && phones.every((phone) => phone.isIn()));
    const { roster } = table.host.view();
    expect(roster.map(({ seat }) => seat).toSorted()).toEqual(phones.map((phone) => phone.seat()).toSorted());
    leave(table);
  });

  it('[R9] behind a page of the Wi-Fi it says so, tries on at its leisure, and comes in afterwards', async () => {
    const net = await stage.net();
    const { url } = stage.server();
    const table = await tableOf(url, planOf('standard'), [net]);
    const [phone] = table.phones;
    net.door('portal');
    net.cut();
    const before = net.opened();
    const stranger = new Phone({ url: net.url, code: table.host.code() });
    const joining = stranger.connection.join(stranger.place, 'Zoe');
    await pause(4_000);
    expect(phone!.store.connection.value).toBe('offline');
    expect(stranger.store.connection.value).toBe('offline');
    expect(net.opened() - before).toBeGreaterThan(4);
    expect(net.opened() - before).toBeLessThan(60);
    net.door('open');
    expect((await joining).ok).toBe(true);
    await until(() => phone!.isIn(), backWithinMs);
    await until(() => table.host.view().roster.length === 2);
    stranger.drop();
    leave(table);
  });
});

/** From the `first` message of its first connection on, the page hears nothing more. */
function deafFrom(first: number): Tamper {
  let deaf: Link | null = null;
  return (frame, count, link) => {
    deaf ??= link;
    if (link === deaf && count === first) link.set({ kind: 'oneway' });
    return [frame];
  };
}

/** The first connection is cut in place of its message number `at`. */
function cutAt(at: number): Tamper {
  let victim: Link | null = null;
  return (frame, count, link) => {
    victim ??= link;
    if (link !== victim || count !== at) return [frame];
    link.cut();
    return [];
  };
}

/** After every push, those before it come again, also those of connections that are gone. */
class Parrot {
  repeated = 0;
  #heard: readonly Buffer[] = [];

  readonly tamper: Tamper = (frame) => {
    if (!textOf(frame).startsWith('42["update"')) return [frame];
    const again = this.#heard.slice(-3);
    this.#heard = [...this.#heard, frame];
    this.repeated += again.length;
    return [frame, frame, ...again];
  };
}

function revisionsOf(phone: Phone): readonly number[] {
  const all: number[] = [];
  phone.store.revision.subscribe((revision) => {
    all.push(revision);
  });
  return all;
}
