import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan.ts';
import { HostBot } from '../bots/host.ts';
import { handlesOf, requireProcFiles } from '../support/process-facts.ts';
import { exchange, talk } from '../support/raw-http.ts';
import { RawPolling } from '../support/raw-polling.ts';
import { frame, RawSocket } from '../support/raw-socket.ts';
import { ServerProcess } from '../support/server-process.ts';
import { isAlive } from './alive.ts';

/** While everybody comes at once, people come in turn. */
const joinsWithinMs = 5_000;
const polling = '/socket.io/?EIO=4&transport=polling';
const socketPath = '/socket.io/?EIO=4&transport=websocket';

let server: ServerProcess;
let host: HostBot;
beforeAll(async () => {
  server = await ServerProcess.start();
  host = new HostBot({ url: server.url, plan: planOf('quick') });
  await host.page.start();
});
afterAll(async () => {
  host.page.stop();
  await server.close();
});

function open(path: string): Promise<RawSocket> {
  return RawSocket.open(server.url, { path });
}

function get(path: string, ...headers: string[]): ReturnType<typeof exchange> {
  return exchange(server.url, [`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers]);
}

function post(path: string, body: string, type = 'text/plain'): ReturnType<typeof exchange> {
  const head = ['Host: localhost', `Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`];
  return exchange(server.url, [`POST ${path} HTTP/1.1`, ...head], body);
}

const isRefused = (status: number | null): boolean => status !== null && status >= 400 && status < 500;

describe.skipIf(requireProcFiles() === null)('requests that the engine would not make', () => {
  it('[T8] a thousand binary posts are each answered with a refusal, and leave no connection behind', async () => {
    const before = handlesOf(server.pid());
    const pollers = await Promise.all(Array.from({ length: 100 }, () => RawPolling.open(server.url)));
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(pollers.map(({ path }) => post(path, 'binary', 'application/octet-stream')));
      expect(answers.map(({ status }) => status).filter((status) => !isRefused(status))).toEqual([]);
    }
    await expect.poll(() => handlesOf(server.pid()), { timeout: 5_000 }).toBeLessThanOrEqual(before + 5);
    await isAlive(server.url, host);
  });

  it.each([
    ['no version', '/socket.io/?transport=websocket'],
    ['version 3', '/socket.io/?EIO=3&transport=websocket'],
    ['a version of its own', '/socket.io/?EIO=__proto__&transport=websocket'],
    ['no transport', '/socket.io/?EIO=4'],
    ['an unknown transport', '/socket.io/?EIO=4&transport=pigeon'],
    ['a transport that is a property', '/socket.io/?EIO=4&transport=constructor'],
    ['one that is switched off', '/socket.io/?EIO=4&transport=webtransport'],
    ['an unknown session', `${polling}&sid=AAAAAAAAAAAAAAAAAAAA`],
    ['a session that is a property', `${polling}&sid=__proto__`],
    ['a path beside', '/socket.io/x/?EIO=4&transport=polling'],
    ['a path that is none', '/socket.io/%E0%A4%A?EIO=4&transport=polling'],
  ])('[T8] %s is refused, by request and by upgrade', async (_what, path) => {
    expect(await get(path)).toSatisfy(({ status }: { status: number }) => isRefused(status));
    const upgrade = await open(path);
    expect(upgrade.status).toSatisfy(isRefused);
    await upgrade.gone;
  });

  it('[T8] who connects twice in one go is cut off, and harms nobody', async () => {
    const hello = frame(0x81, Buffer.from('40'));
    const poller = await RawPolling.open(server.url);
    await poller.post('40\x1e40');
    await expect.poll(() => poller.isGone()).toBe(true);
    const socket = await RawSocket.open(server.url, { path: socketPath });
    socket.bytes(Buffer.concat([hello, hello]));
    await socket.gone;
    await isAlive(server.url, host);
  });

  it.each(['//', '*', 'http://[', '/elsewhere', '/socket.io', '/%'])('[T8] nobody upgrades at %s', async (path) => {
    const upgrade = await open(path);
    expect(upgrade.status).toSatisfy(isRefused);
    await upgrade.gone;
    await isAlive(server.url, host);
  });

  it('[T8] so are other methods, too many headers, and bodies that are none', async () => {
    const put = await exchange(server.url, [`PUT ${polling} HTTP/1.1`, 'Host: localhost', 'Content-Length: 0']);
    const many = Array.from({ length: 3_000 }, (_, index) => `X-${String(index)}: 1`);
    const { path } = await RawPolling.open(server.url);
    const statuses = [put, await get(polling, ...many), await post(polling, '40'), await post(`${path}x`, '40')];
    expect(statuses.map(({ status }) => status)).toSatisfy((all: number[]) => all.every(isRefused));
    const crowded = await RawSocket.open(server.url, { headers: many });
    expect(crowded.status).toSatisfy(isRefused);
    for (const body of ['', '\u001e\u001e', 'garbage', '99', '4"', '\u0000']) {
      const poller = await RawPolling.page(server.url);
      expect((await poller.post(body)).status).not.toBeNull();
    }
    await isAlive(server.url, host);
  });

  it("[T8] nobody speaks or listens on another's session by another transport, nor upgrades it twice", async () => {
    const before = handlesOf(server.pid());
    const poller = await RawPolling.page(server.url);
    const first = await open(`${socketPath}&sid=${poller.sid}`);
    first.text('2probe');
    expect(await first.said((text) => text === '3probe')).toBe('3probe');
    const second = await open(`${socketPath}&sid=${poller.sid}`);
    expect(second.status).toBe(400);
    first.text('5');
    const answer = await first.ask('gesture', { card: null });
    expect(answer).toMatchObject({ ok: false });
    for (let time = 0; time < 50; time += 1) expect((await open(`${socketPath}&sid=${poller.sid}`)).status).toBe(400);
    expect((await get(poller.path)).status).toBe(400);
    expect((await post(poller.path, '42["gesture",{}]')).status).toBe(400);
    expect(first.isGone()).toBe(false);
    first.end();
    await expect.poll(() => handlesOf(server.pid()), { timeout: 5_000 }).toBeLessThanOrEqual(before + 5);
  });

  it('[D10] who takes leave of the namespace keeps no connection, even if it never agrees to end it', async () => {
    const before = handlesOf(server.pid());
    const pages = await Promise.all(Array.from({ length: 20 }, () => RawSocket.page(server.url)));
    expect(handlesOf(server.pid())).toBeGreaterThan(before + 12);
    for (const page of pages) {
      page.freeze();
      page.text('41');
    }
    await expect.poll(() => handlesOf(server.pid()), { timeout: 5_000 }).toBeLessThanOrEqual(before + 5);
    for (const page of pages) page.end();
  });

  it('[D10] [T8] two thousand that never say who they are are gone within ten seconds, and people join meanwhile', async () => {
    const before = handlesOf(server.pid());
    const half = [
      `POST ${polling}&sid=x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf`,
      'GET / HTTP/1.1\r\nHost:',
      '',
    ];
    const silent = Array.from({ length: 600 }, (_, index) => {
      const socket = talk(server.url);
      socket.write(half[index % half.length] ?? '');
      return socket;
    });
    const pollers = Array.from({ length: 200 }, () => RawPolling.open(server.url));
    const sockets = Array.from({ length: 1_200 }, () => open(socketPath));
    await isAlive(server.url, host, joinsWithinMs);
    await Promise.all([...pollers, ...sockets]);
    await pause(1_000);
    await isAlive(server.url, host);
    expect(handlesOf(server.pid()) - before).toBeGreaterThan(1_000);
    await expect.poll(() => handlesOf(server.pid()), { timeout: 10_500 }).toBeLessThanOrEqual(before + 10);
    for (const socket of silent) socket.destroy();
  }, 30_000);
});

describe('where a page comes from', () => {
  it.each([
    'https://evil.example',
    'null',
    'file://',
    'https://localhost.evil.example',
    'http://127.0.0.1',
    'nonsense',
  ])('[A13] %s is answered 403, by request and by upgrade alike', async (origin) => {
    expect((await get(polling, `Origin: ${origin}`)).status).toBe(403);
    const upgrade = await RawSocket.open(server.url, { headers: [`Origin: ${origin}`] });
    expect(upgrade.status).toBe(403);
    await upgrade.gone;
    const { path, sid } = await RawPolling.page(server.url);
    expect((await get(path, `Origin: ${origin}`)).status).toBe(403);
    const headers = [`Origin: ${origin}`];
    expect((await RawSocket.open(server.url, { path: `${socketPath}&sid=${sid}`, headers })).status).toBe(403);
  });

  it('[A13] its own pages come in, and programs that are no pages', async () => {
    const own = await RawSocket.open(server.url, { headers: [`Origin: ${server.url}`] });
    expect(own.status).toBe(101);
    own.end();
    const none = await RawSocket.open(server.url);
    expect(none.status).toBe(101);
    none.end();
  });
});
