/** What is asked for after a workshop: its page by whoever had a place in it, and cards for later by anybody. */
import express, { type RequestHandler, type Response } from 'express';
import type { Language, RoomCode, SecretHash } from '../../shared/ids.ts';
import { codeIn, forbid, languageIn, limiter, proofIn, refuse, type AskingNeeds } from './asking.ts';
import { inTurn } from './in-turn.ts';
import { guestReport, hostReport, laterCards } from './report.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import { Buckets } from '../transport/rate-limit.ts';
import * as rates from '../transport/rates.ts';

export interface ReportRequestNeeds extends AskingNeeds {
  readonly registry: Registry;
}

/** Pages that are made at once, of all rooms; a room full of people asks for the same few. */
const MOST_WAITING = 50;

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
    const place = hash === null ? null : await placeIn(registry, code, hash);
    if (place === null) forbid(response);
    else if (perRoom.take(code) < 0) refuse(response, 429, 'slow_down');
    else await answer(response, pages.of(place, language));
  };
}

interface Place {
  readonly room: Room;
  readonly reader: 'host' | 'seat';
}

/** Helpers and projectors have no page of their own. */
async function placeIn(registry: Registry, code: RoomCode, hash: SecretHash): Promise<Place | null> {
  const room = await registry.find(code);
  const kind = room.ok ? room.value.placeOf(hash)?.kind : undefined;
  return room.ok && (kind === 'host' || kind === 'seat') ? { room: room.value, reader: kind } : null;
}

async function answer(response: Response, made: Promise<string | null> | null): Promise<void> {
  const page = made === null ? null : await made;
  if (made === null) refuse(response, 429, 'slow_down');
  else if (page === null) refuse(response, 409, 'not_yet');
  else response.type('json').send(page);
}

type Made = Promise<string | null>;

/** Pages are made one after the other, and once for all who read the same. */
class Pages {
  readonly #turn = inTurn(MOST_WAITING);
  /** Of the newest revision of each room; they go with it. */
  readonly #made = new WeakMap<Room, { readonly revision: number; readonly byReader: Map<string, Made> }>();

  /** Null where too many wait. */
  of({ room, reader }: Place, wanted: Language): Made | null {
    const { revision, texts } = room.published();
    const language = texts.language(wanted);
    const known = this.#made.get(room);
    const made = known?.revision === revision ? known : { revision, byReader: new Map<string, Made>() };
    this.#made.set(room, made);
    const key = `${reader} ${language}`;
    const before = made.byReader.get(key);
    if (before !== undefined) return before;
    const page = this.#turn(() => {
      const report = (reader === 'host' ? hostReport : guestReport)(room.published(), language);
      return report === null ? null : JSON.stringify(report);
    });
    if (page === null) return null;
    made.byReader.set(key, page);
    page.catch(() => made.byReader.delete(key));
    return page;
  }
}

/** The same for a code that is none and for a workshop that goes on: whoever plays is not to look ahead. */
function giveLater({ registry }: ReportRequestNeeds): RequestHandler {
  return async (request, response) => {
    const [room, language] = [await registry.find(codeIn(request)), languageIn(request)];
    const later = room.ok && language !== null ? laterCards(room.value.published(), language) : null;
    if (language === null) refuse(response, 400, 'bad_request');
    else if (later === null) refuse(response, 404, 'unknown_room');
    else response.json(later);
  };
}
