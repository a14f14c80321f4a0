/** Reference: Socket.IO as its guide has it, with rooms, broadcasts and acknowledgements, and nothing of a game. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { progressEveryMs, progressOf, snapshot, type Join, type Sent } from './plain.ts';

interface Room {
  teams: number;
  revision: number;
  isFresh: boolean;
}

type Answer = (reply: unknown) => void;

const rooms = new Map<string, Room>();
const http = createServer();
const io = new Server(http, { serveClient: false });

function roomOf(name: string): Room {
  const room = rooms.get(name) ?? { teams: 0, revision: 0, isFresh: false };
  rooms.set(name, room);
  return room;
}

io.on('connection', (socket) => {
  let room: Room | null = null;
  let team = '';
  let place = '';
  socket.on('join', async ({ room: name, role, team: index = 0 }: Join, answer: Answer) => {
    room = roomOf(name);
    room.teams = Math.max(room.teams, index + 1);
    team = `${name} ${role === 'seat' ? String(index) : 'watchers'}`;
    place = name;
    await socket.join(role === 'seat' ? [team, name] : team);
    answer({ ok: true, value: { snapshot } });
  });
  socket.on('show', (_: null, answer: Answer) => {
    io.to(place).emit('update', { revision: room?.revision, view: snapshot });
    answer({ ok: true, value: null });
  });
  socket.on('command', ({ command }: Sent, answer: Answer) => {
    if (room === null) return;
    room.revision += 1;
    room.isFresh = true;
    const { revision } = room;
    const { card, side } = command;
    if (command.type !== 'cast-vote')
      socket.to(team).emit('update', { revision, serverNow: Date.now(), card, side, by: 'bench-seat-0000' });
    answer({ ok: true, value: { revision } });
  });
});

setInterval(() => {
  for (const [name, room] of rooms) {
    if (!room.isFresh) continue;
    room.isFresh = false;
    io.to(`${name} watchers`).emit('update', { revision: room.revision, progress: progressOf(room.teams) });
  }
}, progressEveryMs);

http.listen(0, '127.0.0.1', 4_096, () => {
  process.stdout.write(`${(http.address() as AddressInfo).port}\n`);
});
