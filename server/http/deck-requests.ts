/** Decks of the hosts' own: handed in as a file, answered with a report. And the template to start from. */
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { DeckFileKind, DeckReport } from '../../shared/deck-report.ts';
import { limits } from '../../shared/limits.ts';
import { inTurn } from './in-turn.ts';
import type { Clock } from '../rooms/ports.ts';
import { addressOf, isOwnOrigin } from '../transport/origin.ts';
import { Buckets } from '../transport/rate-limit.ts';
import * as rates from '../transport/rates.ts';

export interface DeckDesk {
  report(bytes: Uint8Array, kind: DeckFileKind, title: string): Promise<DeckReport>;
  template(kind: DeckFileKind): Promise<Buffer>;
  schema(): Record<string, unknown>;
}

export interface DeckRequestNeeds {
  readonly deckDesk: DeckDesk;
  readonly clock: Clock;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: number;
}

const MOST_BYTES = limits.deckMegabytes * 1024 * 1024;
/** Files that wait for their turn. */
const MOST_WAITING = 10;

const types: Readonly<Record<DeckFileKind, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};
const kinds = ['csv', 'xlsx', 'json'] as const satisfies readonly DeckFileKind[];
const templatePath = /^\/api\/decks\/template\.(csv|xlsx|json)$/;

export function deckRequests(needs: DeckRequestNeeds): express.Router {
  const router = express.Router();
  const body = express.raw({ type: Object.values(types), limit: MOST_BYTES, inflate: false });
  router.post('/api/decks', guard(needs), bounded, body, readDeck(needs));
  router.get(templatePath, giveTemplate(needs));
  router.get('/api/decks/schema.json', giveSchema(needs));
  router.use('/api/decks', refusal);
  return router;
}

function guard({ clock, publicUrl, trustedProxies }: DeckRequestNeeds): RequestHandler {
  const buckets = new Buckets(clock, rates.deckFiles);
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const address = addressOf(request.socket.remoteAddress, request.headers['x-forwarded-for'], trustedProxies);
    if (!isOwnOrigin(request, publicUrl)) refuse(response, 403, 'forbidden');
    else if (buckets.take(address) < 0) refuse(response, 429, 'slow_down');
    else next();
  };
}

/** Whoever announces too much need not send it. What is announced falsely is counted as it comes. */
const bounded: RequestHandler = (request, response, next) => {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) refuse(response, 413, 'too_big');
  else next();
};

function readDeck({ deckDesk }: DeckRequestNeeds): RequestHandler {
  const turn = inTurn(MOST_WAITING, 0);
  return async (request, response) => {
    const kind = kinds.find((one) => request.is(types[one]) !== false);
    const title = titleIn(request);
    const bytes: unknown = request.body;
    if (kind === undefined || title === null || !Buffer.isBuffer(bytes)) {
      refuse(response, 400, 'bad_request');
      return;
    }
    const told = turn(async () => {
      if (!response.destroyed) response.json(await deckDesk.report(bytes, kind, title));
    });
    if (told === null) refuse(response, 429, 'slow_down');
    else await told;
  };
}

/** Empty where none is given: a JSON file has its own. */
function titleIn(request: Request): string | null {
  try {
    return decodeURIComponent(request.get('x-deck-title') ?? '');
  } catch {
    return null;
  }
}

function giveTemplate({ deckDesk }: DeckRequestNeeds): RequestHandler {
  return async (request, response) => {
    const kind = String(request.params[0]) as DeckFileKind;
    const template = await deckDesk.template(kind);
    response.attachment(`two-hats-deck.${kind}`).type(types[kind]).set('Cache-Control', 'no-cache').send(template);
  };
}

function giveSchema({ deckDesk }: DeckRequestNeeds): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(deckDesk.schema());
  };
}

/** What Express finds wrong with a body. All else is a failure like any other. */
const refusal: ErrorRequestHandler = (error: { readonly status?: unknown }, _request, response, next) => {
  if (error.status === 413) refuse(response, 413, 'too_big');
  else next(error);
};

/** The rest of the body is of no interest, so the connection ends with the answer. */
function refuse(response: Response, status: number, error: string): void {
  response.status(status).set('Connection', 'close').json({ error });
}
