/** What this browser keeps of the codes that let other devices in, besides the places themselves. */
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { HelperId, RoomCode, Secret } from '../../shared/ids.ts';
import { drawSecret, forgetPlace } from '../lib/identity.ts';
import { readStored, readStoredJson, removeStored, writeStored } from '../lib/storage.ts';
import { drawTypedSecret } from '../lib/typed-secret.ts';

const cardKey = (code: RoomCode) => `two-hats:card:${code}`;
const invitedKey = (code: RoomCode) => `two-hats:invited:${code}`;
const attemptKey = (code: RoomCode) => `two-hats:rescuing:${code}`;

/** `due`: the last card has been used up, so the one on paper is worth nothing. */
export type CardState = 'printed' | 'due' | null;

/** Counts the changes, so that what was drawn from them is drawn anew. */
const changes = signal(0);

export function useCardState(code: RoomCode): CardState {
  const turn = changes.value;
  return useMemo(() => cardState(code), [code, turn]);
}

function cardState(code: RoomCode): CardState {
  const kept = readStored(cardKey(code));
  return kept === 'printed' || kept === 'due' ? kept : null;
}

export function rememberCard(code: RoomCode, state: Exclude<CardState, null>): void {
  writeStored(cardKey(code), state);
  changes.value += 1;
}

/** The secret that a helper was invited with, so that the host can show it again. */
export function invitation(code: RoomCode, helper: HelperId): Secret | null {
  return invitations(code)[helper] ?? null;
}

export function rememberInvitation(code: RoomCode, helper: HelperId, secret: Secret): void {
  writeStored(invitedKey(code), JSON.stringify({ ...invitations(code), [helper]: secret }));
}

function invitations(code: RoomCode): Readonly<Record<string, Secret>> {
  const kept = readStoredJson(invitedKey(code));
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, Secret>) : {};
}

/** A rescue that may not have arrived yet. */
interface Attempt {
  readonly card: Secret;
  readonly host: Secret;
  readonly next: Secret;
}

/** Kept before it is sent: if the answer is lost, the same card once more is the same rescue. */
export function attemptWith(code: RoomCode, card: Secret): Attempt {
  const kept = readStoredJson(attemptKey(code)) as Attempt | null;
  if (kept?.card === card) return kept;
  const drawn = { card, host: drawSecret(), next: drawTypedSecret() };
  writeStored(attemptKey(code), JSON.stringify(drawn));
  return drawn;
}

export function forgetAttempt(code: RoomCode): void {
  removeStored(attemptKey(code));
}

/** Every key to the room that is kept in this browser. */
export function forgetKeys(code: RoomCode): void {
  for (const role of ['host', 'helper', 'rescue', 'screen'] as const) forgetPlace(role, code);
  removeStored(cardKey(code));
  removeStored(invitedKey(code));
  forgetAttempt(code);
}
