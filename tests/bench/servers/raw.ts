/**
 * Reference: a bare `ws` server. Each move is made into one frame, which goes to the team-mates as it is; with
 * `--journal DIR` it is committed before anybody hears of it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { parseArgs } from 'node:util';
import { WebSocketServer, type WebSocket } from 'ws';
import { textFrame } from '../../../server/transport/frames.ts';
import { commitLog, noLog } from './commit-log.ts';
import { progressEveryMs, progressOf, rowOf, snapshot, type Join, type Sent } from './plain.ts';

interface Room {
  readonly name: string;
  readonly teams: Set<Client>[];
  readonly watchers: Set<Client>;
  revision: number;
  isFresh: boolean;
}

interface Client {
  /** Beneath the WebSocket: what is written there is framed already. */
  readonly wire: Duplex;
  room: Room | null;
  team: number;
}

const { values } = parseArgs({ options: { journal: { type: 'string' } } });
const log = values.journal === undefined ? noLog : commitLog(values.journal);
const rooms = new Map<string, Room>();

function roomOf(name: string): Room {
  const room = rooms.get(name) ?? { name, teams: [], watchers: new Set<Client>(), revision: 0, isFresh: false };
  rooms.set(name, room);
  return room;
}

function join(client: Client, { room: name, role, team = 0 }: Join): void {
  const room = roomOf(name);
  client.room = room;
  client.team = team;
  if (role === 'seat') (room.teams[team] ??= new Set()).add(client);
  else room.watchers.add(client);
}

function move(client: Client, room: Room, id: string, sent: Sent): void {
  const at = Date.now();
  log.add(room.name, rowOf(sent, client.team, at), () => {
    room.revision += 1;
    room.isFresh = true;
    const { card, side } = sent.command;
    const update = { revision: room.revision, serverNow: at, card, side, by: 'bench-seat-0000' };
    const frame = textFrame(`42["update",${JSON.stringify(update)}]`);
    for (const mate of room.teams[client.team] ?? []) if (mate !== client) mate.wire.write(frame);
    client.wire.write(textFrame(`43${id}[{"ok":true,"value":{"revision":${room.revision}}}]`));
  });
}

function command(client: Client, room: Room, id: string, sent: Sent): void {
  if (sent.command.type === 'cast-vote') vote(client, room, id, sent);
  else move(client, room, id, sent);
}

/** The host goes on: everybody in the room is shown something new. */
function show(host: Client, room: Room, id: string): void {
  const frame = textFrame(`42["update",{"revision":${room.revision},"view":"${snapshot}"}]`);
  for (const team of room.teams) for (const { wire } of team) wire.write(frame);
  host.wire.write(textFrame(`43${id}[{"ok":true,"value":null}]`));
}

function vote(client: Client, room: Room, id: string, sent: Sent): void {
  log.add(room.name, rowOf(sent, client.team, Date.now()), () => {
    room.revision += 1;
    room.isFresh = true;
    client.wire.write(textFrame(`43${id}[{"ok":true,"value":{"revision":${room.revision}}}]`));
  });
}

function receive(client: Client, text: string): void {
  if (text === '40') client.wire.write(textFrame('40{"sid":"bench"}'));
  if (!text.startsWith('42')) return;
  const start = text.indexOf('[');
  const id = text.slice(2, start);
  const [name, payload] = JSON.parse(text.slice(start)) as [string, Join | Sent];
  if (name === 'command' && client.room !== null) command(client, client.room, id, payload as Sent);
  if (name === 'show' && client.room !== null) show(client, client.room, id);
  if (name !== 'join') return;
  join(client, payload as Join);
  client.wire.write(textFrame(`43${id}[{"ok":true,"value":{"snapshot":"${snapshot}"}}]`));
}

function leave(client: Client): void {
  client.room?.teams[client.team]?.delete(client);
  client.room?.watchers.delete(client);
}

setInterval(() => {
  for (const room of rooms.values()) {
    if (!room.isFresh) continue;
    room.isFresh = false;
    const progress = { revision: room.revision, progress: progressOf(room.teams.length) };
    const frame = textFrame(`42["update",${JSON.stringify(progress)}]`);
    for (const { wire } of room.watchers) wire.write(frame);
  }
}, progressEveryMs);

const http = createServer();
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, skipUTF8Validation: true });
http.on('upgrade', (request, socket, head) => {
  server.handleUpgrade(request, socket, head, (page: WebSocket) => {
    const client: Client = { wire: socket, room: null, team: 0 };
    page.on('message', (data: Buffer) => {
      receive(client, data.toString());
    });
    page.on('close', () => {
      leave(client);
    });
    socket.write(
      textFrame('0{"sid":"bench","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}'),
    );
  });
});
http.listen(0, '127.0.0.1', 4_096, () => {
  process.stdout.write(`${(http.address() as AddressInfo).port}\n`);
});
