import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import sirv from 'sirv';
import { codes } from './codes.ts';
import { deckRequests, type DeckDesk } from './deck-requests.ts';
import { addressesOf, addressForPhones } from '../lan.ts';
import { reportRequests } from './report-requests.ts';
import { roomRequests } from './room-requests.ts';
import { status, type StoreHealth } from './status.ts';
import type { Clock, Ids, Log } from '../rooms/ports.ts';
import type { Registry } from '../rooms/registry.ts';
import type { SenderOf } from '../transport/origin.ts';

export interface HttpNeeds {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Address that the server listens on. */
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
  readonly senderOf: SenderOf;
  /** Directory of the built pages. */
  readonly clientDir: string;
  readonly store: StoreHealth;
  readonly deckDesk: DeckDesk;
  readonly isReady: () => boolean;
  /** Address of this node; null: it shares its store with no other. */
  readonly node: string | null;
  /** What only other nodes ask for; null: there are none. */
  readonly nodeRequests: express.RequestHandler | null;
  /** Null: on another port, or nowhere. */
  readonly metricsPage: express.RequestHandler | null;
}

const roomPage = /^\/[1-9][0-9]{5}\/?$/;
const qrPath = /^\/qr\/([1-9][0-9]{5})\.svg$/;
const saneHost = /^[A-Za-z0-9.\-[\]:]{1,255}$/;

export function createHttp(needs: HttpNeeds): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', needs.trustedProxies);
  app.set('query parser', false);
  app.use(headers(needs.publicUrl));
  app.use(status({ ...needs, rooms: () => needs.registry.count() }));
  if (needs.metricsPage !== null) app.get('/metrics', needs.metricsPage);
  app.get(qrPath, qr(needs));
  app.get('/api/address', address(needs));
  app.use(roomRequests(needs));
  app.use(reportRequests(needs));
  if (needs.nodeRequests !== null) app.use(needs.nodeRequests);
  app.use(deckRequests(needs));
  app.use(pages(needs.clientDir));
  app.use((_request: Request, response: Response) => {
    response.status(404).type('text').send('Not found');
  });
  app.use(failure(needs));
  return app;
}

/** Everything from this origin only. No `upgrade-insecure-requests`: workshops run on plain local networks too. */
function headers(publicUrl: string | undefined): ReturnType<typeof helmet> {
  const isSecure = publicUrl?.startsWith('https:') === true;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", ownSocket],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    // Browsers heed these on secure pages only, and complain about them elsewhere.
    strictTransportSecurity: isSecure,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
  });
}

/** Older browsers do not count the socket of this very host as `'self'`. */
function ownSocket(request: IncomingMessage): string {
  const { host = '' } = request.headers;
  return saneHost.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

function pages(clientDir: string): express.RequestHandler {
  if (!existsSync(clientDir)) {
    return (_request, response) => {
      response.status(503).type('text').send('The pages have not been built yet: run `npm run build`.');
    };
  }
  const files = sirv(clientDir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const isHashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response, next) => {
    if (roomPage.test(request.path)) request.url = '/';
    files(request, response, next);
  };
}

/** Where phones should go, without a slash at the end; null where the request does not say how it got here. */
function baseFor(request: Request, { publicUrl, host }: HttpNeeds): string | null {
  if (publicUrl !== undefined) return publicUrl;
  if (!saneHost.test(request.host)) return null;
  return addressForPhones(request.protocol, request.host, addressesOf(host));
}

function address(needs: HttpNeeds): express.RequestHandler {
  return (request, response) => {
    response.set('Cache-Control', 'no-store');
    const base = baseFor(request, needs);
    if (base === null) response.status(400).json({ error: 'bad_request' });
    else response.json({ base });
  };
}

/** Codes of rooms that are none are drawn as well, or one could find out which there are. */
function qr(needs: HttpNeeds): express.RequestHandler {
  const draw = codes();
  return async (request, response) => {
    const base = baseFor(request, needs);
    if (base === null) {
      response.status(400).type('text').send('Bad request');
      return;
    }
    const svg = await draw(`${base}/${codeIn(request)}`, () => response.destroyed);
    // Never cached outside, since laptops change networks.
    if (svg !== null) response.type('image/svg+xml').set('Cache-Control', 'no-cache').send(svg);
    else if (!response.destroyed) response.status(503).set('Retry-After', '1').type('text').send('Too many ask');
  };
}

function failure({ ids, log }: HttpNeeds): express.ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const status = statusOf(error);
    const incident = ids.incident();
    if (status >= 500)
      log.error('a page failed', { incident, error: error instanceof Error ? error.stack : String(error) });
    if (response.headersSent) next(error);
    else response.status(status).json(status >= 500 ? { error: 'internal', incident } : { error: 'bad_request' });
  };
}

/** Express marks what the sender did wrong, such as a malformed path. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function codeIn(request: Request): string {
  return String(request.params[0]);
}
