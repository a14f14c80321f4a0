import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import { limits } from '../../shared/limits.ts';
import type { CloseReason, ServerToClient } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Clock, Connection, Ids, Log, WholeUpdate } from '../rooms/ports.ts';
import type { Registry } from '../rooms/registry.ts';
import { guardDoor } from './door.ts';
import { receiver } from './listen.ts';
import { Mail, UpdateEncoder } from './mail.ts';
import type { SenderOf } from './origin.ts';
import { Bucket } from './rate-limit.ts';
import { downloads, greetings, healthChecks, seated, unseated } from './rates.ts';
import { backlogOf, bury, connectionBy, cut, Strangers, watch, type RawConnection } from './raw-connections.ts';
import type { Router } from './router.ts';
import { takeRequests } from './requests.ts';
import { Session } from './session.ts';
import { SharedLimits } from './shared-limits.ts';
import type { Tally } from './tally.ts';
import { Turnstile } from './turnstile.ts';

/** Together they find a dead phone within 14 s. */
const PING_EVERY_MS = 7_000;
const PING_TIMEOUT_MS = 7_000;
/** A page says that it is one as soon as it is connected. */
const CONNECTED_WITHIN_MS = 8_000;
/** Time for a person to type a name; a page that takes longer comes back by itself. */
const SEATED_WITHIN_MS = 30_000;
/** Ten thousand people with their hosts and projectors, and those that nobody has noticed have gone. */
const MOST_CONNECTIONS = 15_000;

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
  readonly senderOf: SenderOf;
  readonly bringDeck: (id: string) => Promise<string>;
  /** Null: no other node shares the store. */
  readonly router: Router | null;
  readonly tally: Tally;
}

export interface SocketServer {
  /** Connections, and how many of them have a place in a room. */
  count(): { readonly connections: number; readonly seated: number };
  /** From now on nothing new is begun; what is under way ends. */
  drain(): void;
  /** Closes the connections in a way that pages come back from by themselves. */
  close(): Promise<void>;
}

export function createSocketServer(http: HttpServer, needs: SocketNeeds): SocketServer {
  const { clock, log, publicUrl, router } = needs;
  const fault = (error: unknown): void => {
    log.error('a newcomer broke something', { error: error instanceof Error ? error.stack : String(error) });
  };
  const [newcomers, pages, health] = [greetings, downloads, healthChecks].map(
    (rate) => new Turnstile(clock, rate, fault),
  ) as [Turnstile, Turnstile, Turnstile];
  const shared = new SharedLimits(clock, fault);
  const house = houseOf(needs, newcomers, shared);
  const io = socketsOf(http);
  if (router !== null) io.engine.generateId = () => router.sessionId();
  const isFull = (): boolean => io.engine.clientsCount + (router?.passing() ?? 0) >= MOST_CONNECTIONS;
  const queues = { newcomers, pages, health };
  guardDoor(http, { ...queues, clock, publicUrl, router, isFull, connectionBy: (id) => connectionBy(io, id) });
  io.engine.on('headers', (_headers: unknown, request: IncomingMessage) => writeTogether(request));
  io.engine.on('connection', (connection: RawConnection) => meet(connection, house));
  io.on('connection', (socket) => welcome(socket, house));
  return {
    count: () => ({ connections: io.engine.clientsCount, seated: seatedOf(house.sessions) }),
    drain: () => {
      house.isDraining = true;
    },
    close: () => {
      for (const queue of [newcomers, pages, health, shared]) queue.stop();
      router?.close();
      return io.close();
    },
  };
}

