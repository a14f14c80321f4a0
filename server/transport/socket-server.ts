import type { Server as HttpServer } from 'node:http';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import { limits } from '../../shared/limits.ts';
import type { CloseReason, ServerToClient } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Clock, Connection, Ids, Log } from '../rooms/ports.ts';
import type { Registry } from '../rooms/registry.ts';
import { guardDoor } from './door.ts';
import { listen } from './listen.ts';
import { addressOf } from './origin.ts';
import { Bucket } from './rate-limit.ts';
import { downloads, greetings, healthChecks, seated, unseated } from './rates.ts';
import { backlogOf, bury, connectionBy, cut, Strangers, watch, type RawConnection } from './raw-connections.ts';
import { Session } from './session.ts';
import { SharedLimits } from './shared-limits.ts';
import { Turnstile } from './turnstile.ts';

/** Together they find a dead phone within 14 s. */
const PING_EVERY_MS = 7_000;
const PING_TIMEOUT_MS = 7_000;
/** A page says that it is one as soon as it is connected. */
const CONNECTED_WITHIN_MS = 8_000;
/** Time for a person to type a name; a page that takes longer comes back by itself. */
const SEATED_WITHIN_MS = 30_000;
const MOST_CONNECTIONS = 10_000;

/** Pushes that wait for a page that does not read; beyond it the page starts anew when it can. */
const LONGEST_BACKLOG = 64;
/** The same for a page that asks and does not read the answers. A burst of requests is answered at once, hence more. */
const LONGEST_ANSWER_BACKLOG = 512;

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
  const { clock, log, publicUrl } = needs;
  const fault = (error: unknown): void => {
    log.error('a newcomer broke something', { error: error instanceof Error ? error.stack : String(error) });
  };
  const [newcomers, pages, health] = [greetings, downloads, healthChecks].map(
    (rate) => new Turnstile(clock, rate, fault),
  ) as [Turnstile, Turnstile, Turnstile];
  const shared = new SharedLimits(clock, fault);
  const house: House = { needs, shared, newcomers, strangers: new Strangers(clock), isDraining: false };
  const io = new Server<DefaultEventsMap, ServerToClient>(http, {
    transports: ['polling', 'websocket'],
    maxHttpBufferSize: limits.messageBytes,
    perMessageDeflate: false,
    httpCompression: false,
    // `Strangers` sees to it.
    connectTimeout: 4 * CONNECTED_WITHIN_MS,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_TIMEOUT_MS,
    serveClient: false,
  });
  const isFull = (): boolean => io.engine.clientsCount >= MOST_CONNECTIONS;
  const queues = { newcomers, pages, health };
  guardDoor(http, { ...queues, clock, publicUrl, isFull, connectionBy: (id) => connectionBy(io, id) });
  io.engine.on('connection', (connection: RawConnection) => {
    meet(connection, house);
  });
  io.on('connection', (socket) => {
    welcome(socket, house);
  });
  return {
    drain: () => {
      house.isDraining = true;
    },
    close: () => {
      for (const queue of [newcomers, pages, health, shared]) queue.stop();
      return io.close();
    },
  };
}

/** What all connections share. */
interface House {
  readonly needs: SocketNeeds;
  readonly shared: SharedLimits;
  readonly newcomers: Turnstile;
  readonly strangers: Strangers;
  isDraining: boolean;
}

function meet(connection: RawConnection, { needs, newcomers, strangers }: House): void {
  watch(connection, needs.clock, () => {
    newcomers.flooded();
  });
  strangers.wait(connection, CONNECTED_WITHIN_MS, () => false);
  connection.once('close', () => {
    strangers.forget(connection);
    bury(connection, needs.clock);
  });
}

function welcome(socket: PageSocket, house: House): void {
  const { needs, shared, strangers } = house;
  const { address: remote, headers } = socket.handshake;
  const address = addressOf(remote, headers['x-forwarded-for'], needs.trustedProxies);
  const connection = connectionOf(socket);
  const session = new Session({
    registry: needs.registry,
    connection,
    createKey: needs.createKey,
    guesses: shared.guessesFrom(address),
    mayOpenRoom: () => shared.mayOpenRoom(address),
    newSeats: shared.newSeatsFrom(address),
  });
  const fault = (error: unknown): string => {
    const incident = needs.ids.incident();
    needs.log.error('a request failed', { incident, error: error instanceof Error ? error.stack : String(error) });
    return incident;
  };
  listen(socket, { handlers: session.handlers, gate: gateOf(socket.conn, session, connection, house), fault });
  strangers.wait(socket.conn, SEATED_WITHIN_MS, () => session.isSeated());
  socket.on('disconnect', (reason) => {
    session.end(reason === 'ping timeout');
    // Without it a page could say goodbye and keep its connection for good.
    socket.conn.close();
  });
}

/** Counts the requests of one connection: too many are refused, far too many end it. */
function gateOf(raw: RawConnection, session: Session, connection: Connection, house: House): () => RefusalCode | null {
  const { clock } = house.needs;
  const credits = { seated: new Bucket(clock, seated.rate), unseated: new Bucket(clock, unseated.rate) };
  let isEnded = false;
  return () => {
    if (house.isDraining) return 'restarting';
    const isSeated = session.isSeated();
    const level = (isSeated ? credits.seated : credits.unseated).take();
    const isFlood = level < -(isSeated ? seated : unseated).flood;
    if (isFlood && !isEnded) {
      isEnded = true;
      house.newcomers.flooded();
      connection.close('flood');
    }
    if (!isEnded && backlogOf(raw) > LONGEST_ANSWER_BACKLOG) cut(raw);
    return level < 0 ? 'slow_down' : null;
  };
}

function connectionOf(socket: PageSocket): Connection {
  return {
    id: socket.id,
    push: (update) => {
      if (backlogOf(socket.conn) > LONGEST_BACKLOG) cut(socket.conn);
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
