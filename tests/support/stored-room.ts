/** A workshop that has been played by the rules alone, as a server finds it in its store. */
import type { Secret, SeatId } from '../../shared/ids.ts';
import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import type { Grant, Holder, StoredRoom } from '../../server/rooms/ports.ts';
import { hashOf } from '../../server/transport/secrets.ts';
import type { Play } from './builders.ts';

/** The secret of a place, for example `secretOf('host')` or `secretOf('s1')`. */
export const secretOf = (place: string) => `the-secret-of-a-place-${place}` as Secret;

/** Everything in one entry; seats are called after their ids. */
function storedRoom({ events, game, now }: Play): StoredRoom {
  const grant = (holder: Holder, place: string): Grant => ({ holder, hash: hashOf(secretOf(place)) });
  const seats = [...game.seats.keys()];
  const grants = [
    ...(['host', 'screen', 'rescue'] as const).map((role) => grant({ role }, role)),
    ...[...game.helpers.keys()].map((helper) => grant({ role: 'helper', helper }, helper)),
    ...seats.map((seat) => grant({ role: 'seat', seat }, seat)),
  ];
  const words = seats.map((key) => ({ kind: 'name' as const, key, text: nameOf(key) }));
  return { entries: [{ revision: 1, at: now, events, words: [], grants }], words };
}

const nameOf = (seat: SeatId) => `Person ${seat}`;

export async function journalOf(play: Play): Promise<MemoryJournal> {
  const journal = new MemoryJournal();
  const { entries, words } = storedRoom(play);
  for (const entry of entries) await journal.append(play.game.code, { ...entry, words });
  return journal;
}
