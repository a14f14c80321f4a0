/** Stands before Socket.IO: what comes in here has been neither parsed nor believed. */
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { limits } from '../../shared/limits.ts';
import type { Clock } from '../rooms/ports.ts';
import { isOwnOrigin } from './origin.ts';
import { Bucket } from './rate-limit.ts';
import { bytes } from './rates.ts';
import { cut, mayUpgrade, type RawConnection } from './raw-connections.ts';
import type { Router } from './router.ts';
import type { Newcomer, Turnstile } from './turnstile.ts';

const PATH = '/socket.io/';
const healthPath = /^\/(healthz|readyz)(\?|$)/;

export interface DoorNeeds {
  readonly clock: Clock;
  /** For new connections. */
  readonly newcomers: Turnstile;
  /** For everything that belongs to no connection. */
  readonly pages: Turnstile;
  /** For whoever watches over the server. */
  readonly health: Turnstile;
  readonly publicUrl: string | undefined;
  /** Whether the server has as many connections as it can hold. */
  readonly isFull: () => boolean;
  readonly connectionBy: (sid: string) => RawConnection | null;
  /** Knows what belongs to other nodes; null: there are none. */
  readonly router: Router | null;
}

/**
 * Puts itself before the listeners that are there, for requests and for upgrades alike. What is passed on to
 * another node goes through this door and then through that one's.
 */
export function guardDoor(http: Server, needs: DoorNeeds): void {
  guardRequests(http, needs);
  guardUpgrades(http, needs);
}

function guardRequests(http: Server, needs: DoorNeeds): void {
  const handle = takeOver(http, 'request');
  const posts = new PostMeter(needs);
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refuse = (status: number): void => {
      response.writeHead(status, { connection: 'close' }).end();
    };
    const here = (): void => {
      handle(request, response);
    };
    const enter = (): void => {
      if (needs.router === null) here();
      else needs.router.request(request, response, here);
    };
    const { url = '' } = request;
    const queue = healthPath.test(url) ? needs.health : needs.pages;
    if (url.startsWith(PATH))
      receive(request, needs, { refuse, enter, belong: (to) => posts.enter(request, to, enter) });
    else if (!queue.ask(newcomerOf(request, enter))) refuse(503);
  });
}

/** Written here, it would keep the whole request for as long as the connection lasts. */
const ignore = (): void => undefined;

function guardUpgrades(http: Server, needs: DoorNeeds): void {
  const upgrade = takeOver(http, 'upgrade');
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Nobody else listens while it waits, and an error without a listener would end the process.
    socket.on('error', ignore);
    const refuse = (status: number): void => {
      const reason = STATUS_CODES[status] ?? '';
      socket.end(`HTTP/1.1 ${String(status)} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    const here = (): void => {
      upgrade(request, socket, head);
    };
    const enter = (): void => {
      meter(socket, needs);
      if (needs.router === null) here();
      else needs.router.upgrade(request, head, here);
    };
    const belong = (to: RawConnection | null): void => {
      if (to !== null && mayUpgrade(to)) enter();
      else if (to !== null || !needs.router?.isElsewhere(request)) refuse(400);
      else if (!needs.pages.ask(newcomerOf(request, enter))) refuse(503);
    };
    if (request.url?.startsWith(PATH)) receive(request, needs, { refuse, enter, belong });
    else refuse(404);
  });
}

interface Arrival {
  readonly refuse: (status: number) => void;
  readonly enter: () => void;
  /** It says that it belongs to a connection; null: to none that there is. */
  readonly belong: (to: RawConnection | null) => void;
}

function receive(request: IncomingMessage, needs: DoorNeeds, { refuse, enter, belong }: Arrival): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const sid = url.searchParams.get('sid');
  const status = faultOf(request, url, needs.publicUrl);
  if (status !== null) refuse(status);
  else if (sid !== null) belong(needs.connectionBy(sid));
  else if (needs.isFull() || !needs.newcomers.ask(newcomerOf(request, enter))) refuse(503);
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
function meter(socket: Duplex, { clock, newcomers }: DoorNeeds): void {
  const allowance = new Bucket(clock, bytes);
  socket.on('data', (chunk: Buffer) => {
    if (socket.destroyed || allowance.take(chunk.length) >= 0) return;
    newcomers.flooded();
    socket.destroy();
  });
}

/** The same for those that speak in requests, by the length that they announce. */
class PostMeter {
  readonly #needs: DoorNeeds;
  readonly #allowances = new WeakMap<RawConnection, Bucket>();

  constructor(needs: DoorNeeds) {
    this.#needs = needs;
  }

  enter(request: IncomingMessage, to: RawConnection | null, enter: () => void): void {
    const { newcomers, pages } = this.#needs;
    if (to === null) {
      // Made up, or gone: that it is told so is no more urgent than a page.
      if (!pages.ask(newcomerOf(request, enter))) request.socket.destroy();
    } else if (this.#isWithin(request, to)) enter();
    else {
      newcomers.flooded();
      cut(to);
      request.socket.destroy();
    }
  }

  #isWithin({ method, headers }: IncomingMessage, from: RawConnection): boolean {
    if (method !== 'POST') return true;
    const allowance = this.#allowances.get(from) ?? new Bucket(this.#needs.clock, bytes);
    this.#allowances.set(from, allowance);
    // No page leaves the length open; who does pays for the longest.
    return allowance.take(Number(headers['content-length'] ?? limits.messageBytes)) >= 0;
  }
}

function takeOver(http: Server, event: 'request' | 'upgrade'): (...args: unknown[]) => void {
  const listeners = http.listeners(event);
  http.removeAllListeners(event);
  return (...args) => {
    for (const listener of listeners) Reflect.apply(listener, http, args);
  };
}
