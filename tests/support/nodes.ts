/** Two real servers that share one store, behind a proxy that sends every request to the next one. */
import { io } from 'socket.io-client';
import { systemClock } from '../../server/platform.ts';
import type { Journal, Lifeline, Ports } from '../../server/rooms/ports.ts';
import { Balancer } from './balancer.ts';
import { freePort } from './free-port.ts';
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
  const balancer = await Balancer.before([one.url, two.url]);
  const { url } = balancer;
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
      balancer.close();
    },
  };
}

/** `more`: what it has beside the store. */
export async function nodeOf(store: SharedStore, more: Partial<Ports> = {}): Promise<Served> {
  const port = await freePort();
  const name = `127.0.0.1:${String(port)}`;
  const { clock = systemClock() } = more;
  const { journal, tenancy } = store.portsOf({ name, clock });
  const ports = { ...more, clock, tenancy, journal: journal as Journal & Lifeline };
  return serve({ ports, config: { port }, node: { url: `http://${name}`, key: nodeKey } });
}
