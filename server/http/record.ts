/**
 * The record of a workshop that its host may download: every fact, with people as numbers. Names are
 * left out, and what people wrote stands apart from their answers, because the screens promise that
 * nobody sees a private answer as somebody's.
 */
import type { RoomCode, SeatId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { CommitmentNote } from '../../shared/debrief-views.ts';
import { chanceFrom, shuffled } from '../game/chance.ts';
import { unreachable } from '../../shared/result.ts';
import { debriefOf } from '../game/debrief.ts';
import type { GameEvent } from '../game/events.ts';
import type { Kept } from '../game/kept.ts';
import { linkedActivities, revealedSoFar, unlinked } from '../game/links.ts';
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

/** `seed` draws the numbers of the people; another one every time, or two records could be laid together. */
export function recordOf(code: RoomCode, stored: StoredRoom, seed: number): WorkshopRecord {
  const { game, words } = stateOf(stored);
  const order = shuffled([...game.seats.keys()], chanceFrom(seed));
  const numbers = new Map(order.map((seat, index) => [seat, `person-${String(index + 1)}` as SeatId]));
  // What will be nobody's in the end is not exported as somebody's before.
  const linked = linkedActivities(game).map(({ activity }) => activity);
  const told = (event: GameEvent) =>
    linked.reduce<readonly GameEvent[]>((rest, activity) => rest.flatMap((one) => unlinked(one, activity)), [event]);
  const unnamed = (event: GameEvent): GameEvent => {
    if (event.type === 'links-cut') return { ...event, ...withoutSmallTeams(event) };
    return 'seat' in event && event.seat !== null ? { ...event, seat: numbers.get(event.seat) ?? event.seat } : event;
  };
  const last = stored.entries.at(-1);
  return {
    code,
    entries: stored.entries.map((entry) => {
      const { revision, at, events } = entry;
      const soFar = entry === last ? revealedSoFar(game, at) : [];
      return { revision, at, events: [...events.flatMap(told), ...soFar].map(unnamed) };
    }),
    commitments: debriefOf(game, words, false).commitments.map(({ text, mode }) => ({ text, mode })),
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
      const { moods, notes, exit, stars } = kept;
      return { ...kept, moods: floored(moods), notes: floored(notes), exit: floored(exit), stars: floored(stars) };
    }
    default:
      return unreachable(kept);
  }
}

/** From the smallest team on, until those without a team are enough to hide among as well. */
function floored<One extends { readonly team: TeamId | null }>(kept: readonly One[]): readonly One[] {
  const sizeOf = (team: TeamId) => kept.filter((one) => one.team === team).length;
  const teams = [...new Set(kept.map(({ team }) => team))].filter((team) => team !== null);
  const hidden = new Set<TeamId>();
  let people = kept.filter(({ team }) => team === null).length;
  for (const team of teams.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)) {
    const isSmall = sizeOf(team) < limits.smallestSplit;
    if (!isSmall && (people === 0 || people >= limits.smallestSplit)) break;
    hidden.add(team);
    people += sizeOf(team);
  }
  const told = kept.map((one) => (one.team !== null && hidden.has(one.team) ? { ...one, team: null } : one));
  return told.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
