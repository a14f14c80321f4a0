/** Comes in with what stands on a card: as the host, whose place is taken over, or as a helper. */
import { ok, type Result } from '../../shared/result.ts';
import type { Connection } from '../lib/connection.ts';
import { rememberPlace, type Place } from '../lib/identity.ts';
import type { Session } from '../lib/session.ts';
import type { Failure } from '../lib/store.ts';
import type { ParsedCard } from '../lib/typed-secret.ts';
import { attemptWith, forgetAttempt, rememberCard } from './kept-codes.ts';

export type Card = Extract<ParsedCard, { ok: true }>;

/** The place that was entered: its console can be shown. */
export function enterByCode({ connection }: Session, card: Card): Promise<Result<Place, Failure>> {
  return card.kind === 'R' ? rescue(connection, card) : help(connection, card);
}

async function rescue(connection: Connection, { code, secret }: Card): Promise<Result<Place, Failure>> {
  const { host, next } = attemptWith(code, secret);
  const place = { role: 'host', code, secret: host } as const;
  const request = { code, rescueSecret: secret, hostSecret: host, nextRescueSecret: next };
  const reply = await connection.enter('rescue', request, () => place);
  if (!reply.ok) return reply;
  rememberPlace(place);
  rememberPlace({ role: 'rescue', code, secret: next });
  rememberCard(code, 'due');
  forgetAttempt(code);
  return ok(place);
}

async function help(connection: Connection, { code, secret }: Card): Promise<Result<Place, Failure>> {
  const place = { role: 'helper', code, secret } as const;
  const reply = await connection.enter('resume', place, () => place);
  if (!reply.ok) return reply;
  rememberPlace(place);
  return ok(place);
}
