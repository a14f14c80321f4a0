import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { Admission } from '../../server/transport/admission.ts';
import { Strangers, type Engine } from '../../server/transport/engine.ts';
import { SharedLimits } from '../../server/transport/shared-limits.ts';
import { FakeClock } from '../support/fakes.ts';
import { collectGarbage } from '../support/garbage.ts';
import { RawPolling } from '../support/raw-polling.ts';
import {
  granted,
  newCommandId,
  newSecret,
  openRoom,
  raw,
  request,
  serve,
  type Page,
  type Served,
} from '../support/test-server.ts';

function opening(): Parameters<typeof request<'create'>>[2] {
  const [hostSecret, screenSecret, rescueSecret] = [newSecret(), newSecret(), newSecret()];
  return { protocol, hostSecret, screenSecret, rescueSecret, plan: planOf('quick') };
}

/** How many rooms somebody gets to open who says to come from there; asks for `wanted`. */
async function opened(server: Served, wanted: number, from: (page: number) => string): Promise<number> {
  let count = 0;
  for (let page = 0; page < wanted / 10; page += 1) {
    const one = await server.page({ extraHeaders: { 'x-forwarded-for': from(page) } });
    for (let room = 0; room < 10; room += 1) if ((await request(one, 'create', opening())).ok) count += 1;
    one.disconnect();
  }
  return count;
}

describe('addresses', () => {
  it('[D5] made-up ones dodge no limit where no proxy was declared', async () => {
    const server = await serve();
    expect(await opened(server, 80, (page) => `10.1.2.${String(page)}`)).toBe(60);
    await server.close();
  });

  it('[D5] nor behind a declared proxy, and they cannot be aimed at somebody else', async () => {
    const server = await serve({ config: { trustedProxies: 1 } });
    expect(await opened(server, 80, (page) => `10.1.2.${String(page)}, 9.9.9.9`)).toBe(60);
    expect(await opened(server, 10, () => '10.1.2.0')).toBe(10);
    await server.close();
  });

  it('[D8] a hundred thousand of them leave nothing behind', async () => {
    const limits = new SharedLimits(new FakeClock());
    const use = (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        const address = `2001:db8::${String(at)}`;
        limits.guessesFrom(address).wrong();
        limits.newSeatsFrom(address).taken();
        limits.mayOpenRoom(address);
      }
    };
    use(10_000);
    await collectGarbage();
    const before = process.memoryUsage().heapUsed;
    use(100_000);
    await collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  });
});

