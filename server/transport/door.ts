/** Stands before Socket.IO: what comes in here has been neither parsed nor believed. */
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Clock } from '../rooms/ports.ts';
import type { Admission, Newcomer } from './admission.ts';
import { isOwnOrigin } from './origin.ts';
import { Bucket, type Rate } from './rate-limit.ts';

const PATH = '/socket.io/';
/** What a connection may send, as it is on the wire: tiny fragments and empty frames count by what they cost. */
const bytes: Rate = { burst: 65_536, perSecond: 16_384 };

export interface DoorNeeds {
  readonly clock: Clock;
  /** For new connections. */
  readonly admission: Admission;
  /** For everything that is no connection. */
  readonly pages: Admission;
  readonly publicUrl: string | undefined;
  /** Whether the server has as many connections as it can hold. */
  readonly isFull: () => boolean;
  /** Whether there is a connection by this id that speaks in requests and may change to a socket. */
  readonly mayUpgrade: (sid: string) => boolean;
}

/** Puts itself before the listeners that are there, for requests and for upgrades alike. */
export function guardDoor(http: Server, needs: DoorNeeds): void {
  const handle = takeOver(http, 'request');
  const upgrade = takeOver(http, 'upgrade');
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refuse = (status: number): void => {
      response.writeHead(status, { connection: 'close' }).end();
    };
    const enter = (): void => {
      handle(request, response);
    };
    if (request.url?.startsWith(PATH)) receive(request, needs, { isUpgrade: false, refuse, enter });
    else if (!needs.pages.ask(newcomerOf(request, enter))) refuse(503);
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Nobody else listens while it waits, and an error without a listener would end the process.
    socket.on('error', () => undefined);
    const refuse = (status: number): void => {
      const reason = STATUS_CODES[status] ?? '';
      socket.end(`HTTP/1.1 ${String(status)} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    const enter = (): void => {
      meter(socket, needs);
      upgrade(request, socket, head);
    };
    if (request.url?.startsWith(PATH)) receive(request, needs, { isUpgrade: true, refuse, enter });
    else refuse(404);
  });
}

interface Arrival {
  readonly isUpgrade: boolean;
  readonly refuse: (status: number) => void;
  readonly enter: () => void;
}

function receive(request: IncomingMessage, needs: DoorNeeds, { isUpgrade, refuse, enter }: Arrival): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const sid = url.searchParams.get('sid');
  const status = faultOf(request, url, needs.publicUrl);
  if (status !== null) refuse(status);
  else if (sid !== null) {
    if (isUpgrade && !needs.mayUpgrade(sid)) refuse(400);
    else enter();
  } else {
    const isLetIn = !needs.isFull() && needs.admission.ask(newcomerOf(request, enter));
    if (!isLetIn) refuse(503);
  }
}

function newcomerOf({ socket }: IncomingMessage, enter: () => void): Newcomer {
  return { hasLeft: () => socket.destroyed, enter, drop: () => socket.destroy() };
}

/** What is wrong with the request itself, as a status; null: nothing. */
function faultOf(request: IncomingMessage, { pathname, searchParams }: URL, publicUrl: string | undefined) {
  if (pathname !== PATH) return 404;
  if (request.method !== 'GET' && request.method !== 'POST') return 405;
  if (!isOwnOrigin(request, publicUrl)) return 403;
  return searchParams.get('EIO') === '4' ? null : 400;
}

/** Ends a connection that sends more than any page has to say, before it is parsed. */
function meter(socket: Duplex, { clock, admission }: DoorNeeds): void {
  const allowance = new Bucket(clock, bytes);
  socket.on('data', (chunk: Buffer) => {
    if (socket.destroyed || allowance.take(chunk.length) >= 0) return;
    admission.flooded();
    socket.destroy();
  });
}

function takeOver(http: Server, event: 'request' | 'upgrade'): (...args: unknown[]) => void {
  const listeners = http.listeners(event);
  http.removeAllListeners(event);
  return (...args) => {
    for (const listener of listeners) Reflect.apply(listener, http, args);
  };
}
