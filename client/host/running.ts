/** The workshop that this browser is hosting just now: where a host who comes back wants to go. */
import { knownPlace, knownRooms, type KnownRoom } from '../lib/identity.ts';
import { readStored, writeStored } from '../lib/storage.ts';
import type { RoomCode } from '../../shared/ids.ts';

/** Longer than any day of workshops; older ones are still in the list of this browser's rooms. */
const runsMs = 24 * 60 * 60 * 1_000;
const key = 'two-hats:host-over';
const mostKept = 20;

/** A code may be given to another room later, so the time of opening belongs to it. */
const markOf = ({ code, at }: Pick<KnownRoom, 'code' | 'at'>) => `${code}@${String(at)}`;
const marks = () => (readStored(key) ?? '').split(' ').filter((mark) => mark !== '');

/** The latest one that has not been seen to end; `at` is when it was opened. */
export function runningRoom(now: number): KnownRoom | null {
  const over = marks();
  return knownRooms('host').find((room) => room.at > now - runsMs && !over.includes(markOf(room))) ?? null;
}

/** Closed or cleared away: it is not offered as the one to go on with. */
export function rememberOver(code: RoomCode): void {
  const room = knownPlace('host', code);
  if (room === null || marks().includes(markOf(room))) return;
  writeStored(key, [markOf(room), ...marks()].slice(0, mostKept).join(' '));
}
