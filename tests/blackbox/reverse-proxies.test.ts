/** The examples of deploy/, as an operator runs them: real proxies with HTTPS before real nodes on a real Redis. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { RoomCode } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import { ok } from '../../shared/result.ts';
import type { Bot } from '../bots/bot.ts';
import { crowdOf, joinAll } from '../bots/crowd.ts';
import { HostBot } from '../bots/host.ts';
import { newSecret, Page, type Enter, type Transport } from '../bots/page.ts';
import { ScreenTap } from '../bots/screen.ts';
import { requireProxies, requireRedisServer } from '../support/optional.ts';
import { recount } from '../support/recount.ts';
import { RedisServer } from '../support/redis-server.ts';
import { ReverseProxy, type ProxyName } from '../support/reverse-proxies.ts';
import { asShown } from '../support/same-points.ts';
import { ServerProcess } from '../support/server-process.ts';
import { exportOf } from './room.ts';
import { until } from './wait.ts';

const programs = requireProxies();
const isPossible = requireRedisServer() !== null && programs !== null;
const names: readonly ProxyName[] = ['nginx', 'caddy'];
const code = '483172';
const token = 'a-token-for-whoever-watches';
const pace = { people: 0, dwellMs: 20, patienceMs: 2_000 };

describe.skipIf(!isPossible)('behind the proxies of deploy/', () => {
  let redis: RedisServer;
  let nodes: readonly ServerProcess[] = [];
  const proxies = new Map<ProxyName, ReverseProxy>();
  const proxyOf = (name: ProxyName) => proxies.get(name)!;

  beforeAll(async () => {
    redis = await RedisServer.start();
    const shared = { REDIS_URL: redis.url, NODE_KEY: 'a-key-that-all-nodes-share', TRUST_PROXY: '1' };
    const start = () => ServerProcess.start({ ...shared, METRICS_TOKEN: token });
    nodes = await Promise.all([start(), start(), start()]);
    const urls = nodes.map(({ url }) => url);
    for (const name of names) proxies.set(name, await ReverseProxy.start(name, programs!, urls));
  });
  afterAll(async () => {
    await Promise.all([...proxies.values()].map((proxy) => proxy.close()));
    await Promise.all(nodes.map((node) => node.close()));
    await redis.close();
  });

  const figures = (name: string) => Promise.all(nodes.map((node) => figureOf(node, name)));

  it.each(names)('[S1] %s brings what names a room to one node, and spreads what names none', async (name) => {
    const proxy = proxyOf(name);
    const before = await figures('two_hats_connections');
    const opened = async (room: string) => {
      const sockets = await Promise.all(Array.from({ length: 40 }, () => socketThrough(proxy, room)));
      const now = await figures('two_hats_connections');
      for (const socket of sockets) socket.close();
      await until(async () => String(await figures('two_hats_connections')) === String(before));
      return now.map((count, index) => count - before[index]!).sort((a, b) => a - b);
    };
    expect(await opened(code)).toEqual([0, 0, 40]);
    const [least] = await opened('');
    expect(least).toBeGreaterThan(0);
    expect(await figures('two_hats_forwarded_total')).toEqual([0, 0, 0]);
  });

  it.each(names)('[S1] %s brings all who are in a room to the node that has it: nothing is passed on', async (name) => {
    const url = await proxyOf(name).door();
    const before = await figures('two_hats_rooms_open');
    const hosts = Array.from({ length: 16 }, () => new HostBot({ url, plan: planOf('quick') }));
    await Promise.all(hosts.map(({ page }) => page.start()));
    const opened = (await figures('two_hats_rooms_open')).map((count, index) => count - before[index]!);
    expect(opened.filter((count) => count > 0).length).toBeGreaterThan(1);
    const guests = hosts.flatMap((host) => [
      new ScreenTap(url, host.code(), host.screenSecret).page,
      phoneOf(url, host.code(), 'websocket'),
      phoneOf(url, host.code(), 'polling'),
    ]);
    await Promise.all(guests.map((page) => page.start()));
    expect(guests.filter((page) => !page.isIn())).toEqual([]);
    for (const host of hosts) expect((await exportOf(url, host)).code).toBe(host.code());
    expect(await figures('two_hats_forwarded_total')).toEqual([0, 0, 0]);
    for (const page of guests) page.stop();
    for (const host of hosts) {
      host.page.stop();
      const headers = { authorization: `Bearer ${host.hostSecret}` };
      const deleted = await fetch(`${url}/api/rooms/${host.code()}`, { method: 'DELETE', headers });
      expect(deleted.status).toBe(204);
    }
  });

  it.each(names)('[D5] %s tells who asks, whatever the phone says of itself', async (name) => {
    const ask = (localAddress: string, forged: string) =>
      statusThrough(proxyOf(name), `/api/rooms/${code}/export`, { localAddress, 'x-forwarded-for': forged });
    // By the room's path they all come to one node, which counts by address.
    const asked = Array.from({ length: 70 }, (_, index) => ask('127.0.0.2', `192.0.2.${String(index)}`));
    expect((await Promise.all(asked)).filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(await ask('127.0.0.3', '127.0.0.2')).toBe(403);
  });

  it.each(names)('%s lets a deck of two megabytes through', async (name) => {
    const door = await proxyOf(name).door();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${door}/api/decks`, { method: 'POST', headers, body: ' '.repeat(2_000_000) });
    // It is no deck; what matters is that the server says so.
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toHaveProperty('problems');
  });

  it('[S7] [S1] workshops go on through both when a node is killed', { timeout: 60_000 }, async () => {
    const rooms = await Promise.all(names.map(async (name) => roomThrough(await proxyOf(name).door())));
    await Promise.all(rooms.map(({ host }) => host.run(pace, ({ stage }) => stage.kind === 'team-sort')));
    const open = await figures('two_hats_rooms_open');
    await nodes[open.indexOf(Math.max(...open))]!.kill9();
    const doors = rooms.map(({ url }) => url);
    const visits = [...doors, ...doors, ...doors].map(async (url) => (await fetch(url)).status);
    expect(await Promise.all(visits)).toEqual(visits.map(() => 200));
    const pages = rooms.flatMap(({ host, bots }) => [host.page, ...bots.map(({ page }) => page)]);
    await until(() => pages.some((page) => !page.isIn()));
    await until(() => pages.every((page) => page.isIn()), 20_000);
    await Promise.all(rooms.map(({ host }) => host.run(pace)));
    await until(() => pages.every((page) => page.latest()?.view.stage.kind === 'closed'));
    for (const room of rooms) await expectWhole(room);
  });
});

interface Played {
  readonly url: string;
  readonly host: HostBot;
  readonly screen: ScreenTap;
  readonly bots: readonly Bot[];
  readonly standings: ReturnType<ScreenTap['finalStandings']>;
}

/** A room of people of whom half cannot use WebSockets. */
async function roomThrough(url: string): Promise<Played> {
  const host = new HostBot({ url, plan: planOf('quick') });
  await host.page.start();
  const screen = new ScreenTap(url, host.code(), host.screenSecret);
  await screen.page.start();
  const crowd = { url, code: host.code(), count: 5, speed: 60 };
  const bots = [
    ...crowdOf({ ...crowd, seed: 1, transports: ['websocket'] }),
    ...crowdOf({ ...crowd, seed: 2, transports: ['polling'] }),
  ];
  expect(await joinAll(bots)).toEqual([]);
  for (const bot of bots) void bot.play();
  return { url, host, screen, bots, standings: screen.finalStandings() };
}

