/** Drawing teams: in time that grows with the number of people, for a large room draws hundreds of them. */
import type { TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { chanceFrom, shuffled } from './chance.ts';
import type { GameEvent } from './events.ts';
import type { Game, Intent, Seat } from './game.ts';
import { groupsOf } from './groups.ts';
import { membersOf, seated, teamsOf } from './moment.ts';

/** Teams that a room of `people` is split into when nobody says otherwise: five or so in each. */
export function idealTeamCount(people: number): number {
  const mostDistinctTeams = 8;
  if (people < 2 * limits.smallestTeam) return 1;
  const byFives = Math.max(2, Math.ceil(people / 5));
  return people <= mostDistinctTeams * limits.teamSize ? Math.min(mostDistinctTeams, byFives) : byFives;
}

/** Draws the teams anew: everybody in a random order, dealt out one by one. */
export function drawTeams(game: Game, intent: Intent): readonly GameEvent[] {
  const people = shuffled(seated(game), chanceFrom(intent.seed));
  const count = game.plan.teamCount ?? idealTeamCount(people.length);
  const opened: GameEvent = { type: 'teams-opened', at: intent.at, count };
  return [
    opened,
    ...dealt(
      intent,
      people.map((seat, index) => ({ seat, team: (index % count) as TeamId })),
    ),
  ];
}

/**
 * What has to happen to the teams before the first step: nobody without a team and, where the host
 * leaves it to the rules, sizes within one.
 */
export function settleTeams(game: Game, intent: Intent): readonly GameEvent[] {
  const people = seated(game);
  const evens = game.plan.teamMaking === 'auto' && !game.arranged;
  const count = evens ? (game.plan.teamCount ?? idealTeamCount(people.length)) : Math.max(game.teamCount, 1);
  const opened: GameEvent[] = count === game.teamCount ? [] : [{ type: 'teams-opened', at: intent.at, count }];
  const order = shuffled(people, chanceFrom(intent.seed));
  const moves = evens ? balance(order, count) : fill(game, order, teamsInUse(game, count));
  return [...opened, ...dealt(intent, moves)];
}

interface Move {
  readonly seat: Seat;
  readonly team: TeamId;
}

function dealt({ at }: Intent, moves: readonly Move[]): readonly GameEvent[] {
  if (moves.length === 0) return [];
  return [{ type: 'teams-dealt', at, seats: moves.map(({ seat, team }) => [seat.seat, team]) }];
}

/** Moves as few people as it takes for all teams to be equal within one. */
function balance(people: readonly Seat[], count: number): readonly Move[] {
  const sizes = new Map(range(count).map((team) => [team, 0]));
  const largest = Math.ceil(people.length / count);
  const fullTeams = people.length % count || count;
  let full = 0;
  const homeless: Seat[] = [];
  for (const seat of people) {
    const size = seat.team === null ? undefined : sizes.get(seat.team);
    const room = size !== undefined && (size < largest - 1 || (size === largest - 1 && full < fullTeams));
    if (seat.team === null || !room) {
      homeless.push(seat);
      continue;
    }
    sizes.set(seat.team, size + 1);
    if (size + 1 === largest) full += 1;
  }
  return placeInSmallest(homeless, sizes);
}

function fill(game: Game, people: readonly Seat[], teams: readonly TeamId[]): readonly Move[] {
  const sizes = new Map(teams.map((team) => [team, membersOf(game, team).length]));
  return placeInSmallest(
    people.filter((seat) => seat.team === null),
    sizes,
  );
}

function placeInSmallest(people: readonly Seat[], sizes: ReadonlyMap<TeamId, number>): readonly Move[] {
  const line = smallestFirst(sizes);
  return people.map((seat) => ({ seat, team: line.next().value }));
}

/** The team that is smallest at the time, the first of several, and then it has one more; without end. */
function* smallestFirst(sizes: ReadonlyMap<TeamId, number>): Generator<TeamId, never> {
  const bySize = groupsOf([...sizes], ([, size]) => size);
  let line: readonly TeamId[] = [];
  for (let size = Math.min(...sizes.values()); ; size++) {
    const level = (bySize.get(size) ?? []).map(([team]) => team);
    if (level.length > 0) line = [...line, ...level].sort((a, b) => a - b);
    yield* line;
  }
}

/** Teams that somebody chose, and of the others as many as it takes for six in each; all of them where nobody chose. */
function teamsInUse(game: Game, count: number): readonly TeamId[] {
  const chosen = new Set(teamsOf(game));
  if (chosen.size === 0) return range(count);
  const missing = Math.ceil(seated(game).length / limits.teamSize) - chosen.size;
  return [
    ...chosen,
    ...range(count)
      .filter((team) => !chosen.has(team))
      .slice(0, Math.max(0, missing)),
  ];
}

function range(count: number): readonly TeamId[] {
  return Array.from({ length: count }, (_, index) => index as TeamId);
}
