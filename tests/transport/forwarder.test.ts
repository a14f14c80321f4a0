/** What goes through one node to another, at its end. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Forwarder } from '../../server/transport/forwarder.ts';
import { FakeClock } from '../support/fakes.ts';

const farewellMs = 2_000;

let clock: FakeClock;
let forwarder: Forwarder;
let servers: Server[];
beforeEach(() => {
  clock = new FakeClock();
  forwarder = new Forwarder(clock);
  servers = [];
});
afterEach(() => {
  forwarder.close();
  for (const server of servers) server.close();
});

/** A server whose connections all become sockets; its port. */
async function upgrading(upgrade: (request: IncomingMessage, head: Buffer) => void): Promise<number> {
  const server = createServer().on('upgrade', (request: IncomingMessage, _socket, head: Buffer) => {
    upgrade(request, head);
  });
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

interface Passing {
  /** The page's end, which never hangs up by itself. */
  readonly page: Socket;
  /** The same connection, as the node in between has it. */
  readonly near: Socket;
  /** What the other node has of it. */
  readonly far: Socket;
}

async function passing(): Promise<Passing> {
  const ends: { near?: Socket; far?: Socket } = {};
  const farPort = await upgrading(({ socket }) => {
    ends.far = socket;
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  });
  const nearPort = await upgrading((request, head) => {
    ends.near = request.socket;
    forwarder.upgrade(request, head, `http://127.0.0.1:${String(farPort)}`, {});
  });
  const page = connect({ port: nearPort, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => undefined);
  page.setEncoding('latin1');
  page.write('GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  expect(String((await once(page, 'data'))[0])).toMatch(/^HTTP\/1\.1 101 /);
  return { page, near: ends.near!, far: ends.far! };
}

describe('a page that does not hang up', () => {
  it('[S1] [S8] has its last words, and is cut off soon after the other node has gone', async () => {
    const { page, near, far } = await passing();
    let heard = '';
    page.on('data', (text: string) => {
      heard += text;
    });
    const told = once(page, 'end');
    far.end('restarting');
    await told;
    expect(heard).toBe('restarting');
    // The other node hangs up for good.
    far.destroy();
    await expect.poll(() => clock.waiting(), { timeout: 4_000 }).toBe(1);
    await clock.advance(farewellMs - 1);
    expect([near.destroyed, forwarder.count()]).toEqual([false, 1]);
    await clock.advance(1);
    expect([near.destroyed, forwarder.count()]).toEqual([true, 0]);
    page.destroy();
  });

  it('[S7] is cut off as well when the other node breaks off', async () => {
    const { page, near, far } = await passing();
    page.resume();
    far.resetAndDestroy();
    await expect.poll(() => clock.waiting(), { timeout: 4_000 }).toBe(1);
    await clock.advance(farewellMs);
    expect([near.destroyed, forwarder.count()]).toEqual([true, 0]);
    page.destroy();
  });
});

it('[S7] a page that goes takes its socket to the other node with it', async () => {
  const { page, near, far } = await passing();
  page.destroy();
  // Only who writes learns that nobody is there any more.
  const isAlone = (): boolean => {
    far.write('?');
    return far.destroyed;
  };
  await expect.poll(isAlone, { timeout: 4_000 }).toBe(true);
  expect([near.destroyed, forwarder.count()]).toEqual([true, 0]);
});
