/** What a host asks of a room outside of playing: its record, and its end. The host's secret proves the right. */
import express, { type RequestHandler } from 'express';
import { codeIn, limiter, proofIn, refuse, turnAway, type AskingNeeds } from './asking.ts';
import { inTurn } from './in-turn.ts';
import { recordOf } from './record.ts';
import type { Ids } from '../rooms/ports.ts';
import type { Registry } from '../rooms/registry.ts';
import { Buckets } from '../transport/rate-limit.ts';
import * as rates from '../transport/rates.ts';

export interface RoomRequestNeeds extends AskingNeeds {
  readonly registry: Registry;
  readonly ids: Ids;
}

/** Records that are asked for at once, of all rooms. */
const MOST_WAITING = 50;

const roomPath = /^\/api\/rooms\/([1-9][0-9]{5})$/;
const exportPath = /^\/api\/rooms\/([1-9][0-9]{5})\/export$/;

export function roomRequests(needs: RoomRequestNeeds): express.Router {
  const router = express.Router();
  const guard = limiter(needs, rates.roomRequests);
  router.get(exportPath, guard, exportRecord(needs));
  router.delete(roomPath, guard, deleteRoom(needs));
  return router;
}

function exportRecord({ registry, ids, clock }: RoomRequestNeeds): RequestHandler {
  const turn = inTurn(MOST_WAITING);
  const records = new Buckets(clock, rates.records);
  return async (request, response) => {
    const hash = proofIn(request);
    const code = codeIn(request);
    const hosted = hash === null ? null : await registry.hosts(code, hash);
    if (hash === null || !hosted?.ok) {
      turnAway(response, hosted);
      return;
    }
    if (records.take(code) < 0) {
      refuse(response, 429, 'slow_down');
      return;
    }
    const told = turn(async () => {
      if (response.destroyed) return;
      const history = await registry.history(code, hash);
      if (history.ok) response.attachment(`two-hats-${code}.json`).json(recordOf(code, history.value, ids.seed()));
      else turnAway(response, history);
    });
    if (told === null) refuse(response, 429, 'slow_down');
    else await told;
  };
}

function deleteRoom({ registry }: RoomRequestNeeds): RequestHandler {
  return async (request, response) => {
    const hash = proofIn(request);
    const deleted = hash === null ? null : await registry.discard(codeIn(request), hash);
    if (deleted?.ok === true) response.status(204).end();
    else turnAway(response, deleted);
  };
}
