/**
 * The record of a workshop that its host may download: every fact, with people as numbers. Names are left out,
 * and answers are nobody's, whatever the plan keeps, because the screens promise that nobody sees a private
 * answer as somebody's.
 */
import type { RoomCode, SeatId } from '../../shared/ids.ts';
import type { CommitmentNote } from '../../shared/debrief-views.ts';
import { chanceFrom, shuffled } from '../game/chance.ts';
import { wallOf } from '../game/commitments.ts';
import type { GameEvent } from '../game/events.ts';
import { cutsToTell, withoutPeople } from '../game/links.ts';
import type { StoredRoom } from '../rooms/ports.ts';
import { stateOf } from '../rooms/state.ts';
import { toldOf } from './record-floors.ts';

export interface WorkshopRecord {
  readonly code: RoomCode;
  /** Seats are `person-1`, `person-2`, … in an order drawn for this record. */
  readonly entries: readonly {
    readonly revision: number;
    readonly at: number;
    readonly events: readonly GameEvent[];
  }[];
  /** Those that are shown on the wall, sorted by their text. */
  readonly commitments: readonly Pick<CommitmentNote, 'text' | 'mode'>[];
  /** By `<round>:<team>`. */
  readonly appeals: Readonly<Record<string, string>>;
}

/** `seed` draws the numbers of the people; another one every time, or two records could be laid together. */
export function recordOf(code: RoomCode, stored: StoredRoom, seed: number): WorkshopRecord {
  const { game, words } = stateOf(stored);
  const last = stored.entries.at(-1);
  // The order in which people came is the order in which the host sees them: a number is as good as a name.
  const entries = stored.entries.map((entry) => {
    const { revision, at, events } = entry;
    const told = events.flatMap(withoutPeople);
    return { revision, at, events: entry === last ? [...told, ...cutsToTell(game, at)] : told };
  });
  const all = entries.flatMap(({ events }) => events).filter((event) => event.type === 'links-cut');
  const order = shuffled([...game.seats.keys()], chanceFrom(seed));
  const numbers = new Map(order.map((seat, index) => [seat, `person-${String(index + 1)}` as SeatId]));
  const numberOf = (seat: SeatId) => numbers.get(seat) ?? seat;
  const unnamed = (event: GameEvent): GameEvent => {
    if (event.type === 'links-cut') return { ...event, ...toldOf(event, all, game) };
    if (event.type === 'teams-dealt')
      return { ...event, seats: event.seats.map(([seat, team]) => [numberOf(seat), team]) };
    return 'seat' in event && event.seat !== null ? { ...event, seat: numberOf(event.seat) } : event;
  };
  return {
    code,
    entries: entries.map((entry) => ({ ...entry, events: entry.events.map(unnamed) })),
    commitments: wallOf(game, words).map(({ text, mode }) => ({ text, mode })),
    appeals: Object.fromEntries(words.appeals),
  };
}
