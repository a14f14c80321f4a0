/** Results together beside private ones, over the cards that counted: the room, then its larger teams. */
import type { TeamLift } from '../debrief-views.ts';
import { isEnough, isFew } from '../floors.ts';
import type { CardId, TeamId } from '../ids.ts';
import type { Side } from '../commands.ts';
import type { ToldRound } from './figures-told.ts';
import { average } from './measures/numbers.ts';
import { bestOfRounds } from './measures/together.ts';
import type { BoardSides, WorkshopCard } from './workshop.ts';

/** Of one person's answers in one round, card by card: 1 fits, 0 does not. */
export interface SoloFits {
  readonly round: number;
  readonly team: TeamId | null;
  readonly fits: readonly number[];
}

/** `teams`: how many there were. */
export function liftOf(rounds: readonly ToldRound[], teams: number): readonly TeamLift[] {
  const people = rounds.flatMap(peopleBesideBoards);
  const boards = rounds.flatMap(boardFits);
  const peopleOf = byTeam(people);
  const boardsOf = byTeam(boards);
  const room = liftOfTeam(null, people, boards);
  const ofTeams = toldTeams(peopleOf).map((team) =>
    liftOfTeam(team, peopleOf.get(team) ?? [], boardsOf.get(team) ?? []),
  );
  // The best person of a team would be somebody whom the team knows, so only a room of several teams has one.
  const best = teams > 1 ? bestOfRounds(rounds.map(({ soloBest }) => soloBest)) : null;
  return [room && { ...room, soloBest: best }, ...ofTeams].filter((lift) => lift !== null);
}

function byTeam<One extends { readonly team: TeamId | null }>(all: readonly One[]): ReadonlyMap<TeamId | null, One[]> {
  const groups = new Map<TeamId | null, One[]>();
  for (const one of all) {
    const own = groups.get(one.team);
    if (own) own.push(one);
    else groups.set(one.team, [one]);
  }
  return groups;
}

/**
 * Of everybody who gave an answer. What was not answered, or not placed, counts neither for people nor for teams:
 * nobody knows what it would have been. Every answer weighs the same, so that it does not matter whose it was.
 */
export function soloFits(told: ToldRound): readonly SoloFits[] {
  const cards = comparedCards(told);
  return told.hands.flatMap(({ team, sides }) => {
    const fits = fitsOf((card) => sides.get(card), cards);
    return fits.length === 0 ? [] : [{ round: told.round, team, fits }];
  });
}

/**
 * Without the people whose team is known and has no board to compare with. So few that their answers could be worked
 * out by taking away stay among the others.
 */
function peopleBesideBoards(told: ToldRound): readonly SoloFits[] {
  const withBoard = new Set<TeamId | null>(told.boards.map(({ team }) => team));
  return [...byTeam(soloFits(told))].flatMap(([team, own]) =>
    team === null || withBoard.has(team) || isFew(own.length) ? own : [],
  );
}

/** The same for people and teams: those that count, and of which private answers may be told. */
function comparedCards({ cards, answers }: ToldRound): readonly WorkshopCard[] {
  return cards.filter(({ card, weight, struck }) => weight > 0 && !struck && answers.has(card));
}

function fitsOf(sideOf: (card: CardId) => Side | undefined, cards: readonly WorkshopCard[]): readonly number[] {
  return cards.flatMap(({ card, key }) => {
    const side = sideOf(card);
    return side === undefined ? [] : [side === key ? 1 : 0];
  });
}

/** Of one board, card by card; empty where it never came to that lock. */
interface BoardFits {
  readonly team: TeamId;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

function boardFits(told: ToldRound): readonly BoardFits[] {
  const cards = comparedCards(told);
  const fits = (sides: BoardSides | null) => fitsOf((card) => sides?.[card], cards);
  return told.boards.map(({ team, first, second }) => ({ team, first: fits(first), second: fits(second) }));
}

/** `team` null: the whole room. */
function liftOfTeam(team: TeamId | null, people: readonly SoloFits[], boards: readonly BoardFits[]): TeamLift | null {
  const of = (lock: 'first' | 'second') => meanOf(boards.flatMap((board) => board[lock]));
  const soloMean = isEnough(fewestPeople(people)) ? meanOf(people.flatMap(({ fits }) => fits)) : null;
  const first = of('first');
  if (soloMean === null || first === null) return null;
  return { team, soloMean, soloBest: null, first, second: of('second') };
}

/** Null of nothing. */
function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : average(values);
}

/** People in the round that fewest answered: what one round says of few people is not hidden by another. */
function fewestPeople(people: readonly SoloFits[]): number {
  const byRound = new Map<number, number>();
  for (const { round } of people) byRound.set(round, (byRound.get(round) ?? 0) + 1);
  return byRound.size === 0 ? 0 : Math.min(...byRound.values());
}

/**
 * The teams that are large enough for figures of their own. If what is left of the room were too small
 * for them, it could be worked out by taking away, so then the smallest of them goes without as well.
 */
function toldTeams(people: ReadonlyMap<TeamId | null, readonly SoloFits[]>): readonly TeamId[] {
  const told = [...people]
    .flatMap(([team, own]) => (team === null ? [] : [{ team, size: fewestPeople(own) }]))
    .filter(({ size }) => isEnough(size))
    .sort((a, b) => b.size - a.size || a.team - b.team)
    .map(({ team }) => team);
  const known = new Set<TeamId | null>(told);
  const rest = fewestPeople([...people].flatMap(([team, own]) => (known.has(team) ? [] : own)));
  const shown = isFew(rest) ? told.slice(0, -1) : told;
  return [...shown].sort((a, b) => a - b);
}
