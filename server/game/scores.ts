/**
 * Points. No speed, no penalty; at most 1000 for a sort round and 1000 for all scenarios together.
 * Always recomputed from the answers, never counted along. Formulas: `docs/rules.md`, SCORE-1 to 9.
 */
import type { Mode } from '../../shared/commands.ts';
import type { SeatId, TeamId } from '../../shared/ids.ts';
import type { Plan } from '../../shared/plan.ts';
import type { DealtCard, DealtScenario } from './deck-keys.ts';
import type { Game, ScenarioVotes, SoloHand, SortRound, Vote } from './game.ts';
import { groupsOf } from './groups.ts';
import { cardsOf, placesOf, teamsOf } from './moment.ts';
import { remembered } from './remembered.ts';

const roundPoints = 1000;

/** Share of a card's points that each of its three answers carries; they add up to 1. */
export interface SortShares {
  readonly solo: number;
  readonly first: number;
  readonly second: number;
}

/** 0.2 / 0.4 / 0.4; what a step that is switched off would carry goes to the others in proportion. */
export function sortShares(steps: Plan['steps']): SortShares {
  const solo = steps.soloSort ? 0.2 : 0;
  const second = steps.secondLook ? 0.4 : 0;
  const sum = solo + 0.4 + second;
  return { solo: solo / sum, first: 0.4 / sum, second: second / sum };
}

/** Weight that a card counts with: its deck weight, or nothing once an appeal has struck it. */
export function weightOf(sort: SortRound, card: DealtCard): number {
  return sort.struck.has(card.id) ? 0 : card.weight;
}

/** How far a team's three answers to one card fit, each 0 to 1. */
export interface CardFit {
  readonly solo: number;
  readonly first: number;
  readonly second: number;
}

export function cardFit(game: Game, round: number, team: TeamId, card: DealtCard): CardFit {
  const sort = game.sorts[round] as SortRound;
  const board = sort.boards[team];
  const cards = cardsOf(game, round);
  const kept = sort.fits?.[team];
  const isFit = (side: string | undefined) => (side === card.side ? 1 : 0);
  return {
    solo: kept?.[cards.indexOf(card)] ?? soloFit(game, round, team, card),
    first: isFit(board?.first?.get(card.id)),
    second: isFit(board?.second?.get(card.id)),
  };
}

export interface CountedHand extends SoloHand {
  readonly seat: SeatId;
}

/** Share of the team's private answers to the card that fit; 0 where nobody answered. */
function soloFit(game: Game, round: number, team: TeamId, card: DealtCard): number {
  const sides = (handsByTeam(game, round).get(team) ?? []).flatMap((hand) => hand.sides.get(card.id) ?? []);
  return sides.length === 0 ? 0 : sides.filter((side) => side === card.side).length / sides.length;
}

const handsByTeam = remembered(
  (game: Game, round: number) => groupsOf(soloHands(game, round), ({ team }) => team),
  (game, round) => [game.sorts[round]?.solo ?? game.sorts, placesOf(game), round],
);

/** Private answers that count: of those who were there when the step opened. No others are kept without a seat. */
export function soloHands(game: Game, round: number): readonly CountedHand[] {
  const opened = game.steps.findIndex((step) => step.kind === 'solo-sort' && step.round === round);
  return [...(game.sorts[round]?.solo ?? [])]
    .filter(([seat]) => (game.seats.get(seat)?.since ?? -1) < opened)
    .map(([seat, hand]) => ({ seat, ...hand }));
}

/** R_t: points of a team in a sort round, counting only the cards shown so far. */
export function sortPoints(game: Game, round: number, team: TeamId): number {
  const sort = game.sorts[round];
  if (!sort) return 0;
  const cards = cardsOf(game, round);
  const shares = sortShares(game.plan.steps);
  const whole = cards.reduce((sum, card) => sum + weightOf(sort, card), 0);
  if (whole === 0) return 0;
  const earned = cards.slice(0, sort.revealed).reduce((sum, card) => {
    const fit = cardFit(game, round, team, card);
    const share = shares.solo * fit.solo + shares.first * fit.first + shares.second * fit.second;
    return sum + weightOf(sort, card) * share;
  }, 0);
  return (roundPoints * earned) / whole;
}

/**
 * Credit for an adjacent answer (BOTH against LEAD or MANAGE): q = (a − b)/(2a − b) with a scenarios
 * of LEAD and as many of MANAGE, b of BOTH. It makes always-LEAD, always-BOTH and guessing worth the
 * same. Where LEAD and MANAGE differ in number, a is their mean; never below 0.
 */
export function adjacentCredit(scenarios: readonly Pick<DealtScenario, 'mode'>[]): number {
  const b = scenarios.filter((scenario) => scenario.mode === 'both').length;
  const a = (scenarios.length - b) / 2;
  return a > b ? (a - b) / (2 * a - b) : 0;
}

