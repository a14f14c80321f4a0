import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { seats, turns } from '../../server/transport/rates.ts';
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
    const limits = new SharedLimits(new FakeClock(), (error) => {
      throw error;
    });
    const use = (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        const address = `2001:db8::${String(at)}`;
        limits.guessesFrom(address).used();
        limits.newSeatsFrom(address).used();
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
  // At a pace that is allowed, and answering every ping.
  it.each(['["gesture",{"card":null}]', '["no-such-request"]'])(
    '[D11] is dropped when it goes on asking %s',
    async (question) => {
      const clock = new FakeClock();
      const server = await serve({ ports: { clock } });
      const { code } = await openRoom(await server.page());
      const poller = await RawPolling.page(server.url);
      const join = { protocol, code, secret: newSecret(), name: 'Ada' };
      await poller.post(`421${JSON.stringify(['join', join])}`);
      expect(await poller.poll()).toContain('"ok":true');
      const questions = Array.from({ length: 20 }, (_, at) => `42${String(at)}${question}`);
      let asked = 0;
      for (let status: number | null = 200; status === 200; asked += questions.length) {
        ({ status } = await poller.post(['3', ...questions].join('\u001e')));
        expect(asked).toBeLessThan(700);
        await clock.advance(1_000);
      }
      expect(asked).toBeGreaterThan(400);
      expect(await poller.isGone()).toBe(true);
      await server.close();
    },
  );
});

describe('seats', () => {
  it('[D3] coming as somebody else each time gets a machine no more of them than its address may have', async () => {
    const clock = new FakeClock();
    const server = await serve({ ports: { clock } });
    const rooms = await Promise.all(Array.from({ length: 25 }, async () => openRoom(await server.page())));
    const free = seats.perAddress.burst + turns.burst;
    let count = 0;
    const take = async (page: Page): Promise<boolean> => {
      count += 1;
      const [code, secret] = [rooms[count % rooms.length]?.code ?? '', newSecret()];
      return (await request(page, 'join', { protocol, code, secret, name: secret.slice(-16) })).ok;
    };
    while (count < seats.perAddress.burst) {
      const page = await server.page();
      // As many as one page may have at once, each in another room.
      for (let seat = 0; seat < seats.perSocket.burst; seat += 1) expect(await take(page)).toBe(true);
      page.disconnect();
    }
    while (count < free) expect(await take(await server.page())).toBe(true);
    let isIn = false;
    const late = take(await server.page()).then((isGranted) => (isIn = isGranted));
    await Promise.all([server.page(), server.page()]);
    await server.page();
    expect(isIn).toBe(false);
    await clock.advance(1_000);
    expect(await late).toBe(true);
    await server.close();
  }, 60_000);
});

describe('guesses', () => {
  /** Somebody behind the same address has guessed until nobody is told any more. */
  async function drain(server: Served): Promise<void> {
    const wrong = { protocol, code: '999999', role: 'host', secret: newSecret() } as const;
    for (let page = 0; page < 60; page += 1) {
      const eve = await server.page();
      for (let guess = 0; guess < 10; guess += 1) await request(eve, 'resume', wrong);
      eve.disconnect();
    }
    const answer = await request(await server.page(), 'resume', wrong);
    expect(answer).toEqual({ ok: false, error: { code: 'slow_down' } });
  }

  it('[A9] [D1] keep no host out who has the rescue code, whoever else guesses behind the same address', async () => {
    const server = await serve({ ports: { clock: new FakeClock() } });
    const { code, rescueSecret } = await openRoom(await server.page());
    await drain(server);
    const rescue = { protocol, code, rescueSecret, hostSecret: newSecret(), nextRescueSecret: newSecret() } as const;
    granted(await request(await server.page(), 'rescue', rescue));
    const eve = await request(await server.page(), 'rescue', {
      ...rescue,
      rescueSecret: newSecret(),
      hostSecret: newSecret(),
    });
    expect(eve).toMatchObject({ error: { code: 'slow_down' } });
    await server.close();
  });

  it('[D1] nor one who has the key to open a workshop', async () => {
    const key = 'the key of the house';
    const server = await serve({ ports: { clock: new FakeClock() }, config: { createKey: key } });
    await drain(server);
    granted(await request(await server.page(), 'create', { ...opening(), key }));
    const eve = await request(await server.page(), 'create', { ...opening(), key: 'another key' });
    expect(eve).toEqual({ ok: false, error: { code: 'slow_down' } });
    await server.close();
  });

  it('[D1] what is refused for another reason was no guess', async () => {
    const server = await serve({ ports: { clock: new FakeClock() } });
    const { code, rescueSecret, hostSecret } = await openRoom(await server.page());
    const page = await server.page();
    const rescue = { protocol, code, rescueSecret, hostSecret, nextRescueSecret: newSecret() } as const;
    const taken = { ...rescue, hostSecret: rescue.nextRescueSecret };
    for (let time = 0; time < 15; time += 1) {
      expect(await request(page, 'rescue', taken)).toEqual({ ok: false, error: { code: 'bad_request' } });
    }
    granted(await request(page, 'rescue', { ...rescue, hostSecret: newSecret() }));
    await server.close();
  });
});
