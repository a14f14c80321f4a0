/**
 * Who this browser is, room by room. It draws its own secrets and keeps them; the server only ever
 * sees a secret from here, and never gives one back.
 */
import type { CommandId, RoomCode, Secret } from '../../shared/ids.ts';
import { readStoredJson, removeStored, storedKeys, writeStored } from './storage.ts';

export type Role = 'seat' | 'host' | 'screen';

export interface Place {
  readonly role: Role;
  readonly code: RoomCode;
  readonly secret: Secret;
}

export interface KnownRoom extends Place {
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
const openingKey = 'two-hats:opening';
const keyOf = (role: Role, code: RoomCode) => `${prefix}${role}:${code}`;

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
export function rememberPlace(place: Place, name: string | null = null): void {
  write(place.role, place.code, { secret: place.secret, at: Date.now(), name, entered: true });
}

export function knownPlace(role: Role, code: RoomCode): KnownRoom | null {
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

export function forgetPlace(role: Role, code: RoomCode): void {
  removeStored(keyOf(role, code));
}

/** Secrets of a room that is being opened; the same until `finishOpening`, so a reload repeats it. */
export function openingSecrets(): { readonly host: Secret; readonly screen: Secret } {
  const kept = readStoredJson(openingKey);
  if (isRecord(kept) && typeof kept['host'] === 'string' && typeof kept['screen'] === 'string') {
    return { host: kept['host'] as Secret, screen: kept['screen'] as Secret };
  }
  const drawn = { host: drawSecret(), screen: drawSecret() };
  writeStored(openingKey, JSON.stringify(drawn));
  return drawn;
}

export function finishOpening(code: RoomCode): void {
  const { host, screen } = openingSecrets();
  rememberPlace({ role: 'host', code, secret: host });
  rememberPlace({ role: 'screen', code, secret: screen });
  removeStored(openingKey);
}

function write(role: Role, code: RoomCode, kept: Kept): void {
  writeStored(keyOf(role, code), JSON.stringify(kept));
}

function read(key: string): Kept | null {
  const kept = readStoredJson(key);
  if (!isRecord(kept) || typeof kept['secret'] !== 'string') return null;
  const { secret, at, name, entered } = kept;
  return {
    secret,
    at: typeof at === 'number' ? at : 0,
    name: typeof name === 'string' ? name : null,
    entered: entered === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
