/** Comes in with what stands on a card: as the host, whose place is taken over, or as a helper. */
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { protocolVersion } from '../../shared/protocol-version.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { drawSecret, rememberPlace, type Place } from '../lib/identity.ts';
import type { Session } from '../lib/session.ts';
import { readStoredJson, removeStored, writeStored } from '../lib/storage.ts';
import type { Failure } from '../lib/store.ts';
import { drawTypedSecret, type ParsedCard } from '../lib/typed-secret.ts';
import { rememberCard } from './kept-codes.ts';

export type Card = Extract<ParsedCard, { ok: true }>;

const attemptKey = (code: RoomCode) => `two-hats:rescuing:${code}`;

interface Attempt {
  readonly card: Secret;
  readonly host: Secret;
  readonly next: Secret;
}

/** The place that was entered; the caller goes there. */
export async function enterByCode(session: Session, card: Card): Promise<Result<Place, Failure>> {
  // Without a place of its own the connection is ready to ask for one.
  session.store.reset();
  session.connection.start(null);
  return card.kind === 'R' ? rescue(session, card) : help(session, card);
}

async function rescue({ connection }: Session, { code, secret }: Card): Promise<Result<Place, Failure>> {
  const { host, next } = attemptWith(code, secret);
  const reply = await connection.ask('rescue', {
    protocol: protocolVersion,
    code,
    rescueSecret: secret,
    hostSecret: host,
    nextRescueSecret: next,
  });
  if (!reply.ok) return reply;
  const place = { role: 'host', code, secret: host } as const;
  rememberPlace(place);
  rememberPlace({ role: 'rescue', code, secret: next });
  rememberCard(code, 'due');
  removeStored(attemptKey(code));
  return ok(place);
}

/** Kept before it is sent: if the answer is lost, the same card once more is the same rescue. */
function attemptWith(code: RoomCode, card: Secret): Attempt {
  const kept = readStoredJson(attemptKey(code)) as Attempt | null;
  if (kept?.card === card) return kept;
  const drawn = { card, host: drawSecret(), next: drawTypedSecret() };
  writeStored(attemptKey(code), JSON.stringify(drawn));
  return drawn;
}

async function help({ connection }: Session, { code, secret }: Card): Promise<Result<Place, Failure>> {
  const place = { role: 'helper', code, secret } as const;
  const reply = await connection.ask('resume', { protocol: protocolVersion, ...place });
  if (!reply.ok) return err(reply.error);
  rememberPlace(place);
  return ok(place);
}
