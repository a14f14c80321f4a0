/** What the server keeps of people, and what it tells whoever reads its log. */
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RoomCode } from '../../shared/ids.ts';
import { planOf } from '../../shared/plan.ts';
import { protocolVersion as protocol } from '../../shared/protocol-version.ts';
import type { System } from '../support/system.ts';
import { granted, newSecret, raw } from '../support/test-server.ts';
import { recount } from '../support/recount.ts';
import { asShown, expectSamePoints } from '../support/same-points.ts';
import { botRoom, exportOf } from './room.ts';
import { listedColumns, shelfOf, spoil } from './shelf.ts';
import { startSystem } from './stage.ts';

/** What a browser tells of itself without being asked. */
const told = {
  'user-agent': 'Fingerprint/7.0 (Unheard-of Phone)',
  'x-forwarded-for': '203.0.113.77',
  'accept-language': 'tlh-KL',
  referer: 'https://intranet.example.org/somewhere',
};

let server: System | null = null;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await server?.close();
  server = null;
});

/** A page that says more of itself than it has to. */
function page(url: string, room = ''): Socket {
  const ways = { transports: ['polling', 'websocket'], query: { room } };
  const socket = io(url, { ...ways, forceNew: true, extraHeaders: told });
  sockets.push(socket);
  return socket;
}

const ask = async <Value>(socket: Socket, name: string, request: unknown): Promise<Value> =>
  granted((await raw(socket as never, name, request)) as { ok: true; value: Value });

/** Nodes tell each other where they are; that is nobody's address. */
const withoutNodes = (text: string): string => text.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, '');

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(strings)];
}

/** What is left of a played workshop in which one name was hidden at the end, and the server stopped. */
async function remains() {
  const own = await startSystem({ TRUST_PROXY: '1' });
  const room = await botRoom(own.url, { count: 5, seed: 3, speed: 60, plan: planOf('quick') });
  const final = room.screen.finalStandings();
  const secret = newSecret();
  const visitor = page(own.url, room.host.code());
  await ask(visitor, 'join', { protocol, code: room.host.code(), secret, name: 'Zebediah Quux' });
  await ask(visitor, 'command', { id: 'visitor-leaves', command: { type: 'leave' } });
  await room.host.run({ people: 5, dwellMs: 30, patienceMs: 10_000 });
  await room.played;
  const scores = async () => recount((await exportOf(own.url, room.host)).entries.flatMap(({ events }) => events));
  const before = await scores();
  const [erased, ...names] = room.bots.map((bot) => bot.page.latest()?.self?.name ?? '');
  const hidden = await room.host.page.play({ type: 'hide-name', seat: room.bots[0]!.seat()! });
  const after = await scores();
  const record = JSON.stringify(await exportOf(own.url, room.host));
  const secrets = [secret, room.host.hostSecret, room.host.screenSecret, ...room.bots.map((bot) => bot.secret)];
  room.host.page.stop();
  room.screen.page.stop();
  await own.term();

  const shelf = await shelfOf(own, room.host.code());
  const bytes = withoutNodes(own.files());
  const left = { ...shelf, bytes, erased: erased!, names: { stored: shelf.names, kept: names }, secrets };
  await own.close();
  return { ...left, hidden, before, after, record, standings: (await final)!.rows };
}

describe('after a workshop', () => {
  let left: Awaited<ReturnType<typeof remains>>;
  beforeAll(async () => {
    left = await remains();
  }, 60_000);

  it('[P2] the store holds what is listed, and nothing else of anybody', () => {
    expect(left.columns).toEqual(listedColumns());
    expect(new Set(left.entries.flatMap((entry) => Object.keys(entry)))).toEqual(
      new Set(['events', 'grants', 'receipt', 'unsigned']),
    );
    // Ids, hashes and words of the rules: nothing that somebody typed, and nothing about a device.
    for (const text of strings(left.entries)) expect(text).toMatch(/^[\w:-]{0,64}$/);
    for (const it of [...left.secrets, ...Object.values(told), '127.0.0.1']) expect(left.bytes).not.toContain(it);
  });

  it('[P2] names stand in the table for words and nowhere else', () => {
    expect(left.names.stored).toEqual(expect.arrayContaining(left.names.kept));
    for (const name of left.names.kept) {
      expect(left.bytes).toContain(name);
      expect(left.record).not.toContain(name);
    }
  });

  it('[P4] somebody who asks to be taken out is a number afterwards, in the store and on the disk, and no score has changed', () => {
    expect(left.hidden.kind).toBe('ok');
    expect(left.erased).toMatch(/^Bot /);
    expect(left.names.stored).not.toContain(left.erased);
    expect(left.names.stored).toContain('#1');
    expect(left.bytes).not.toContain(left.erased);
    expectSamePoints(left.before, left.after);
    for (const { team, points } of left.standings) {
      expect(asShown(left.after.get(team)!.points, points)).toBe(points);
    }
  });
});

describe('the log', () => {
  it('[N9] [A6] has one JSON line for each event, and no name, text, secret or address of anybody', async () => {
    server = await startSystem({ TRUST_PROXY: '1', LOG_LEVEL: 'trace' });
    const [hostSecret, screenSecret, rescueSecret, secret] = [newSecret(), newSecret(), newSecret(), newSecret()];
    const opening = { protocol, hostSecret, screenSecret, rescueSecret, plan: planOf('quick') };
    const { code } = await ask<{ code: string }>(page(server.url), 'create', opening);
    const eve = page(server.url, code);
    await ask(eve, 'join', { protocol, code, secret, name: 'Eve\r\n{"level":60}' });
    await raw(eve, 'command', { id: 'x', command: { type: 'rename-me', name: 'Eve\u001B[31m\u2028forged' } });
    await raw(eve, 'Eve\n{"level":60}', { name: 'Eve\nforged', secret });
    const wrong = { authorization: `Bearer ${secret}`, ...told };
    for (const path of [`/api/rooms/${code}/export`, `/%0a{"level":60}`, `/${secret}`, '/%E0%A4%A'])
      await fetch(server.url + path, { headers: wrong });
    // A room whose history is broken is the operator's to know.
    const broken = JSON.stringify('Eve\n{"level":60,"forged":true}').slice(0, -3);
    await spoil(server, code as RoomCode, broken);
    const late = page(server.url, code);
    await raw(late, 'join', { protocol, code, secret: newSecret(), name: 'Eve' });

    const whole = withoutNodes(server.said());
    const lines = whole.split('\n');
    const log = lines.filter((line) => line.startsWith('{'));
    expect(log.length).toBeGreaterThan(0);
    for (const line of log) {
      const { level, time, msg } = JSON.parse(line) as { level: number; time: number; msg: string };
      expect([level, time, msg]).toEqual([expect.any(Number), expect.any(Number), expect.any(String)]);
      expect(line).not.toMatch(/\p{Cc}/u);
    }
    for (const it of [hostSecret, screenSecret, rescueSecret, secret, '203.0.113.77', 'Eve', 'forged', '"level":60'])
      expect(whole).not.toContain(it);
    expect(log.join('')).not.toMatch(/127\.0\.0\.1|::1|Fingerprint/);
  });
});
