/**
 * The record of a workshop that its host may download: every fact, with people as numbers. Names are
 * left out, and what people wrote stands apart from their answers, because the screens promise that
 * nobody sees a private answer as somebody's.
 */
import type { NoteId, RoomCode, SeatId } from '../../shared/ids.ts';
import type { CommitmentNote } from '../../shared/debrief-views.ts';
import { chanceFrom, shuffled } from '../game/chance.ts';
import { unreachable } from '../../shared/result.ts';
import { commitmentsOf } from '../game/commitments.ts';
import type { GameEvent } from '../game/events.ts';
import { floored } from '../game/floors.ts';
import type { Kept } from '../game/kept.ts';
import { revealedSoFar, unlinked, untoldActivities } from '../game/links.ts';
import type { StoredRoom } from '../rooms/ports.ts';
import { stateOf } from '../rooms/state.ts';

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

/** The name by which the host knows a sentence would lead from its writer's answers to what was written. */
const noNote = '' as NoteId;

/** `seed` draws the numbers of the people; another one every time, or two records could be laid together. */
export function recordOf(code: RoomCode, stored: StoredRoom, seed: number): WorkshopRecord {
  const { game, words } = stateOf(stored);
  const order = shuffled([...game.seats.keys()], chanceFrom(seed));
  const numbers = new Map(order.map((seat, index) => [seat, `person-${String(index + 1)}` as SeatId]));
  // What will be nobody's in the end is not exported as somebody's before.
  const untold = [...new Set(untoldActivities(game).map(({ activity }) => activity))];
  const told = (event: GameEvent) =>
    untold.reduce<readonly GameEvent[]>((rest, activity) => rest.flatMap((one) => unlinked(one, activity)), [event]);
  const unnamed = (event: GameEvent): GameEvent => {
    if (event.type === 'links-cut') return { ...event, ...withoutSmallTeams(event) };
    const told = 'note' in event ? { ...event, note: noNote } : event;
    return 'seat' in told && told.seat !== null ? { ...told, seat: numbers.get(told.seat) ?? told.seat } : told;
  };
  const last = stored.entries.at(-1);
  return {
    code,
    entries: stored.entries.map((entry) => {
      const { revision, at, events } = entry;
      const soFar = entry === last ? revealedSoFar(game, at) : [];
      return { revision, at, events: [...events.flatMap(told), ...soFar].map(unnamed) };
    }),
    commitments: commitmentsOf(game, words, false).map(({ text, mode }) => ({ text, mode })),
    appeals: Object.fromEntries(words.appeals),
  };
}

/** What so few people of a team answered is not exported as that team's; points do not rest on it. */
function withoutSmallTeams(kept: Kept): Kept {
  switch (kept.activity) {
    case 'sort':
      return { ...kept, hands: floored(kept.hands) };
    case 'scenario':
      return { ...kept, votes: floored(kept.votes) };
    case 'debrief': {
      const { moods, exit, stars } = kept;
      const notes = kept.notes.map((one) => ({ ...one, note: noNote }));
      const reasons = (kept.reasons ?? []).map((one) => ({ ...one, note: noNote, team: null }));
      const told = { moods: floored(moods), exit: floored(exit), stars: floored(stars) };
      return { ...kept, ...told, notes: floored(notes), reasons: floored(reasons) };
    }
    default:
      return unreachable(kept);
  }
}
