/** What a host asks of a room outside of playing: its record, and its end. The host's secret proves the right. */
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { RoomCode, Secret, SecretHash } from '../../shared/ids.ts';
import { inTurn } from './in-turn.ts';
import { recordOf } from './record.ts';
import type { Clock, Ids } from '../rooms/ports.ts';
import type { Registry } from '../rooms/registry.ts';
import { addressOf } from '../transport/origin.ts';
import { Buckets } from '../transport/rate-limit.ts';
import * as rates from '../transport/rates.ts';
import { hashOf } from '../transport/secrets.ts';

export interface RoomRequestNeeds {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly trustedProxies: number;
}

/** Records that are asked for at once, of all rooms. */
const MOST_WAITING = 50;

const roomPath = /^\/api\/rooms\/([1-9][0-9]{5})$/;
const exportPath = /^\/api\/rooms\/([1-9][0-9]{5})\/export$/;

export function roomRequests(needs: RoomRequestNeeds): express.Router {
  const router = express.Router();
  const guard = limiter(needs);
  router.get(exportPath, guard, exportRecord(needs));
  router.delete(roomPath, guard, deleteRoom(needs));
  return router;
}

function limiter({ clock, trustedProxies }: RoomRequestNeeds): RequestHandler {
  const buckets = new Buckets(clock, rates.roomRequests);
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const forwarded = request.headers['x-forwarded-for'];
    if (buckets.take(addressOf(request.socket.remoteAddress, forwarded, trustedProxies)) >= 0) next();
    else slowDown(response);
  };
}

function exportRecord({ registry, ids, clock }: RoomRequestNeeds): RequestHandler {
  const turn = inTurn(MOST_WAITING);
  const records = new Buckets(clock, rates.records);
  return async (request, response) => {
    const hash = proofIn(request);
    const code = codeIn(request);
    const hosted = hash === null ? null : await registry.hosts(code, hash);
    if (hash === null || !hosted?.ok) {
      forbid(response);
      return;
    }
    if (records.take(code) < 0) {
      slowDown(response);
      return;
    }
    const told = turn(async () => {
      if (response.destroyed) return;
      const history = await registry.history(code, hash);
      if (history.ok) response.attachment(`two-hats-${code}.json`).json(recordOf(code, history.value, ids.seed()));
      else forbid(response);
    });
    if (told === null) slowDown(response);
    else await told;
  };
}

function deleteRoom({ registry }: RoomRequestNeeds): RequestHandler {
  return async (request, response) => {
    const hash = proofIn(request);
    const deleted = hash === null ? null : await registry.discard(codeIn(request), hash);
    if (deleted?.ok === true) response.status(204).end();
    else if (deleted?.error.code === 'storage') response.status(503).json({ error: 'storage' });
    else forbid(response);
  };
}

function slowDown(response: Response): void {
  response.status(429).json({ error: 'slow_down' });
}

/** One answer for every wrong pair, so that nobody learns which codes exist. */
function forbid(response: Response): void {
  response.status(403).json({ error: 'forbidden' });
}

function proofIn(request: Request): SecretHash | null {
  const secret = /^Bearer ([A-Za-z0-9_-]{22,64})$/.exec(request.headers.authorization ?? '')?.[1];
  return secret === undefined ? null : hashOf(secret as Secret);
}

function codeIn(request: Request): RoomCode {
  return String(request.params[0]) as RoomCode;
}
