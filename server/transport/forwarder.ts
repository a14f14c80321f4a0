import { Agent, ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import { createProxyServer } from 'httpxy';
import type { Instant } from '../../shared/ids.ts';
import type { Clock } from '../rooms/ports.ts';

/** Longer than a page that speaks in requests waits for news. */
const ANSWER_WITHIN_MS = 15_000;
const UPGRADE_WITHIN_MS = 4_000;
/** Time for the last words of a connection to arrive. */
const FAREWELL_MS = 2_000;

/** The page tries again, and finds the node that has the room by then. */
const tryAgain = {
  status: 503,
  reason: 'Service Unavailable',
  retryAfter: '1',
  body: '{"error":"restarting"}',
} as const;

/** Passes requests and sockets on to another node, as they are. Whatever goes wrong there is answered with 503. */
export class Forwarder {
  readonly #clock: Clock;
  readonly #agent = new Agent({ keepAlive: true, timeout: ANSWER_WITHIN_MS });
  readonly #proxy = createProxyServer({ proxyTimeout: ANSWER_WITHIN_MS, upgradeTimeout: UPGRADE_WITHIN_MS });
  /** Of pages, with something on its way to another node; and how much they had been told before it. */
  readonly #passing = new Map<Duplex, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#proxy.on('error', (_error, _request, to) => {
      if (to instanceof ServerResponse) sendAway(to);
      else if (to !== undefined) hangUp(to, this.#passing.get(to));
    });
    this.#proxy.on('proxyReqWs', (toNode, _request, socket) => {
      toNode.once('upgrade', (_response, far: Socket) => {
        this.#join(socket, far);
      });
    });
  }

  /** `headers` are added. */
  request(request: IncomingMessage, response: ServerResponse, node: string, headers: Record<string, string>): void {
    this.#keep(request.socket, response);
    // It also rejects where the answer breaks off, after it has ended the page's as well.
    this.#proxy.web(request, response, { target: node, agent: this.#agent, headers }).catch(() => undefined);
  }

  upgrade(request: IncomingMessage, head: Buffer, node: string, headers: Record<string, string>): void {
    this.#keep(request.socket, request.socket);
    void this.#proxy.ws(request, request.socket, { target: node, headers }, head);
  }

  /** How much is on its way. */
  count(): number {
    return this.#passing.size;
  }

  /** Cuts what is on its way: the pages come back by themselves. */
  close(): void {
    for (const socket of this.#passing.keys()) socket.destroy();
    this.#agent.destroy();
  }

  #keep(socket: Socket, until: ServerResponse | Duplex): void {
    this.#passing.set(socket, socket.bytesWritten);
    until.once('close', () => this.#passing.delete(socket));
  }

  /** One end goes with the other, also where it is cut off in the middle of something. */
  #join(near: Duplex, far: Duplex): void {
    near.once('close', () => {
      far.destroy();
    });
    far.once('close', () => {
      this.#clock.at((this.#clock.now() + FAREWELL_MS) as Instant, () => {
        near.destroy();
      });
    });
  }
}

/** Before the answer has begun; later nothing can be said any more. */
export function sendAway(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, retryAfter, body } = tryAgain;
  response.writeHead(status, { 'content-type': 'application/json', 'retry-after': retryAfter }).end(body);
}

/**
 * The same for what would have become a socket. Of a connection that has been used before, as proxies do, `toldBefore`
 * bytes belong to earlier answers.
 */
export function hangUp(socket: Socket, toldBefore = socket.bytesWritten): void {
  const { status, reason, retryAfter } = tryAgain;
  const head = `HTTP/1.1 ${String(status)} ${reason}\r\nRetry-After: ${retryAfter}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  if (socket.bytesWritten > toldBefore) socket.end();
  else socket.end(head);
}
