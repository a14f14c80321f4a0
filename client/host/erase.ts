/** Deletes a workshop with all that the server holds of it. */
import { signal } from '@preact/signals';
import type { RoomCode } from '../../shared/ids.ts';
import { knownPlace } from '../lib/identity.ts';
import type { Session } from '../lib/session.ts';
import { forgetKeys } from './kept-codes.ts';
import { rememberOver } from './running.ts';

/** True: the workshop of this page is no more, by the host's own wish. */
export const erased = signal(false);

const answerMs = 10_000;

/** False: it is still there, as far as can be told. */
export async function eraseWorkshop({ connection, store }: Session, code: RoomCode): Promise<boolean> {
  const place = knownPlace('host', code);
  if (place === null) return false;
  const headers = { Authorization: `Bearer ${place.secret}` };
  const request = { method: 'DELETE', headers, signal: AbortSignal.timeout(answerMs) };
  const response = await fetch(`/api/rooms/${code}`, request).catch(() => null);
  // An answer may be lost; that the room is no more is then told by the connection.
  const isGone = store.connection.value === 'gone' && store.ending.value?.code !== 'unknown_seat';
  if (!(response?.ok ?? isGone)) return false;
  erased.value = true;
  rememberOver(code);
  forgetKeys(code);
  connection.stop();
  return true;
}
