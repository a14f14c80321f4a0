/**
 * The record of a workshop that its host may download: every fact, with people as numbers. Names are
 * left out, and what people wrote stands apart from their answers, because the screens promise that
 * nobody sees a private answer as somebody's.
 */
import type { RoomCode, SeatId } from '../shared/ids.ts';
import type { CommitmentNote } from '../shared/debrief-views.ts';
import { chanceFrom, shuffled } from './game/chance.ts';
import { debriefOf } from './game/debrief.ts';
import type { GameEvent } from './game/events.ts';
import type { StoredRoom } from './rooms/ports.ts';
import { stateOf } from './rooms/state.ts';

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
  const order = shuffled([...game.seats.keys()], chanceFrom(seed));
  const numbers = new Map(order.map((seat, index) => [seat, `person-${String(index + 1)}` as SeatId]));
  const unnamed = (event: GameEvent): GameEvent =>
    'seat' in event ? { ...event, seat: numbers.get(event.seat) ?? event.seat } : event;
  return {
    code,
    entries: stored.entries.map(({ revision, at, events }) => ({ revision, at, events: events.map(unnamed) })),
    commitments: debriefOf(game, words, false).commitments.map(({ text, mode }) => ({ text, mode })),
    appeals: Object.fromEntries(words.appeals),
  };
}
