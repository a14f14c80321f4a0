import type { Server as HttpServer } from 'node:http';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import type { Instant } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { CloseReason, ServerToClient } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Clock, Connection, Ids, Log } from '../rooms/ports.ts';
import type { Registry } from '../rooms/registry.ts';
import { listen } from './listen.ts';
import { addressOf, isOwnOrigin } from './origin.ts';
import { Bucket, type Rate } from './rate-limit.ts';
import { Session } from './session.ts';
import { SharedLimits } from './shared-limits.ts';

/** Together they find a dead phone within 14 s. */
const PING_EVERY_MS = 7_000;
const PING_TIMEOUT_MS = 7_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** Time for a new connection to say which room it is for. */
const SEATED_WITHIN_MS = 30_000;
/** Fast sorting with drag hints stays far below it. */
const requestRate: Rate = { burst: 120, perSecond: 20 };
/** Requests beyond the rate at which a connection is taken for an attack. */
const FLOOD = 300;
/** Pushes that wait for a page that does not read; beyond it the page starts anew when it can. */
const LONGEST_BACKLOG = 64;

/** Events are checked by `listen.ts`, not by types: what comes in is anybody's. */
type PageSocket = Socket<DefaultEventsMap, ServerToClient>;

export interface SocketNeeds {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly publicUrl: string | undefined;
  readonly createKey: string | undefined;
  /** Proxies in front of the server whose word on the sender's address is taken. */
  readonly trustedProxies: number;
}

export interface SocketServer {
  /** From now on nothing new is begun; what is under way ends. */
  drain(): void;
  /** Closes the connections in a way that pages come back from by themselves. */
  close(): Promise<void>;
}

export function createSocketServer(http: HttpServer, needs: SocketNeeds): SocketServer {
  let isDraining = false;
  const shared = new SharedLimits(needs.clock);
  const io = new Server<DefaultEventsMap, ServerToClient>(http, {
    transports: ['polling', 'websocket'],
    maxHttpBufferSize: limits.messageBytes,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_TIMEOUT_MS,
    serveClient: false,
    allowRequest: (request, answer) => {
      answer(null, isOwnOrigin(request, needs.publicUrl));
    },
  });
  io.on('connection', (socket) => {
    welcome(socket, needs, shared, () => isDraining);
  });
  return {
    drain: () => {
      isDraining = true;
    },
    close: () => io.close(),
  };
}

function welcome(socket: PageSocket, needs: SocketNeeds, shared: SharedLimits, isDraining: () => boolean): void {
  const { address: remote, headers } = socket.handshake;
  const address = addressOf(remote, headers['x-forwarded-for'], needs.trustedProxies);
  const connection = connectionOf(socket);
  const session = new Session({
    registry: needs.registry,
    connection,
    createKey: needs.createKey,
    guesses: shared.guessesFrom(address),
    mayOpenRoom: () => shared.mayOpenRoom(address),
  });
  const credits = new Bucket(needs.clock, requestRate);
  const gate = (): RefusalCode | null => {
    if (isDraining()) return 'restarting';
    const level = credits.take();
    if (level < -FLOOD) connection.close('flood');
    return level < 0 ? 'slow_down' : null;
  };
  const fault = (error: unknown): string => {
    const incident = needs.ids.incident();
    needs.log.error('a request failed', { incident, error: error instanceof Error ? error.stack : String(error) });
    return incident;
  };
  listen(socket, { handlers: session.handlers, gate, fault });
  const cancel = needs.clock.at((needs.clock.now() + SEATED_WITHIN_MS) as Instant, () => {
    if (!session.isSeated()) socket.conn.close();
  });
  socket.on('disconnect', () => {
    cancel();
    session.end();
  });
}

function connectionOf(socket: PageSocket): Connection {
  return {
    id: socket.id,
    push: (update) => {
      if (backlogOf(socket) > LONGEST_BACKLOG) socket.conn.close(true);
      else socket.emit('update', update);
    },
    close: (reason) => {
      socket.emit('closed', reason);
      // Replies that are on their way go out first.
      setImmediate(() => {
        endConnection(socket, reason);
      });
    },
  };
}

/** A page comes back by itself when the transport breaks, and does not after a farewell. */
function endConnection(socket: PageSocket, reason: CloseReason): void {
  if (reason === 'restarting') socket.conn.close();
  else socket.disconnect(true);
}

/** The library tells it to nobody, yet it is what a page that has stopped reading costs. */
function backlogOf(socket: PageSocket): number {
  const { writeBuffer } = socket.conn as unknown as { readonly writeBuffer: readonly unknown[] };
  return writeBuffer.length;
}
