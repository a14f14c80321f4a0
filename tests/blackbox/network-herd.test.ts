import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { HostBot } from '../bots/host.ts';
import { Phone } from './phone.ts';
import { ServerProcess } from '../support/server-process.ts';
import { useServer } from './stage.ts';
import { until } from './wait.ts';

const rooms = 5;
const perRoom = 100;
const joinWithinMs = 10_000;
const backWithinMs = 15_000;
const resumeWithinMs = 3_000;

const stage = useServer({}, (environment) => ServerProcess.start(environment));

async function openRooms(url: string, count: number): Promise<readonly HostBot[]> {
  const hosts = Array.from({ length: count }, () => new HostBot({ url, plan: planOf('standard') }));
  await Promise.all(hosts.map((host) => host.page.start()));
  return hosts;
}

function fill(url: string, code: RoomCode, prefix: string): Promise<readonly Phone[]> {
  return Promise.all(Array.from({ length: perRoom }, (_, index) => Phone.join(url, code, `${prefix} ${index + 1}`)));
}

/** When each phone was back, and how long its way from connecting to its view took. */
function arrivals(phones: readonly Phone[]): readonly { upAt: number; inAt: number }[] {
  const all = phones.map(() => ({ upAt: 0, inAt: 0 }));
  for (const [index, phone] of phones.entries()) {
    const arrival = all[index]!;
    phone.onUp = () => void (arrival.upAt = Date.now());
    phone.store.connection.subscribe((state) => {
      if (state === 'online' && arrival.upAt > 0) arrival.inAt = Date.now();
    });
  }
  return all;
}

/** One line per half second. */
function histogram(times: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(Math.floor(time / 500), (counts.get(Math.floor(time / 500)) ?? 0) + 1);
  const lines = [...counts].toSorted(([a], [b]) => a - b);
  return lines.map(([slot, count]) => `${(slot / 2).toFixed(1)} s ${'#'.repeat(count / 10)} ${count}`).join('\n');
}

function percentile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1]!;
}

describe('many phones at once', () => {
  it(
    '[D4] a hundred behind one address are in within 10 s, and again when all of them reload',
    { timeout: 60_000 },
    async () => {
      const net = await stage.net();
      const [host] = await openRooms(stage.server().url, 1);
      const since = Date.now();
      const phones = await fill(net.url, host!.code(), 'Phone');
      expect(Date.now() - since).toBeLessThan(joinWithinMs);
      const seats = phones.map((phone) => phone.seat());
      const reloadedAt = Date.now();
      const again = phones.map((phone) => {
        phone.drop();
        return phone.again(net.url);
      });
      await until(() => again.every((phone) => phone.isIn()), joinWithinMs);
      expect(Date.now() - reloadedAt).toBeLessThan(joinWithinMs);
      expect(again.map((phone) => phone.seat())).toEqual(seats);
      expect(new Set(seats).size).toBe(perRoom);
      await until(() => host!.view().roster.filter(({ online }) => online).length === perRoom);
      for (const phone of again) phone.drop();
      host!.page.stop();
    },
  );

  it.each([['kill9'], ['term']] as const)(
    '[R6] [I4] five hundred come back within 15 s of a restart (%s), each quickly, none refused',
    { timeout: 90_000 },
    async (end) => {
      const { url } = stage.server();
      const hosts = await openRooms(url, rooms);
      const filled: Phone[] = [];
      for (const host of hosts) filled.push(...(await fill(url, host.code(), 'Person')));
      const seats = filled.map((phone) => phone.seat());
      const back = arrivals(filled);
      await stage.server()[end]();
      await until(() => filled.every((phone) => phone.store.connection.value === 'offline'));
      await pause(500);
      const since = Date.now();
      await stage.server().restart();
      await until(() => filled.every((phone) => phone.isIn()), backWithinMs);
      const took = back.map(({ upAt, inAt }) => inAt - upAt);
      const text = histogram(back.map(({ inAt }) => inAt - since));
      console.log(`500 phones after ${end}, seconds from the start of the server until they show their room:\n${text}`);
      console.log(`from connected to shown: p50 ${percentile(took, 0.5)} ms, p99 ${percentile(took, 0.99)} ms`);
      expect(percentile(took, 0.99)).toBeLessThan(resumeWithinMs);
      expect(filled.map((phone) => phone.seat())).toEqual(seats);
      expect(new Set(filled.flatMap(({ states }) => states))).toEqual(new Set(['connecting', 'online', 'offline']));
      for (const phone of filled) phone.drop();
      for (const host of hosts) host.page.stop();
    },
  );
});
