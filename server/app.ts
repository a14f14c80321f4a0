/** Puts the server together. Tests call it as well, with a clock and a journal of their own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../shared/ids.ts';
import type { Config } from './config.ts';
import type { DeckDesk } from './http/deck-requests.ts';
import { createHttp } from './http/http.ts';
import type { Ports } from './rooms/ports.ts';
import { Registry } from './rooms/registry.ts';
import type { StoreHealth } from './http/status.ts';
import { createSocketServer } from './transport/socket-server.ts';

/** What a room keeps to, beside what the operator chooses. */
export const pace = { pushEveryMs: 50, awayAfterMs: 15_000 } as const;

/** Downloads that are still running when the server closes are cut after this long. */
const LAST_DOWNLOAD_MS = 5_000;

/** Half a request keeps its connection no longer than this. */
const patience = { headersTimeout: 8_000, requestTimeout: 9_000, connectionsCheckingInterval: 1_000 } as const;

export interface AppNeeds {
  readonly config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'createKey' | 'trustedProxies'>;
  readonly ports: Ports;
  readonly store: StoreHealth;
  /** Where hosts hand in decks of their own. */
  readonly deckDesk: DeckDesk;
  readonly clientDir: string;
}

export interface App {
  /** Brings the rooms back, then opens the door. */
  listen(): Promise<{ readonly port: number }>;
  /** Ends what is under way, stores it, and lets the pages go so that they come back. */
  close(): Promise<void>;
}

export function createApp({ config, ports, store, deckDesk, clientDir }: AppNeeds): App {
  let isReady = false;
  const registry = new Registry(ports);
  const shared = { ...ports, ...config, registry };
  const http = createServer(patience, createHttp({ ...shared, store, deckDesk, clientDir, isReady: () => isReady }));
  const sockets = createSocketServer(http, shared);
  return {
    listen: async () => {
      await registry.start();
      const port = await listening(http, config.host, config.port);
      isReady = true;
      return { port };
    },
    close: async () => {
      isReady = false;
      sockets.drain();
      await registry.stop('restarting');
      const cancel = ports.clock.at((ports.clock.now() + LAST_DOWNLOAD_MS) as Instant, () => {
        http.closeAllConnections();
      });
      await sockets.close();
      cancel();
    },
  };
}

/** Where the build puts the pages, seen from the sources or from the built server. */
export function builtPages(main: string): string {
  const path = main.includes('/dist/server/') ? '../client' : '../dist/client';
  return fileURLToPath(new URL(path, main));
}

function listening(http: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}
