/** Two real servers that share one store, behind a proxy that sends every request to the next one. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createProxyServer } from 'httpxy';
import { io } from 'socket.io-client';
import { systemClock } from '../../server/platform.ts';
import type { Journal, Lifeline } from '../../server/rooms/ports.ts';
import { connected, serve, type Page, type Served } from './test-server.ts';
import { SharedStore } from './shared-store.ts';

export const nodeKey = 'a key that all nodes of this test share';

export interface TestNodes {
  readonly store: SharedStore;
  readonly one: Served;
  readonly two: Served;
  /** The proxy; it does not know what belongs together. */
  readonly url: string;
  /** A page that is connected through the proxy. */
  page(options?: Parameters<Served['page']>[0]): Promise<Page>;
  close(): Promise<void>;
}

export async function startNodes(): Promise<TestNodes> {
  const store = new SharedStore();
  const [one, two] = [await nodeOf(store), await nodeOf(store)];
  const balancer = roundRobin([one.url, two.url]);
  balancer.listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const url = `http://127.0.0.1:${String((balancer.address() as AddressInfo).port)}`;
  const pages: Page[] = [];
  return {
    store,
    one,
    two,
    url,
    page: async (options) => {
      const page: Page = io(url, { transports: ['websocket'], forceNew: true, ...options });
      pages.push(page);
      await connected(page);
      return page;
    },
    close: async () => {
      for (const page of pages) page.disconnect();
      await Promise.all([one.close(), two.close()]);
      balancer.closeAllConnections();
      balancer.close();
    },
  };
}

async function nodeOf(store: SharedStore): Promise<Served> {
  const port = await freePort();
  const name = `127.0.0.1:${String(port)}`;
  const clock = systemClock();
  const { journal, tenancy } = store.portsOf({ name, clock });
  const ports = { clock, tenancy, journal: journal as Journal & Lifeline };
  return serve({ ports, config: { port }, node: { url: `http://${name}`, key: nodeKey } });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function roundRobin(targets: readonly string[]): Server {
  const proxy = createProxyServer();
  proxy.on('error', (_error, _request, to) => to?.destroy());
  let turn = 0;
  const next = (): { readonly target: string; readonly agent: false } => {
    turn += 1;
    return { target: targets[turn % targets.length]!, agent: false };
  };
  const server = createServer((request, response) => void proxy.web(request, response, next()));
  server.on('upgrade', (request, _socket, head) => void proxy.ws(request, request.socket, next(), head));
  return server;
}
