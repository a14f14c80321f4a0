import type { RoomCode } from '../../shared/ids.ts';
import type { SelfView } from '../../shared/self-view.ts';
import { knownPlace } from '../lib/identity.ts';

/** The server forgets names before the rest of a workshop that has closed; this browser still has its own. */
export function ownName({ name }: SelfView, code: RoomCode): string {
  return name === '' ? (knownPlace('seat', code)?.name ?? '…') : name;
}
