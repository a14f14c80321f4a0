import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createProxyServer } from 'httpxy';

const lookEveryMs = 500;

/** A proxy without stickiness: each request, and each socket, goes to the next node. */
export class Balancer {
  readonly url: string;
  readonly #targets: readonly string[];
  readonly #server: Server;
  readonly #proxy = createProxyServer();
  readonly #timer: NodeJS.Timeout | null;
  #ready: readonly string[];
  #turn = 0;

  /** On a server that listens; `before` makes one. */
  constructor(server: Server, targets: readonly string[], looks: boolean) {
    this.#server = server;
    this.#targets = targets;
    this.#ready = targets;
    this.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    this.#proxy.on('error', (_error, _request, to) => to?.destroy());
    server.on('request', (request, response) => void this.#proxy.web(request, response, this.#next()));
    server.on('upgrade', (request: IncomingMessage, _socket, head: Buffer) => {
      void this.#proxy.ws(request, request.socket, this.#next(), head);
    });
    this.#timer = looks ? setInterval(() => void this.#look(), lookEveryMs) : null;
  }

  /** `looks`: asks each node whether it may be sent people, as proxies do. */
  static async before(targets: readonly string[], { looks = false } = {}): Promise<Balancer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Balancer(server, targets, looks);
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #next(): { readonly target: string; readonly agent: false } {
    this.#turn += 1;
    return { target: this.#ready[this.#turn % this.#ready.length]!, agent: false };
  }

  /** Where none is ready people are sent to all of them. */
  async #look(): Promise<void> {
    const asked = this.#targets.map(async (target) => {
      const answer = await fetch(`${target}/readyz`, { signal: AbortSignal.timeout(lookEveryMs) }).catch(() => null);
      await answer?.arrayBuffer();
      return answer?.ok === true ? [target] : [];
    });
    const ready = (await Promise.all(asked)).flat();
    this.#ready = ready.length === 0 ? this.#targets : ready;
  }
}
