import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { downloads } from '../../server/transport/rates.ts';
import { FakeClock } from '../support/fakes.ts';
import { exchange } from '../support/raw-http.ts';
import { RawPolling } from '../support/raw-polling.ts';
import { serve, type Served } from '../support/test-server.ts';

const madeUp = '/socket.io/?EIO=4&transport=polling&sid=AAAAAAAAAAAAAAAAAAAA';

let clock: FakeClock;
let server: Served;
beforeEach(async () => {
  clock = new FakeClock();
  server = await serve({ ports: { clock } });
});
afterEach(async () => {
  await server.close();
});

const statusOf = async (path: string): Promise<number | null> =>
  (await exchange(server.url, [`GET ${path} HTTP/1.1`, 'Host: localhost'])).status;

describe('a storm of visitors', () => {
  /** Takes all that is given at once; whoever comes now has to wait until the clock moves on. */
  async function storm(): Promise<void> {
    const visits = Array.from({ length: downloads.burst }, () => statusOf('/api/address'));
    expect(new Set(await Promise.all(visits))).toEqual(new Set([200]));
  }

  it('[D10] keeps nobody from learning how the server is', async () => {
    await storm();
    const visitor = statusOf('/api/address');
    let isServed = false;
    void visitor.then(() => (isServed = true));
    for (const path of ['/healthz', '/healthz?at=once']) expect(await statusOf(path)).toBe(200);
    expect(isServed).toBe(false);
    await clock.advance(100);
    expect(await visitor).toBe(200);
  });

  it('[D10] [T8] who makes up a session waits like all the others, and who has one does not', async () => {
    const poller = await RawPolling.page(server.url);
    await storm();
    const pretender = statusOf(madeUp);
    let isServed = false;
    void pretender.then(() => (isServed = true));
    expect((await poller.post('421["gesture",{"card":null}]')).status).toBe(200);
    expect(await poller.poll()).toContain('not_seated');
    expect(isServed).toBe(false);
    await clock.advance(100);
    expect(await pretender).toBe(400);
  });
});

describe('a page that speaks in requests', () => {
  const [head, tail] = ['42["gesture",{"card":"', '"}]'];
  const long = head + 'x'.repeat(limits.messageBytes - head.length - tail.length) + tail;

  it('[D12] ends when it says more than any page has to say', async () => {
    const poller = await RawPolling.page(server.url);
    for (let post = 0; post < 3; post += 1) expect((await poller.post(long)).status).toBe(200);
    expect((await poller.post(long)).status).toBeNull();
    expect(await poller.isGone()).toBe(true);
  });

  it('[D12] may say as much in its own time', async () => {
    const poller = await RawPolling.page(server.url);
    for (let post = 0; post < 20; post += 1) {
      expect((await poller.post(long)).status).toBe(200);
      await clock.advance(1_000);
    }
    expect(await poller.isGone()).toBe(false);
  });
});
