/**
 * Points. No speed, no penalty; at most 1000 for a sort round and 1000 for all scenarios together.
 * Always recomputed from the answers, never counted along. Formulas: `docs/rules.md`, SCORE-1 to 9.
 */
import type { Mode } from '../../shared/commands.ts';
import type { SeatId, TeamId } from '../../shared/ids.ts';
import type { Plan } from '../../shared/plan.ts';
import { average } from '../../shared/workshop/measures/numbers.ts';
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
  const cards = cardsOf(game, round);
  const kept = sort.fits?.[team];
  return {
    solo: kept?.[cards.indexOf(card)] ?? soloFit(game, round, team, card),
    first: lockFit(sort, team, card, 'first'),
    second: lockFit(sort, team, card, 'second'),
  };
}

/** Whether the team had the card where it fits at that lock: 1, or 0. */
export function lockFit({ boards }: SortRound, team: TeamId, card: DealtCard, lock: 'first' | 'second'): 0 | 1 {
  return boards[team]?.[lock]?.get(card.id) === card.side ? 1 : 0;
}

export interface CountedHand extends SoloHand {
  readonly seat: SeatId;
}

/** Share of the team's private answers to the card that fit; 0 where nobody answered. */
function soloFit(game: Game, round: number, team: TeamId, card: DealtCard): number {
  const sides = (handsByTeam(game, round).get(team) ?? []).flatMap((hand) => hand.sides.get(card.id) ?? []);
  return sides.length === 0 ? 0 : sides.filter((side) => side === card.side).length / sides.length;
}

/** Private answers that count: of those who were there when the step opened. No others are kept without a seat. */
export const soloHands = remembered(
  (game: Game, round: number): readonly CountedHand[] => {
    const opened = game.steps.findIndex((step) => step.kind === 'solo-sort' && step.round === round);
    return [...(game.sorts[round]?.solo ?? [])]
      .filter(([seat]) => (game.seats.get(seat)?.since ?? -1) < opened)
      .map(([seat, hand]) => ({ seat, ...hand }));
  },
  (game, round) => [game.sorts[round]?.solo ?? game.sorts, placesOf(game), round],
);

const handsByTeam = remembered(
  (game: Game, round: number) => groupsOf(soloHands(game, round), ({ team }) => team),
  (game, round) => [soloHands(game, round)],
);

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
  return voteCredits(game, index).get(team) ?? 0;
}

const voteCredits = remembered(
  ({ ballots, deal }: Game, index: number): ReadonlyMap<TeamId | null, number> => {
    const votes = ballots[index];
    const key = deal?.scenarios[index]?.mode;
    if (votes === undefined || key === undefined) return new Map();
    // As dealt: what is cut later must not move points that the room has seen.
    const adjacent = adjacentCredit((deal?.scenarios ?? []).filter((scenario) => scenario.scored));
    const credit = ({ mode }: Vote) => voteCredit(mode, key, adjacent);
    const last = groupsOf([...finalVotes(votes).values()], ({ team }) => team);
    const first = groupsOf([...votes.first.values()], ({ team }) => team);
    const mean = (cast: readonly Vote[] = []) => average(cast.map(credit));
    const teams = new Set([...first.keys(), ...last.keys()]);
    return new Map([...teams].map((team) => [team, 0.4 * mean(first.get(team)) + 0.6 * mean(last.get(team))]));
  },
  ({ ballots, deal }, index) => [ballots[index] ?? ballots, deal, index],
);

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
export const scoresOf = remembered(
  (game: Game): readonly TeamScore[] => {
    const scores = teamsOf(game).map((team) => ({
      team,
      points: totalPoints(game, team),
      firstShare: firstShare(game, team),
    }));
    const better = (a: (typeof scores)[number], b: (typeof scores)[number]) =>
      round6(b.points) - round6(a.points) || round6(b.firstShare) - round6(a.firstShare);
    const ranked: TeamScore[] = [];
    for (const [index, score] of scores.sort((a, b) => better(a, b) || a.team - b.team).entries()) {
      const above = ranked.at(-1);
      const isShared = above !== undefined && better(above, score) === 0;
      ranked.push({ ...score, rank: isShared ? above.rank : index + 1 });
    }
    return ranked;
  },
  (game) => pointsRestOn(game),
);

/** Points stay the same as long as these parts do. */
export function pointsRestOn(game: Game): readonly [object, ...unknown[]] {
  return [game.sorts, game.ballots, game.deal, game.cut, game.plan, placesOf(game)];
}

const scoreByTeam = remembered(
  (game: Game) => new Map(scoresOf(game).map((score) => [score.team, score])),
  (game) => [scoresOf(game)],
);

export function scoreOf(game: Game, team: TeamId): TeamScore | null {
  return scoreByTeam(game).get(team) ?? null;
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
      fits += weightOf(sort, card) * lockFit(sort, team, card, 'first');
    }
  });
  return whole === 0 ? 0 : fits / whole;
}

/** Number of cards on the team's board at its last lock that fit: a count and nothing more. */
export function fitsCount(game: Game, round: number, team: TeamId, pass: 1 | 2): number {
  const sort = game.sorts[round] as SortRound;
  const lock = pass === 1 ? 'first' : 'second';
  return cardsOf(game, round).filter((card) => lockFit(sort, team, card, lock) === 1).length;
}

/** Sums of thirds and fifths differ in the last bit by order: equal is equal to six digits. */
function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
