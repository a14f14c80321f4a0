/**
 * Who this browser is, room by room. It draws its own secrets and keeps them; the server only ever
 * sees a secret from here, and never gives one back.
 */
import type { CommandId, RoomCode, Secret } from '../../shared/ids.ts';
import { readStoredJson, removeStored, storedKeys, writeStored } from './storage.ts';

/** Whose place it is that a browser comes back to. */
export type Role = 'seat' | 'host' | 'helper' | 'screen';
/** A rescue secret is kept beside them; it opens no place, it replaces the host. */
type Keepable = Role | 'rescue';

export interface Place<As extends Keepable = Role> {
  readonly role: As;
  readonly code: RoomCode;
  readonly secret: Secret;
}

export interface KnownRoom<As extends Keepable = Role> extends Place<As> {
  /** When it was last entered, on this browser's clock. */
  readonly at: number;
  /** The name taken in it, for a seat. */
  readonly name: string | null;
}

interface Kept {
  readonly secret: string;
  readonly at: number;
  readonly name: string | null;
  /** False until the server has confirmed it: a join that may not have arrived. */
  readonly entered: boolean;
}

const prefix = 'two-hats:room:';
const keyOf = (role: Keepable, code: RoomCode) => `${prefix}${role}:${code}`;

/** 192 random bits, base64url. Needs no secure context. */
export function drawSecret(): Secret {
  return draw(24) as Secret;
}

export function drawCommandId(): CommandId {
  return draw(12) as CommandId;
}

function draw(bytes: number): string {
  const raw = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...raw))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The secret for a place, drawn and kept at the first call: a repeated join is the same seat. */
export function secretFor(role: Role, code: RoomCode): Secret {
  const kept = read(keyOf(role, code));
  if (kept !== null) return kept.secret as Secret;
  const secret = drawSecret();
  write(role, code, { secret, at: Date.now(), name: null, entered: false });
  return secret;
}

/** Keeps a place that the server has confirmed, or that came with a link. */
export function rememberPlace(place: Place<Keepable>, name: string | null = null): void {
  write(place.role, place.code, { secret: place.secret, at: Date.now(), name, entered: true });
}

export function knownPlace<As extends Keepable>(role: As, code: RoomCode): KnownRoom<As> | null {
  const kept = read(keyOf(role, code));
  if (kept === null || !kept.entered) return null;
  return { role, code, secret: kept.secret as Secret, at: kept.at, name: kept.name };
}

/** Rooms that this browser hosts, plays in or shows, the latest first. */
export function knownRooms(role: Role): readonly KnownRoom[] {
  const start = `${prefix}${role}:`;
  return storedKeys(start)
    .map((key) => knownPlace(role, key.slice(start.length) as RoomCode))
    .filter((room) => room !== null)
    .sort((a, b) => b.at - a.at);
}

export function forgetPlace(role: Keepable, code: RoomCode): void {
  removeStored(keyOf(role, code));
}

function write(role: Keepable, code: RoomCode, kept: Kept): void {
  writeStored(keyOf(role, code), JSON.stringify(kept));
}

function read(key: string): Kept | null {
  const kept = readStoredJson(key) as { readonly [Name in keyof Kept]?: unknown } | null;
  if (typeof kept?.secret !== 'string') return null;
  const { secret, at, name, entered } = kept;
  return {
    secret,
    at: typeof at === 'number' ? at : 0,
    name: typeof name === 'string' ? name : null,
    entered: entered === true,
  };
}
