/** Puts the server together. Tests call it as well, with a clock and a journal of their own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../shared/ids.ts';
import type { Config } from './config.ts';
import type { DeckDesk } from './http/deck-requests.ts';
import { createHttp } from './http/http.ts';
import { Metrics } from './http/metrics.ts';
import type { StoreHealth } from './http/status.ts';
import { networkOf } from './network.ts';
import type { Ports } from './rooms/ports.ts';
import { Registry } from './rooms/registry.ts';
import type { Node } from './transport/peers.ts';
import { createSocketServer } from './transport/socket-server.ts';
import { Tally } from './transport/tally.ts';

/** What a room keeps to, beside what the operator chooses. */
export const pace = { pushEveryMs: 50, awayAfterMs: 15_000 } as const;

/** Downloads that are still running when the server closes are cut after this long. */
const LAST_DOWNLOAD_MS = 5_000;

/** Half a request keeps its connection no longer than this. */
const patience = { headersTimeout: 8_000, requestTimeout: 9_000, connectionsCheckingInterval: 1_000 } as const;

export interface AppNeeds {
  readonly config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'createKey' | 'trustedProxies' | 'metrics'>;
  readonly ports: Ports;
  readonly store: StoreHealth;
  /** Where hosts hand in decks of their own. */
  readonly deckDesk: DeckDesk;
  readonly clientDir: string;
  /** This process among others that share its store; null: there are none. */
  readonly node: Node | null;
}

export interface App {
  /** Brings the rooms back, then opens the door. */
  listen(): Promise<{ readonly port: number }>;
  /** Ends what is under way, stores it, and lets the pages go so that they come back. */
  close(): Promise<void>;
}

export function createApp(needs: AppNeeds): App {
  const { config, node, store } = needs;
  const { token, port: metricsPort } = config.metrics;
  let isReady = false;
  const metrics = token === undefined && metricsPort === undefined ? null : new Metrics();
  const ports = metrics === null ? needs.ports : watched(needs.ports, metrics);
  const tally = new Tally();
  const registry = new Registry(ports);
  const network = networkOf({ ...ports, ...config, node, registry, tally, deckDesk: needs.deckDesk });
  const shared = { ...ports, ...config, ...network, registry, tally };
  const metricsPage = metricsPort === undefined && metrics !== null ? metrics.page(token) : null;
  const pages = { store, metricsPage, clientDir: needs.clientDir, node: node?.url ?? null, isReady: () => isReady };
  const http = createServer(patience, createHttp({ ...shared, ...pages }));
  const sockets = createSocketServer(http, shared);
  metrics?.show({ tally, sockets: () => sockets.count(), rooms: () => registry.count() });
  const metricsServer = metricsPort === undefined ? undefined : metrics?.server(token);
  return {
    listen: async () => {
      await registry.start();
      if (metricsServer !== undefined) await listening(metricsServer, config.host, metricsPort ?? 0);
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
      metricsServer?.close();
      await sockets.close();
      cancel();
    },
  };
}

function watched(ports: Ports, metrics: Metrics): Ports {
  ports.tenancy.onLost(() => {
    metrics.lostRoom();
  });
  ports.tenancy.onTakenOver(() => {
    metrics.tookRoomOver();
  });
  return { ...ports, journal: metrics.timed(ports.journal) };
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