/** That has scanned the code on the projector. */
function phoneOf(url: string, code: RoomCode, transport: Transport): Page {
  const secret = newSecret();
  const join: Enter = async (ask) => {
    const reply = await ask('join', { protocol, code, secret, name: 'Ada' });
    return reply?.ok ? ok(reply.value.snapshot) : reply;
  };
  return new Page(url, join, { room: code, transports: [transport] });
}

async function expectWhole({ url, host, screen, bots, standings }: Played): Promise<void> {
  const { entries } = await exportOf(url, host);
  const counted = recount(entries.flatMap(({ events }) => events));
  const { rows } = (await standings)!;
  expect(rows.length).toBeGreaterThan(1);
  for (const { team, points } of rows) expect(points).toBe(asShown(counted.get(team)!.points, points));
  const sent = bots.flatMap(({ page }) => page.history);
  expect(sent.filter(({ outcome }) => outcome.kind === 'unknown')).toEqual([]);
  for (const { page } of [host, screen, ...bots]) page.stop();
}

async function figureOf({ url }: ServerProcess, name: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const text = await (await fetch(`${url}/metrics`, { headers })).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

/** As a page of this address opens it. */
async function socketThrough({ port, ca }: ReverseProxy, room: string): Promise<WebSocket> {
  const host = `127.0.0.1:${String(port)}`;
  const url = `wss://${host}/socket.io/?room=${room}&EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { ca, origin: `https://${host}` });
  await once(socket, 'open');
  return socket;
}

async function statusThrough(
  { port, ca }: ReverseProxy,
  path: string,
  { localAddress, ...headers }: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const asking = request({ host: '127.0.0.1', port, ca, path, headers, ...(localAddress && { localAddress }) }).end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}
