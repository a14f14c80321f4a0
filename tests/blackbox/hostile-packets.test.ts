import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { planOf } from '../../shared/plan.ts';
import { HostBot } from '../bots/host.ts';
import { diceFrom } from '../bots/strategy.ts';
import { memoryOf, requireProcFiles } from '../support/process-facts.ts';
import { RawPolling } from '../support/raw-polling.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { ServerProcess } from '../support/server-process.ts';
import { isAlive } from './alive.ts';

const hasFacts = requireProcFiles() !== null;

let server: ServerProcess;
let host: HostBot;
beforeAll(async () => {
  server = await ServerProcess.start({ LOG_LEVEL: 'trace' });
  host = new HostBot({ url: server.url, plan: planOf('quick') });
  await host.page.start();
});
afterAll(async () => {
  host.page.stop();
  await server.close();
});

describe('how much one message may hold', () => {
  const gesture = (id: number, size: number): string => {
    const [before, after] = [`42${String(id)}["gesture",{"card":"`, '"}]'];
    return before + 'x'.repeat(size - before.length - after.length) + after;
  };

  it.each([limits.messageBytes - 1, limits.messageBytes])(
    '[T5] %d bytes are answered, by socket and by requests',
    async (size) => {
      expect(limits.messageBytes).toBeLessThanOrEqual(16_384);
      const page = await RawSocket.page(server.url);
      page.text(gesture(7, size));
      expect(await page.said((text) => text.startsWith('437'))).toContain('bad_request');
      page.end();
      const poller = await RawPolling.page(server.url);
      expect((await poller.post(gesture(7, size))).status).toBe(200);
      expect(await poller.poll()).toContain('bad_request');
      await isAlive(server.url, host);
    },
  );

  it('[T5] one byte more ends that connection, by 1009 or 413, and no other', async () => {
    const page = await RawSocket.page(server.url);
    page.text(gesture(7, limits.messageBytes + 1));
    expect(await page.gone).toBe(1009);
    const poller = await RawPolling.page(server.url);
    expect((await poller.post(gesture(7, limits.messageBytes + 1))).status).toBe(413);
    expect(host.page.isIn()).toBe(true);
    await isAlive(server.url, host);
  });
});

describe('packets that no page would send', () => {
  const names = [
    'error',
    'disconnect',
    'connect',
    'connect_error',
    'newListener',
    '__proto__',
    'constructor',
    'y'.repeat(10_000),
  ];
  const odd = [
    '42[7,{}]',
    '42[{"a":1}]',
    '42[[]]',
    '42',
    '4',
    '',
    '42"x"',
    '42{}',
    '4',
    '49',
    '9',
    '41',
    '44{}',
    '433[1]',
    '40{"x":1}',
  ];

  it('[T6] are refused or end their connection; the log stays short and quotes none of them', async () => {
    const dice = diceFrom(6);
    const seeds = [...names.map((name) => `421["${name}",{}]`), ...odd];
    const mutated = Array.from({ length: 40 }, () => {
      const seed = seeds[Math.floor(dice() * seeds.length)] ?? '';
      const at = Math.floor(dice() * seed.length);
      return seed.slice(0, at) + String.fromCharCode(Math.floor(dice() * 0x2fff)) + seed.slice(at + 1);
    });
    for (const packet of [...seeds, ...mutated]) {
      const page = await RawSocket.page(server.url);
      page.text(packet);
      // An answer to something harmless, or the end: the packet has been read either way.
      expect(await page.ask('gesture', { card: null })).toSatisfy(
        (answer: unknown) => answer === null || JSON.stringify(answer).includes('not_seated'),
      );
      page.end();
    }
    await isAlive(server.url, host);
    const lines = server.said().split('\n');
    expect(lines.filter((line) => line.length > 1_000)).toEqual([]);
    expect(server.said()).not.toContain('yyyy');
    expect(server.said()).not.toMatch(/a request failed|unhandled|uncaught/);
  });

  it.each([
    ['one attachment', '451-["gesture",{"_placeholder":true,"num":0}]'],
    ['eleven attachments', '4511-["gesture",{"_placeholder":true,"num":10}]'],
    ['none', '450-["gesture",{}]'],
    ['a binary answer', '461-1[{"_placeholder":true,"num":0}]'],
  ])('[D6] binary with %s ends the connection before it is kept', async (_what, packet) => {
    const before = hasFacts ? memoryOf(server.pid()) : 0;
    const page = await RawSocket.page(server.url);
    page.text(packet);
    for (let part = 0; part < 200; part += 1) page.binary(Buffer.alloc(10_000));
    await page.gone;
    expect(page.texts.filter((text) => text.startsWith('43'))).toEqual([]);
    const poller = await RawPolling.page(server.url);
    await poller.post(packet);
    expect(await poller.isGone()).toBe(true);
    if (hasFacts) expect(memoryOf(server.pid()) - before).toBeLessThan(20);
    await isAlive(server.url, host);
  });

  it('[D6] so does a binary frame by itself, by socket and in letters', async () => {
    const page = await RawSocket.page(server.url);
    page.binary(Buffer.from('42["gesture",{}]'));
    await page.gone;
    const poller = await RawPolling.page(server.url);
    await poller.post(`b${Buffer.from('2["gesture",{}]').toString('base64')}`);
    expect(await poller.isGone()).toBe(true);
  });

  it('[D9] another namespace ends the connection, however it is asked for', async () => {
    for (const packet of ['40/x,', '40/,', '40/admin,{"token":1}', '42/x,["join",{}]', '41/x,']) {
      const page = await RawSocket.page(server.url);
      page.text(packet);
      await page.gone;
      expect(page.texts.filter((text) => text.startsWith('40/'))).toEqual([]);
    }
    await isAlive(server.url, host);
  });
});
