/** Results together beside private ones, over the cards that counted: the room, then its larger teams. */
import type { TeamLift } from '../debrief-views.ts';
import type { TeamId } from '../ids.ts';
import { limits } from '../limits.ts';
import type { ToldHand, ToldRound } from './figures-told.ts';
import { average } from './measures/numbers.ts';
import { soloOf } from './measures/together.ts';
import type { BoardSides, WorkshopCard } from './workshop.ts';

/** One person's share in one round. */
export interface SoloShare {
  readonly round: number;
  readonly team: TeamId | null;
  readonly share: number;
}

export function liftOf(rounds: readonly ToldRound[]): readonly TeamLift[] {
  const shares = rounds.flatMap(soloShares);
  const boards = rounds.flatMap(boardFits);
  const sharesOf = byTeam(shares);
  const boardsOf = byTeam(boards);
  const teams = toldTeams(sharesOf).map((team) => liftOfTeam(team, sharesOf.get(team) ?? [], boardsOf.get(team) ?? []));
  return [liftOfTeam(null, shares, boards), ...teams].filter((lift) => lift !== null);
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

/** Shares of answers that fit, over the cards that count, of everybody who has answered one of them. */
export function soloShares({ round, cards, hands }: ToldRound): readonly SoloShare[] {
  const counted = cards.filter(isCounted);
  return hands.flatMap((hand) => {
    const fits = fitsOf(hand, counted);
    return fits.length === 0 ? [] : [{ round, team: hand.team, share: average(fits) }];
  });
}

function fitsOf({ sides }: ToldHand, cards: readonly WorkshopCard[]): readonly number[] {
  return cards.flatMap(({ card, key }) => {
    const side = sides.get(card);
    return side === undefined ? [] : [side === key ? 1 : 0];
  });
}

function isCounted({ weight, struck }: WorkshopCard): boolean {
  return weight > 0 && !struck;
}

/** Of one board, card by card: whether it fits. Null: it never came to that lock. */
interface BoardFits {
  readonly team: TeamId;
  readonly first: readonly number[] | null;
  readonly second: readonly number[] | null;
}

function boardFits({ cards, boards }: ToldRound): readonly BoardFits[] {
  const counted = cards.filter(isCounted);
  const fits = (sides: BoardSides | null) => sides && counted.map(({ card, key }) => (sides[card] === key ? 1 : 0));
  return boards.map(({ team, first, second }) => ({ team, first: fits(first), second: fits(second) }));
}

/** `team` null: the whole room. */
function liftOfTeam(team: TeamId | null, shares: readonly SoloShare[], boards: readonly BoardFits[]): TeamLift | null {
  const solo = fewestPeople(shares) < limits.smallestSplit ? null : soloOf(shares.map(({ share }) => share));
  const first = boardShare(boards.map((board) => board.first));
  if (solo === null || first === null) return null;
  return { team, ...solo, first, second: boardShare(boards.map((board) => board.second)) };
}

/** Null of no board. */
function boardShare(fits: readonly (readonly number[] | null)[]): number | null {
  const all = fits.flatMap((one) => one ?? []);
  return all.length === 0 ? null : average(all);
}

/** People in the round that fewest answered: what one round says of few people is not hidden by another. */
function fewestPeople(shares: readonly SoloShare[]): number {
  const byRound = new Map<number, number>();
  for (const { round } of shares) byRound.set(round, (byRound.get(round) ?? 0) + 1);
  return byRound.size === 0 ? 0 : Math.min(...byRound.values());
}

/**
 * The teams that are large enough for figures of their own. If what is left of the room were too small
 * for them, it could be worked out by taking away, so then the smallest of them goes without as well.
 */
function toldTeams(shares: ReadonlyMap<TeamId | null, readonly SoloShare[]>): readonly TeamId[] {
  const told = [...shares]
    .flatMap(([team, own]) => (team === null ? [] : [{ team, people: fewestPeople(own) }]))
    .filter(({ people }) => people >= limits.smallestSplit)
    .sort((a, b) => b.people - a.people || a.team - b.team)
    .map(({ team }) => team);
  const known = new Set<TeamId | null>(told);
  const rest = fewestPeople([...shares].flatMap(([team, own]) => (known.has(team) ? [] : own)));
  const shown = rest > 0 && rest < limits.smallestSplit ? told.slice(0, -1) : told;
  return [...shown].sort((a, b) => a - b);
}