/** u: 1 exact, q adjacent, 0 opposite. */
export function voteCredit(vote: Mode, key: Mode, adjacent: number): number {
  if (vote === key) return 1;
  return vote === 'both' || key === 'both' ? adjacent : 0;
}

/** V_t: points of a team for the scenarios shown so far. */
export function scenarioPoints(game: Game, team: TeamId): number {
  return scoredScenarios(game).reduce((sum, { index }) => sum + onePointsOf(game, team, index), 0);
}

/** Points of a team for the scenario at `index`; 0 until it has been revealed. */
export function onePointsOf(game: Game, team: TeamId, index: number): number {
  const scored = scoredScenarios(game);
  const votes = game.ballots[index];
  if (!scored.some((one) => one.index === index) || !votes?.revealed) return 0;
  const credit = votes.kept === null ? voteCreditOf(game, team, index) : (votes.kept.credits[team] ?? 0);
  return (roundPoints * credit) / scored.length;
}

/** Share of a scenario's points that a team's votes have earned. */
export function voteCreditOf(game: Game, team: TeamId, index: number): number {
  const votes = game.ballots[index];
  const key = game.deal?.scenarios[index]?.mode;
  if (votes === undefined || key === undefined) return 0;
  // As dealt: what is cut later must not move points that the room has seen.
  const adjacent = adjacentCredit((game.deal?.scenarios ?? []).filter((scenario) => scenario.scored));
  const mean = (cast: readonly Vote[]) => {
    const credits = cast.map((vote) => voteCredit(vote.mode, key, adjacent));
    return credits.length === 0 ? 0 : credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
  };
  const first = [...votes.first.values()].filter((vote) => vote.team === team);
  const second = [...finalVotes(votes).values()].filter((vote) => vote.team === team);
  return 0.4 * mean(first) + 0.6 * mean(second);
}

/** The votes that stand at the end: the second where one was cast, otherwise the first. */
function finalVotes(votes: ScenarioVotes): ReadonlyMap<string, Vote> {
  return new Map([...votes.first, ...votes.second]);
}

function scoredScenarios(game: Game): readonly { readonly scenario: DealtScenario; readonly index: number }[] {
  return (game.deal?.scenarios ?? [])
    .map((scenario, index) => ({ scenario, index }))
    .filter(({ scenario, index }) => scenario.scored && !game.cut.has(`scenario:${index}`));
}

export interface TeamScore {
  readonly team: TeamId;
  /** Unrounded. */
  readonly points: number;
  readonly rank: number;
  /** Weighted share of first locks that fit, the tie-breaker. */
  readonly firstShare: number;
}

/** Every team's total, best first. Ties go to the higher first-lock share, then share the rank. */
export function scoresOf(game: Game): readonly TeamScore[] {
  const scores = teamsOf(game).map((team) => ({
    team,
    points: totalPoints(game, team),
    firstShare: firstShare(game, team),
  }));
  const better = (a: (typeof scores)[number], b: (typeof scores)[number]) =>
    round6(b.points) - round6(a.points) || round6(b.firstShare) - round6(a.firstShare);
  return [...scores]
    .sort((a, b) => better(a, b) || a.team - b.team)
    .map((score) => ({ ...score, rank: 1 + scores.filter((other) => better(other, score) < 0).length }));
}

export function totalPoints(game: Game, team: TeamId): number {
  const sorts = game.sorts.reduce((sum, _, round) => sum + sortPoints(game, round, team), 0);
  return sorts + scenarioPoints(game, team);
}

/** Most points that the workshop as planned can give. */
export function mostPoints(game: Game): number {
  const sorts = game.sorts.filter(
    (_, round) => !game.cut.has(`sort:${round}`) && cardsOf(game, round).length > 0,
  ).length;
  return roundPoints * (sorts + (scoredScenarios(game).length > 0 ? 1 : 0));
}

function firstShare(game: Game, team: TeamId): number {
  let fits = 0;
  let whole = 0;
  game.sorts.forEach((sort, round) => {
    for (const card of cardsOf(game, round).slice(0, sort.revealed)) {
      whole += weightOf(sort, card);
      fits += weightOf(sort, card) * cardFit(game, round, team, card).first;
    }
  });
  return whole === 0 ? 0 : fits / whole;
}

/** Number of cards on the team's board at its last lock that fit: a count and nothing more. */
export function fitsCount(game: Game, round: number, team: TeamId, pass: 1 | 2): number {
  const cards = cardsOf(game, round);
  return cards.filter((card) => cardFit(game, round, team, card)[pass === 1 ? 'first' : 'second'] === 1).length;
}

/** Sums of thirds and fifths differ in the last bit by order: equal is equal to six digits. */
function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
