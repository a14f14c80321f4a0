/** Several nodes behind a proxy that knows nothing of rooms: every request may land at the wrong one. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NodeNames } from '../../server/transport/node-names.ts';
import type { RoomCode } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { Page as Bot } from '../bots/page.ts';
import { nodeKey, startNodes, type TestNodes } from '../support/nodes.ts';
import { exchange, talk } from '../support/raw-http.ts';
import { RawPolling } from '../support/raw-polling.ts';
import { granted, newCommandId, newSecret, openRoom, request, type Served } from '../support/test-server.ts';

let nodes: TestNodes;
beforeEach(async () => {
  nodes = await startNodes();
});
afterEach(async () => {
  await nodes.close();
});

const polling = { transports: ['polling'] };
const get = (server: Pick<Served, 'url'>, path: string, ...headers: string[]) =>
  exchange(server.url, [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers]);

/** A room of the first node's. */
async function roomAtOne() {
  return openRoom(await nodes.one.page());
}

async function joins(code: RoomCode, options: object): Promise<void> {
  const page = await nodes.page({ query: { room: code }, ...options });
  granted(await request(page, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
  const reply = await request(page, 'command', { id: newCommandId(), command: { type: 'rename-me', name: 'Eva' } });
  expect(reply).toMatchObject({ ok: true });
}

describe('a proxy that sends every request to the next node', () => {
  it.each([
    ['sockets', {}],
    ['requests', polling],
    ['requests that become sockets', { transports: ['polling', 'websocket'] }],
  ])('[S1] [S7] phones on %s play in a room of either node', async (_, options) => {
    const { code } = await openRoom(await nodes.page(options));
    for (let phone = 0; phone < 3; phone += 1) await joins(code, options);
  });

  it('[S1] what becomes a socket on its way to another node becomes one', async () => {
    const { code } = await roomAtOne();
    for (let time = 0; time < 2; time += 1) {
      const page = await nodes.page({ query: { room: code }, transports: ['polling', 'websocket'] });
      const { engine } = page.io;
      if (engine.transport.name !== 'websocket') await new Promise((resolve) => engine.once('upgrade', resolve));
      granted(await request(page, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
    }
  });

  it('[S1] who names no room, or another one, is told where to go and comes in', async () => {
    const [{ code }, other] = [await roomAtOne(), await openRoom(await nodes.two.page())];
    const lost = await nodes.two.page();
    expect(await request(lost, 'join', { protocol, code, secret: newSecret(), name: 'Ada' })).toEqual({
      ok: false,
      error: { code: 'elsewhere', room: code },
    });
    const secret = newSecret();
    const bot = new Bot(
      nodes.two.url,
      async (ask) => {
        const reply = await ask('join', { protocol, code, secret, name: 'Ada' });
        return reply?.ok ? { ok: true, value: reply.value.snapshot } : reply;
      },
      { room: other.code },
    );
    await bot.start();
    expect(bot.isIn()).toBe(true);
    bot.stop();
  });

  it('[S1] opening a room again leads to the room, at whichever node', async () => {
    const { code, hostSecret, screenSecret, rescueSecret } = await roomAtOne();
    const host = await nodes.two.page();
    const again = { protocol, hostSecret, screenSecret, rescueSecret, plan: planOf('quick') } as const;
    expect(await request(host, 'create', again)).toEqual({ ok: false, error: { code: 'elsewhere', room: code } });
  });

  it('[S1] a room gets the code in the address over which it is opened, and none before', async () => {
    const candidate = '483172' as RoomCode;
    const host = await nodes.one.page({ query: { room: candidate } });
    await nodes.two.page({ query: { room: candidate } });
    expect([...nodes.store.leases.keys()]).toEqual([]);
    const lost = await request(host, 'join', { protocol, code: candidate, secret: newSecret(), name: 'Ada' });
    expect(lost).toEqual({ ok: false, error: { code: 'unknown_room' } });
    expect((await openRoom(host)).code).toBe(candidate);
    expect(nodes.store.leases.get(candidate)?.owner).toBe(new URL(nodes.one.url).host);
    // Whoever comes with one that is taken gets another one, at the node that he was brought to.
    const late = await openRoom(await nodes.two.page({ query: { room: candidate } }));
    expect(late.code).not.toBe(candidate);
    expect(nodes.store.leases.get(late.code)?.owner).toBe(new URL(nodes.one.url).host);
  });

  it('[S1] what is asked about a room is answered by its node', async () => {
    const { code, hostSecret } = await roomAtOne();
    const path = `${nodes.two.url}/api/rooms/${code}`;
    const headers = { authorization: `Bearer ${hostSecret}` };
    expect(await (await fetch(`${path}/export`, { headers })).json()).toMatchObject({ code });
    expect((await fetch(`${path}/export`)).status).toBe(403);
    expect((await fetch(path, { method: 'DELETE', headers })).status).toBe(204);
    expect((await fetch(path, { method: 'DELETE', headers })).status).toBe(403);
  });

  it('[S1] a deck that was handed in at one node opens a room at another', async () => {
    const body = 'text,side\nArrives on time,Start\nSpeaks too long,Stop\n';
    const headers = { 'content-type': 'text/csv', 'x-deck-title': 'Meetings' };
    const { id } = (await (await fetch(`${nodes.two.url}/api/decks`, { method: 'POST', headers, body })).json()) as {
      id: string;
    };
    const secrets = { hostSecret: newSecret(), screenSecret: newSecret(), rescueSecret: newSecret() };
    const wish = { protocol, ...secrets, plan: planOf('quick'), deck: id } as const;
    expect(await request(await nodes.one.page(), 'create', wish)).toMatchObject({ ok: true });
    const [own] = id.split('.');
    expect((await get(nodes.two, `/api/decks/held/${String(own)}`)).status).toBe(404);
  });
});

describe('whoever would like to be taken for a node', () => {
  const keyed = `X-Two-Hats-Node: ${nodeKey}`;

  it('[S1] [A7] is a phone like any other without the secret', async () => {
    const { code } = await roomAtOne();
    const path = `/socket.io/?EIO=4&transport=polling&room=${code}`;
    const forged = await get(nodes.two, path, 'X-Two-Hats-Node: yes', 'X-Two-Hats-Sender: 192.0.2.1');
    expect(forged.status).toBe(200);
    // It has been passed on all the same: the session is the other node's.
    const sid = /"sid":"([^"]+)"/.exec(forged.text)?.[1] ?? '';
    expect(new NodeNames(nodeKey, nodes.two.url).read(sid.split('.')[0]!)).toBe(nodes.one.url);
  });

  it('[S1] nothing is passed on twice: what is wrong here as well is to try again', async () => {
    const { code } = await roomAtOne();
    const path = `/socket.io/?EIO=4&transport=polling&room=${code}`;
    expect((await get(nodes.two, path, keyed)).status).toBe(503);
    expect((await get(nodes.two, `/api/rooms/${code}/later`, keyed)).status).toBe(503);
    expect((await get(nodes.one, path, keyed)).status).toBe(200);
  });

  it('[S1] [T8] sessions that are nowhere are no more than unknown', async () => {
    const madeUp = 'A'.repeat(40);
    const stranger = new NodeNames('a key that no node of this test has', nodes.one.url).own;
    const cut = new NodeNames(nodeKey, nodes.one.url).own.slice(0, -2);
    for (const sid of [madeUp, `${madeUp}.x`, `${stranger}.x`, `${cut}.x`, '.', '..'])
      expect(await new RawPolling(nodes.two.url, sid).isGone(), sid).toBe(true);
    const real = await RawPolling.open(nodes.one.url);
    expect(await new RawPolling(nodes.two.url, real.sid.replace(/.$/, '*')).isGone()).toBe(true);
    expect(await new RawPolling(nodes.two.url, real.sid).isGone()).toBe(false);
  });

  it('[S1] [A7] no name of a node tells its address', async () => {
    const { sid } = await RawPolling.open(nodes.one.url);
    const [name = ''] = sid.split('.');
    expect(Buffer.from(name, 'base64url').toString('latin1')).not.toContain('127.0.0.1');
    expect(new NodeNames(nodeKey, 'http://anywhere').read(name)).toBe(nodes.one.url);
  });
});

describe('a node that has gone', () => {
  it('[S1] [S7] pages are told at once to try again, and find the room where it is then', async () => {
    const { code, hostSecret } = await roomAtOne();
    const session = await RawPolling.open(nodes.one.url);
    const path = `/socket.io/?EIO=4&transport=websocket&room=${code}`;
    // As if it had died: what it had is still its own, for as long as its lease lasts.
    const lease = { ...nodes.store.leases.get(code)! };
    await nodes.one.stop();
    nodes.store.leases.set(code, lease);
    const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
    const sought = [
      `GET ${path} HTTP/1.1`,
      'Host: localhost',
      ...upgrade,
      `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
    ];
    expect((await exchange(nodes.two.url, sought)).status).toBe(503);
    // A proxy asks on a connection that has carried other answers before.
    const used = talk(nodes.two.url);
    used.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(used, 'data');
    used.write(`${sought.join('\r\n')}\r\n\r\n`);
    expect(String((await once(used, 'data'))[0])).toMatch(/^HTTP\/1\.1 503 /);
    const asked = await get(nodes.two, `/api/rooms/${code}/later`);
    expect([asked.status, asked.text]).toEqual([503, expect.stringMatching(/retry-after: 1\r\n[^]*"restarting"/i)]);
    expect((await new RawPolling(nodes.two.url, session.sid).post('3')).status).toBe(503);
    await nodes.store.advance(5_000);
    const host = await nodes.two.page({ query: { room: code } });
    const resumed = await request(host, 'resume', { protocol, code, role: 'host', secret: hostSecret });
    expect(resumed).toMatchObject({ ok: true });
  });

  it('[S1] [S8] a node that stops lets go of what goes through it', async () => {
    const { code } = await roomAtOne();
    const page = await nodes.two.page({ query: { room: code } });
    granted(await request(page, 'join', { protocol, code, secret: newSecret(), name: 'Ada' }));
    const gone = once(page as never, 'disconnect');
    await nodes.two.stop();
    await gone;
  });
});