function socketsOf(http: HttpServer): Server<DefaultEventsMap, ServerToClient> {
  return new Server<DefaultEventsMap, ServerToClient>(http, {
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
}

/** The answer to an upgrade and the first words of the connection go out in one write. */
function writeTogether({ headers, socket }: IncomingMessage): void {
  if (headers.upgrade === undefined) return;
  socket.cork();
  setImmediate(() => socket.uncork());
}

/** What all connections share. */
interface House {
  readonly needs: SocketNeeds;
  readonly shared: SharedLimits;
  readonly newcomers: Turnstile;
  readonly strangers: Strangers;
  readonly sessions: Set<Session>;
  readonly encoder: UpdateEncoder;
  /** Takes note of a request that failed, and gives the incident to tell. */
  readonly fault: (error: unknown) => string;
  isDraining: boolean;
}

function houseOf(needs: SocketNeeds, newcomers: Turnstile, shared: SharedLimits): House {
  return {
    needs,
    shared,
    newcomers,
    strangers: new Strangers(needs.clock),
    sessions: new Set(),
    encoder: new UpdateEncoder(),
    fault: (error) => {
      const incident = needs.ids.incident();
      needs.log.error('a request failed', { incident, error: error instanceof Error ? error.stack : String(error) });
      return incident;
    },
    isDraining: false,
  };
}

function seatedOf(sessions: ReadonlySet<Session>): number {
  let seated = 0;
  for (const session of sessions) if (session.isSeated()) seated += 1;
  return seated;
}

function meet(connection: RawConnection, { needs, newcomers, strangers }: House): void {
  watch(connection, needs.clock, () => {
    newcomers.flooded();
  });
  strangers.wait(connection, CONNECTED_WITHIN_MS);
  connection.once('close', () => {
    strangers.forget(connection);
    bury(connection, needs.clock);
  });
}

function welcome(socket: PageSocket, house: House): void {
  if (wasWelcomed(socket)) {
    cut(socket.conn);
    return;
  }
  const { needs, sessions, shared, strangers, encoder } = house;
  const address = needs.senderOf(socket.handshake.address, socket.handshake.headers);
  const mail = new Mail(socket.conn, encoder);
  const connection = new PageConnection(socket, mail, needs.tally);
  const session = new Session({
    registry: needs.registry,
    connection,
    candidate: needs.router?.codeIn(socket.request) ?? null,
    createKey: needs.createKey,
    bringDeck: needs.bringDeck,
    guesses: shared.guessesFrom(address),
    mayOpenRoom: () => shared.mayOpenRoom(address),
    newSeats: shared.newSeatsFrom(address),
    seated: () => strangers.forget(socket.conn),
  });
  sessions.add(session);
  const gate = gateOf(socket.conn, session, connection, house);
  takeRequests(socket, mail, receiver({ handlers: session, gate, fault: house.fault, tally: needs.tally }));
  strangers.wait(socket.conn, SEATED_WITHIN_MS);
  forgetRequest(socket);
  socket.on('disconnect', (reason) => {
    session.end(reason === 'ping timeout');
    sessions.delete(session);
    // Without it a page could say goodbye and keep its connection for good.
    socket.conn.close();
  });
}

/** Who asks twice in one packet is let in twice: Socket.IO takes note of the first a moment later. */
function wasWelcomed({ request }: PageSocket): boolean {
  return (request as unknown) === null;
}

/** The libraries would keep what the connection began with, headers and all, for as long as it lasts. */
function forgetRequest({ conn, handshake, request }: PageSocket): void {
  handshake.headers = {};
  request.headers = {};
  request.rawHeaders = [];
  (conn as { request: unknown }).request = null;
}

/** Counts the requests of one connection: too many are refused, far too many end it. */
function gateOf(raw: RawConnection, session: Session, connection: Connection, house: House): () => RefusalCode | null {
  const { clock } = house.needs;
  let limit = unseated;
  let credits = new Bucket(clock, limit.rate);
  let isEnded = false;
  return () => {
    if (house.isDraining) return 'restarting';
    if (limit === unseated && session.isSeated()) {
      limit = seated;
      credits = new Bucket(clock, limit.rate);
    }
    const level = credits.take();
    if (level < -limit.flood && !isEnded) {
      isEnded = true;
      house.newcomers.flooded();
      connection.close('flood');
    }
    if (!isEnded && backlogOf(raw) > LONGEST_ANSWER_BACKLOG) cut(raw);
    return level < 0 ? 'slow_down' : null;
  };
}

/** What a room may do with the connection of a page. */
class PageConnection implements Connection {
  readonly id: string;
  readonly #socket: PageSocket;
  readonly #mail: Mail;
  readonly #tally: Tally;

  constructor(socket: PageSocket, mail: Mail, tally: Tally) {
    this.id = socket.id;
    this.#socket = socket;
    this.#mail = mail;
    this.#tally = tally;
  }

  push(update: WholeUpdate, json: string): void {
    this.#tally.pushes += 1;
    const { conn } = this.#socket;
    if (backlogOf(conn) > LONGEST_BACKLOG) cut(conn);
    else this.#mail.update(update, json);
  }

  close(reason: CloseReason): void {
    this.#mail.flush();
    this.#socket.emit('closed', reason);
    // Replies that are on their way go out first.
    setImmediate(() => {
      this.#mail.flush();
      endConnection(this.#socket, reason);
    });
  }
}

/** A page comes back by itself when the transport breaks, and does not after a farewell. */
function endConnection(socket: PageSocket, reason: CloseReason): void {
  if (reason === 'restarting') socket.conn.close();
  else socket.disconnect(true);
}
