/** Decks of the hosts' own: handed in as a file, answered with a report. And the template to start from. */
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { DeckFileKind, DeckReport } from '../../shared/deck-report.ts';
import { languageTag } from '../../shared/id-schema.ts';
import { limits } from '../../shared/limits.ts';
import { DeckSenders, SOON } from './deck-senders.ts';
import { inTurn } from './in-turn.ts';
import type { Clock } from '../rooms/ports.ts';
import { isOwnOrigin, type SenderOf } from '../transport/origin.ts';

export interface DeckDesk {
  report(job: DeckJob): Promise<DeckReport>;
  held(id: string): object | null;
  hold(file: unknown): void;
  template(kind: DeckFileKind): Promise<Buffer>;
  schema(): Record<string, unknown>;
}

export interface DeckJob {
  readonly bytes: Uint8Array;
  readonly kind: DeckFileKind;
  readonly title: string;
  readonly language: string;
}

export interface DeckRequestNeeds {
  readonly deckDesk: DeckDesk;
  readonly clock: Clock;
  readonly publicUrl: string | undefined;
  readonly senderOf: SenderOf;
}

const MOST_BYTES = limits.deckMegabytes * 1024 * 1024;
/** Files that wait for their turn, each from another address. */
const MOST_WAITING = 10;
/** Of a table whose sender does not say. */
const defaultLanguage = 'en';

const types: Readonly<Record<DeckFileKind, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};
const kinds = ['csv', 'xlsx', 'json'] as const satisfies readonly DeckFileKind[];
const templatePath = /^\/api\/decks\/template\.(csv|xlsx|json)$/;

export function deckRequests(needs: DeckRequestNeeds): express.Router {
  const router = express.Router();
  const senders = new DeckSenders(needs.clock);
  const body = express.raw({ type: Object.values(types), limit: MOST_BYTES, inflate: false });
  router.post('/api/decks', guard(needs, senders), bounded, body, readDeck(needs, senders));
  router.get(templatePath, giveTemplate(needs));
  router.get('/api/decks/schema.json', giveSchema(needs));
  router.use('/api/decks', refusal);
  return router;
}

function guard(needs: DeckRequestNeeds, senders: DeckSenders): RequestHandler {
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (!isOwnOrigin(request, needs.publicUrl)) {
      refuse(response, 403, 'forbidden');
      return;
    }
    const waitSeconds = senders.admit(addressOf(request, needs));
    if (waitSeconds > 0) slowDown(response, waitSeconds);
    else next();
  };
}

/**
 * Whoever announces too much need not send it. What is not announced is counted as it comes, and cut off at the
 * bound: the parser of bodies would go on reading to the end before it refuses.
 */
const bounded: RequestHandler = (request, response, next) => {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
    refuse(response, 413, 'too_big');
    return;
  }
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received <= MOST_BYTES || response.headersSent) return;
    response.once('finish', () => request.destroy());
    refuse(response, 413, 'too_big');
  });
  next();
};

function readDeck(needs: DeckRequestNeeds, senders: DeckSenders): RequestHandler {
  const turn = inTurn(MOST_WAITING, 0);
  return async (request, response) => {
    const job = jobIn(request);
    if (job === null) {
      refuse(response, 400, 'bad_request');
      return;
    }
    const address = addressOf(request, needs);
    if (!senders.begin(address)) {
      slowDown(response, SOON);
      return;
    }
    const report = async (): Promise<void> => {
      if (!response.destroyed) response.json(await needs.deckDesk.report(job));
    };
    try {
      const told = turn(() => senders.charged(address, report));
      if (told === null) slowDown(response, SOON);
      else await told;
    } finally {
      senders.end(address);
    }
  };
}

function addressOf({ socket, headers }: Request, { senderOf }: DeckRequestNeeds): string {
  return senderOf(socket.remoteAddress, headers);
}

function jobIn(request: Request): DeckJob | null {
  const kind = kinds.find((one) => request.is(types[one]) !== false);
  const bytes: unknown = request.body;
  const title = titleIn(request);
  const language = languageTag.safeParse(request.get('x-deck-language') ?? defaultLanguage);
  if (kind === undefined || title === null || !language.success || !Buffer.isBuffer(bytes)) return null;
  return { bytes, kind, title, language: language.data };
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
  if (response.headersSent) return;
  if (error.status === 413) refuse(response, 413, 'too_big');
  else next(error);
};

/** The rest of the body is of no interest, so the connection ends with the answer. */
function refuse(response: Response, status: number, error: string): void {
  response.status(status).set('Connection', 'close').json({ error });
}

function slowDown(response: Response, seconds: number): void {
  response.set('Retry-After', String(seconds));
  refuse(response, 429, 'slow_down');
}
