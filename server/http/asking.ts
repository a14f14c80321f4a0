/** What requests about rooms have in common: who asks, what for, and how one says no. */
import type { Request, RequestHandler, Response } from 'express';
import { languageTag } from '../../shared/id-schema.ts';
import type { Language, RoomCode, Secret, SecretHash } from '../../shared/ids.ts';
import type { RefusalCode, Refusal } from '../../shared/refusals.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../rooms/ports.ts';
import type { SenderOf } from '../transport/origin.ts';
import { Buckets, type Rate } from '../transport/rate-limit.ts';
import { hashOf } from '../transport/secrets.ts';

export interface AskingNeeds {
  readonly clock: Clock;
  readonly senderOf: SenderOf;
}

/** Refuses whoever asks too often from one address. Nothing that is asked here is for a cache. */
export function limiter({ clock, senderOf }: AskingNeeds, rate: Rate): RequestHandler {
  const buckets = new Buckets(clock, rate);
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (buckets.take(senderOf(request.socket.remoteAddress, request.headers)) >= 0) next();
    else refuse(response, 429, 'slow_down');
  };
}

export function refuse(response: Response, status: number, code: string): void {
  response.status(status).json({ error: code });
}

/** They say nothing of the right to ask, and asking again is worth it. */
const passing: ReadonlySet<RefusalCode> = new Set(['elsewhere', 'restarting', 'storage']);

/**
 * One answer for every wrong pair, so that nobody learns which codes exist. `found`: what came of looking for the
 * room; null: nobody has looked.
 */
export function turnAway(
  response: Response,
  found: Result<unknown, Refusal> | null,
  status = 403,
  code: RefusalCode = 'forbidden',
): void {
  if (found?.ok === false && passing.has(found.error.code)) refuse(response, 503, found.error.code);
  else refuse(response, status, code);
}

export function proofIn(request: Request): SecretHash | null {
  const secret = /^Bearer ([A-Za-z0-9_-]{22,64})$/.exec(request.headers.authorization ?? '')?.[1];
  return secret === undefined ? null : hashOf(secret as Secret);
}

export function codeIn(request: Request): RoomCode {
  return String(request.params[0]) as RoomCode;
}

/** The language that is asked for, English if none is; null: what stands there is no language. */
export function languageIn(request: Request): Language | null {
  const wanted = new URLSearchParams(request.url.split('?')[1] ?? '').get('language') ?? 'en';
  const parsed = languageTag.safeParse(wanted);
  return parsed.success ? parsed.data : null;
}
