import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SeatId } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import type { HostBot } from '../bots/host.ts';
import { useServer } from './stage.ts';
import { goTo, leave, tableOf, together } from './table.ts';
import { until } from './wait.ts';

const stage = useServer();
const toldWithinMs = 15_000;
const blipMs = 4_000;

/** What the host's roster has told of people's connections, from now on. */
function watch(host: HostBot): {
  readonly offline: Set<SeatId>;
  readonly pushes: () => number;
  readonly end: () => void;
} {
  const offline = new Set<SeatId>();
  let pushes = 0;
  let isWatching = true;
  let last = host.page.latest();
  const look = async (): Promise<void> => {
    while (isWatching) {
      await host.page.changed(500);
      if (host.page.latest() === last) continue;
      last = host.page.latest();
      pushes += 1;
      for (const { seat, online } of host.view().roster) if (!online) offline.add(seat);
    }
  };
  void look();
  return { offline, pushes: () => pushes, end: () => void (isWatching = false) };
}

describe.concurrent('what the host is told of connections', () => {
  it('[R7] a phone that has gone silent shows within 15 s, and its seat stays', { timeout: 40_000 }, async () => {
    const nets = await stage.nets(3);
    nets[1]!.door('no-websockets');
    const table = await tableOf(stage.server().url, planOf('standard'), nets);
    await goTo(table, 'solo-sort:0');
    await together(table);
    const online = (index: number): boolean => table.host.view().roster[index]!.online;
    await until(() => table.host.view().roster.length === 3);
    const order = table.host.view().roster.map(({ seat }) => table.phones.findIndex((phone) => phone.seat() === seat));
    for (const net of [nets[0]!, nets[1]!]) net.set({ kind: 'freeze' });
    await until(() => !online(order.indexOf(0)) && !online(order.indexOf(1)), toldWithinMs);
    expect(online(order.indexOf(2))).toBe(true);
    expect(table.host.view().roster).toHaveLength(3);
    for (const net of nets) net.heal();
    await until(() => [0, 1, 2].every(online));
    expect(table.host.view().roster).toHaveLength(3);
    leave(table);
  });

  it('[R7] a blip of less than five seconds shows nowhere', { timeout: 40_000 }, async () => {
    const nets = await stage.nets(3);
    const table = await tableOf(stage.server().url, planOf('standard'), nets);
    await goTo(table, 'solo-sort:0');
    await together(table);
    await pause(200);
    const seen = watch(table.host);
    nets[0]!.door('refused');
    nets[0]!.cut();
    nets[1]!.set({ kind: 'freeze' });
    nets[2]!.set({ kind: 'oneway' });
    // A phone needs a moment to notice that the network is back.
    await pause(blipMs - 1_600);
    nets[0]!.door('open');
    for (const net of nets) net.heal();
    await until(() => table.phones.every((phone) => phone.isIn()));
    await pause(6_000);
    expect([...seen.offline]).toEqual([]);
    nets[0]!.door('refused');
    nets[0]!.cut();
    await until(() => seen.offline.size === 1, 6_000);
    seen.end();
    leave(table);
  });

  it(
    '[R8] twenty flapping phones take no more seats, are not shut out, and cause no storm',
    { timeout: 60_000 },
    async () => {
      const nets = await stage.nets(20);
      const table = await tableOf(stage.server().url, planOf('standard'), nets);
      await goTo(table, 'solo-sort:0');
      await together(table);
      await pause(200);
      const seen = watch(table.host);
      const since = Date.now();
      for (let time = 0; time < 4; time += 1) {
        for (const net of nets) {
          net.door('refused');
          net.cut();
        }
        await pause(2_000);
        for (const net of nets) net.door('open');
        await pause(2_000);
      }
      await until(() => table.phones.every((phone) => phone.isIn()));
      const windows = Math.ceil((Date.now() - since) / 5_000);
      expect(seen.pushes()).toBeLessThanOrEqual(nets.length * windows);
      expect([...seen.offline]).toEqual([]);
      expect(table.host.view().roster).toHaveLength(nets.length);
      const sent = table.phones.map((phone) =>
        phone.send({ type: 'rename-me', name: `Ida ${phone.seat().slice(0, 6)}` }),
      );
      expect((await Promise.all(sent)).filter(({ ok }) => !ok)).toEqual([]);
      seen.end();
      leave(table);
    },
  );
});