describe('hands', () => {
  async function drag(page: Page, times: number): Promise<readonly unknown[]> {
    const answers: Promise<unknown>[] = [];
    for (let time = 0; time < times; time += 1) {
      const command = { type: 'place-solo', round: 0, card: 'aaaaa', side: 'leader' } as const;
      answers.push(raw(page, 'gesture', { card: 'aaaaa' }));
      answers.push(raw(page, 'command', { id: newCommandId(), command }));
      answers.push(raw(page, 'gesture', { card: null }));
    }
    return Promise.all(answers);
  }

  it('[D8] ten drags in two seconds, again and again, are never too fast', async () => {
    const clock = new FakeClock();
    const server = await serve({ ports: { clock } });
    const { code } = await openRoom(await server.page());
    const page = await server.page();
    granted(await request(page, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
    for (let burst = 0; burst < 30; burst += 1) {
      expect(JSON.stringify(await drag(page, 10))).not.toContain('slow_down');
      await clock.advance(2_000);
    }
    expect(page.connected).toBe(true);
    await server.close();
  });

  it('[D7] sixty drags in two seconds are, and each of them is answered', async () => {
    const clock = new FakeClock();
    const server = await serve({ ports: { clock } });
    const { code } = await openRoom(await server.page());
    const page = await server.page();
    granted(await request(page, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
    const answers = await drag(page, 60);
    expect(answers).toHaveLength(180);
    expect(answers.slice(0, 100).filter((answer) => JSON.stringify(answer).includes('slow_down'))).toEqual([]);
    expect(JSON.stringify(answers.at(-1))).toContain('slow_down');
    expect(page.connected).toBe(true);
    await server.close();
  });
});

describe('a page that does not read', () => {
  it('[D11] is dropped when it goes on asking at a pace that is allowed, though it answers every ping', async () => {
    const clock = new FakeClock();
    const server = await serve({ ports: { clock } });
    const { code } = await openRoom(await server.page());
    const poller = await RawPolling.page(server.url);
    const join = { protocol, code, secret: newSecret(), name: 'Ada' };
    await poller.post(`421${JSON.stringify(['join', join])}`);
    expect(await poller.poll()).toContain('"ok":true');
    const questions = Array.from({ length: 20 }, (_, at) => `42${String(at)}["gesture",{"card":null}]`);
    let asked = 0;
    for (let status: number | null = 200; status === 200; asked += questions.length) {
      ({ status } = await poller.post(['3', ...questions].join('\u001e')));
      expect(asked).toBeLessThan(700);
      await clock.advance(1_000);
    }
    expect(asked).toBeGreaterThan(400);
    expect(await poller.isGone()).toBe(true);
    await server.close();
  });
});

describe('newcomers', () => {
  const rate = { burst: 100, perSecond: 100 };
  const entering = (entered: number[]) => (who: number) => ({
    hasLeft: () => false,
    enter: () => entered.push(who),
    drop: () => entered.push(-who),
  });

  it('[D7] [D10] come in at once while there is room, and in turn after that', async () => {
    const clock = new FakeClock();
    const admission = new Admission(clock, rate);
    const entered: number[] = [];
    for (let who = 1; who <= 250; who += 1) expect(admission.ask(entering(entered)(who))).toBe(true);
    expect(entered).toHaveLength(100);
    await clock.advance(1_000);
    expect(entered.length).toBeGreaterThanOrEqual(198);
    await clock.advance(1_000);
    expect(entered).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(clock.waiting()).toBe(0);
  });

  it('[D7] floods keep the others waiting, but not for long; who has left costs nothing', async () => {
    const clock = new FakeClock();
    const admission = new Admission(clock, { burst: 100, perSecond: 300 });
    const entered: number[] = [];
    for (let flood = 0; flood < 10_000; flood += 1) admission.flooded();
    for (let gone = 0; gone < 1_000; gone += 1) admission.ask({ ...entering(entered)(0), hasLeft: () => true });
    admission.ask(entering(entered)(1));
    expect(entered).toEqual([]);
    await clock.advance(1_200);
    expect(entered).toEqual([1]);
  });

  it('[D10] too many are turned away, and all who wait when the server stops', () => {
    const admission = new Admission(new FakeClock(), { burst: 1, perSecond: 1 });
    const entered: number[] = [];
    const answers = Array.from({ length: 5_000 }, () => admission.ask(entering(entered)(7)));
    expect(answers.filter((isQueued) => !isQueued).length).toBeGreaterThan(1_000);
    admission.stop();
    expect(entered.filter((who) => who === -7).length).toBeGreaterThan(1_000);
  });

  it('[D10] of those without a place the oldest goes when there are too many; who has found one stays', async () => {
    const clock = new FakeClock();
    const strangers = new Strangers(clock);
    const closed = new Set<number>();
    const engine = (who: number): Engine => ({ transport: {}, close: () => closed.add(who) }) as unknown as Engine;
    for (let who = 0; who < 1_600; who += 1) strangers.wait(engine(who), 30_000, () => who < 10);
    expect(closed.size).toBe(90);
    expect(Math.min(...closed)).toBe(10);
    await clock.advance(30_000);
    expect(closed.size).toBe(1_590);
    expect(clock.waiting()).toBe(0);
  });
});
