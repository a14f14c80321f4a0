/** Apart from the rest of the keepsake: the page asks for it before the game is loaded. */
import type { RoomCode } from '../../shared/ids.ts';
import { readStored } from '../lib/storage.ts';

export const keepsakeKey = (code: RoomCode) => `two-hats:keepsake:${code}`;

export function hasKeepsake(code: RoomCode): boolean {
  return readStored(keepsakeKey(code)) !== null;
}
