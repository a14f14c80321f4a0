/** Serves the built client, and plays the server's part with canned answers. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { Server } from 'socket.io';
import type { HelperId, SeatId } from '../../shared/ids.ts';
import type { ClientToServer, ServerToClient } from '../../shared/protocol.ts';
import { err, ok } from '../../shared/result.ts';
import type { Snapshot } from '../../shared/views.ts';
import { code, texts } from '../client/canned.ts';
import { boards } from '../client/canned/boards.ts';
import { cannedReport, type ReportScene } from './canned-report.ts';
import { playedLater } from './workshop.ts';

export interface StandIn {
  readonly origin: string;
  /** `offline`: cuts every connection and takes no new one; else the reason to close them. */
  disturb(how: string): void;
  stop(): Promise<void>;
}

type CannedSnapshot = (now: number) => Snapshot | null;

interface Told {
  /** Of the page after the workshop. */
  readonly report?: ReportScene;
  /** Folder of the built client. */
  readonly client?: string;
}

/** What the real server sends too: the pages must work under it. */
const policy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export async function startStandIn(snapshotAt: CannedSnapshot, seated = true, told: Told = {}): Promise<StandIn> {
  const http = createServer(pages(told));
  const io = new Server<ClientToServer, ServerToClient>(http, { serveClient: false });
  answer(io, snapshotAt, seated);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  let offline = false;
  io.use((_socket, next) => next(offline ? new Error('offline') : undefined));
  return {
    origin: `http://127.0.0.1:${port}`,
    disturb(how) {
      offline = how === 'offline';
      if (how === 'superseded' || how === 'removed' || how === 'restarting') io.emit('closed', how);
      else io.disconnectSockets(true);
    },
    stop: async () => {
      await io.close();
    },
  };
}

function pages({ report = 'host', client = join(import.meta.dirname, '../../dist/client') }: Told): RequestListener {
  const files = sirv(client, {
    dev: true,
    extensions: ['html'],
    setHeaders: (response) => response.setHeader('Content-Security-Policy', policy),
  });
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
    const language = searchParams.get('language') ?? 'en';
    const json = (body: unknown) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (pathname === `/api/rooms/${code}/report`) {
      json(cannedReport(report, language));
      return;
    }
    if (pathname === `/api/rooms/${code}/later`) {
      json(playedLater(language));
      return;
    }
    // A room's own address is the participant's page.
    if (/^\/[1-9]\d{5}$/.test(pathname)) request.url = '/';
    files(request, response, () => void response.writeHead(404).end());
  };
}

function answer(io: Server<ClientToServer, ServerToClient>, snapshotAt: CannedSnapshot, seated: boolean): void {
  const snapshot = (): Snapshot | null => snapshotAt(Date.now());
  const enter = <T>(value: (snapshot: Snapshot) => T) => {
    const now = snapshot();
    return now === null ? err({ code: 'unknown_room' as const }) : ok(value(now));
  };
  io.on('connection', (socket) => {
    socket.on('create', (_request, reply) => reply(enter((now) => ({ code, snapshot: now }))));
    socket.on('join', (_request, reply) => reply(enter((now) => ({ seat: 's0' as SeatId, snapshot: now }))));
    socket.on('resume', ({ role }, reply) =>
      reply(
        seated
          ? enter((now) => ({ snapshot: now, ...(role === 'helper' && { helper: 'h2' as HelperId }) }))
          : err({ code: 'unknown_seat' }),
      ),
    );
    socket.on('invite', (_request, reply) => reply(ok({ helper: 'h1' as HelperId })));
    // Never seen in a view, so that the page keeps showing what was done.
    socket.on('command', (_request, reply) => reply(ok({ revision: (snapshot()?.revision ?? 0) + 1 })));
    socket.on('texts', (_request, reply) => reply(ok(texts)));
    socket.on('replay', (_request, reply) => reply(ok({ boards })));
    socket.on('gesture', (_request, reply) => reply(ok({ held: true })));
  });
}
