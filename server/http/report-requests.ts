/** What is asked for after a workshop: its page by whoever had a place in it, and cards for later by anybody. */
import express, { type RequestHandler, type Response } from 'express';
import type { SecretHash } from '../../shared/ids.ts';
import { codeIn, languageIn, limiter, proofIn, refuse, turnAway, type AskingNeeds } from './asking.ts';
import { Pages, type Made, type Reader } from './pages.ts';
import { laterCards } from './report.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import { Buckets } from '../transport/rate-limit.ts';
import * as rates from '../transport/rates.ts';

export interface ReportRequestNeeds extends AskingNeeds {
  readonly registry: Registry;
}

const reportPath = /^\/api\/rooms\/([1-9][0-9]{5})\/report$/;
const laterPath = /^\/api\/rooms\/([1-9][0-9]{5})\/later$/;

export function reportRequests(needs: ReportRequestNeeds): express.Router {
  const router = express.Router();
  const guard = limiter(needs, rates.reports);
  router.get(reportPath, guard, giveReport(needs));
  router.get(laterPath, guard, giveLater(needs));
  return router;
}

function giveReport({ registry, clock }: ReportRequestNeeds): RequestHandler {
  const pages = new Pages();
  const perRoom = new Buckets(clock, rates.reports);
  return async (request, response) => {
    const [code, hash, language] = [codeIn(request), proofIn(request), languageIn(request)];
    if (language === null) {
      refuse(response, 400, 'bad_request');
      return;
    }
    const room = hash === null ? null : await registry.find(code);
    const reader = hash !== null && room?.ok ? readerIn(room.value, hash) : null;
    if (!room?.ok || reader === null) turnAway(response, room);
    else if (perRoom.take(code) < 0) refuse(response, 429, 'slow_down');
    else await answer(response, pages.of(room.value, reader, language));
  };
}

/** Helpers and projectors have no page of their own. */
function readerIn(room: Room, hash: SecretHash): Reader | null {
  const kind = room.placeOf(hash)?.kind;
  return kind === 'host' || kind === 'seat' ? kind : null;
}

async function answer(response: Response, made: Made): Promise<void> {
  const page = await made;
  if (page.ok) response.type('json').send(page.value);
  else refuse(response, page.error === 'not_yet' ? 409 : 429, page.error);
}

/** The same for a code that is none and for a workshop that goes on: whoever plays is not to look ahead. */
function giveLater({ registry }: ReportRequestNeeds): RequestHandler {
  return async (request, response) => {
    const language = languageIn(request);
    if (language === null) {
      refuse(response, 400, 'bad_request');
      return;
    }
    const room = await registry.find(codeIn(request));
    const later = room.ok ? laterCards(room.value.published(), language) : null;
    if (later === null) turnAway(response, room, 404, 'unknown_room');
    else response.json(later);
  };
}
