/** Parts that several audiences see alike. */
import type {
  ClockView,
  OwnStanding,
  Progress,
  RevealedCard,
  Stage,
  StandingsView,
  TeamProgress,
  TeamSize,
} from '../../shared/views.ts';
import type { Side } from '../../shared/commands.ts';
import type { CardId, TeamId } from '../../shared/ids.ts';
import { isBoardTold, isEnough } from '../../shared/floors.ts';
import { standingsShown, topRanks } from '../../shared/many.ts';
import type { ScenarioOutcome, Split } from '../../shared/outcome-views.ts';
import { outcomeOf } from '../../shared/workshop/figures-votes.ts';
import { isPlayable } from './flow.ts';
import type { Game } from './game.ts';
import {
  activeMembersOf,
  activeSeats,
  allTeams,
  boardOf,
  cardsOf,
  currentSort,
  currentStep,
  hasDone,
  keptUntil,
  membersOf,
  momentName,
  seated,
  teamsOf,
} from './moment.ts';
import { remembered } from './remembered.ts';
import { mostPoints, onePointsOf, scoreOf, scoresOf, soloHands, sortPoints } from './scores.ts';
import { scenarioOf } from './workshop-scenarios.ts';

/** The same for all audiences, and for all the moves of a step. */
export const stageOf = remembered(makeStage, (game) => {
  const { moment, seats, steps, cut, deal, plan, teamCount, locked, managerFirst } = game;
  return [moment, seats, steps, cut, deal, plan, teamCount, locked, managerFirst, currentSort(game)?.revealed];
});

function makeStage(game: Game): Stage {
  const step = currentStep(game);
  const played = game.steps.filter((one) => isPlayable(game, one));
  return {
    code: game.code,
    step: momentName(game),
    kind: step.kind,
    round: step.round ?? null,
    rounds: played.filter((one) => one.kind === 'team-sort').length,
    scenario: step.scenario ?? null,
    scenarios: played.filter((one) => one.kind === 'vote-1').length,
    clock: clockView(game),
    people: seated(game).length,
    teamCount: teamSizes(game).length,
    locked: game.locked,
    teamMaking: game.plan.teamMaking,
    managerFirst: game.managerFirst,
    keptUntil: keptUntil(game),
    parts: {
      soloSort: game.plan.steps.soloSort,
      secondLook: game.plan.steps.secondLook,
      talk: game.plan.steps.talk,
    },
  };
}

/** In the lobby also the teams that are still empty, so that they can be picked. */
export function teamSizes(game: Game): readonly TeamSize[] {
  const teams = currentStep(game).kind === 'lobby' ? allTeams(game) : teamsOf(game);
  return teams.map((team) => ({ team, size: membersOf(game, team).length }));
}

function clockView(game: Game): ClockView {
  const { clock } = game.moment;
  if (clock.kind === 'running') {
    return { kind: 'running', endsAt: clock.endsAt, soft: currentStep(game).clock === 'soft' };
  }
  if (clock.kind === 'held') return { kind: 'held', reason: clock.reason, remaining: clock.remaining };
  return { kind: clock.kind };
}

/** How many of those present have done what the step asks. */
export const progressOf = remembered(
  (game: Game): Progress => {
    const active = activeSeats(game);
    return { done: active.filter((seat) => hasDone(game, seat.seat) === true).length, of: active.length };
  },
  (game) => [game],
);

export function teamProgress(game: Game): readonly TeamProgress[] {
  const step = currentStep(game);
  const round = step.round ?? 0;
  return teamsOf(game).map((team) => {
    if (step.kind === 'solo-sort') {
      const active = activeMembersOf(game, team);
      return { team, done: active.filter((seat) => hasDone(game, seat.seat)).length, of: active.length, state: 'open' };
    }
    const board = boardOf(game, round, team);
    return { team, done: board?.now.size ?? 0, of: cardsOf(game, round).length, state: board?.lock.state ?? 'open' };
  });
}

export function revealedCards(game: Game, round: number): readonly RevealedCard[] {
  const sort = game.sorts[round];
  if (!sort) return [];
  return cardsOf(game, round)
    .slice(0, sort.revealed)
    .map((card) => ({
      card: card.id,
      key: card.side,
      disputed: card.weight < 1,
      struck: sort.struck.has(card.id),
      teams: teamSplit(game, round, card.id),
      people: peopleSplit(game, round, card.id),
    }));
}

/** How the teams stand on a card at their last lock: those whose answer is no single person's. */
function teamSplit(game: Game, round: number, card: CardId): Split {
  const boards = teamsOf(game).flatMap((team) => boardOf(game, round, team) ?? []);
  return splitOf(
    boards.filter(({ members }) => isBoardTold(members)).map((board) => (board.second ?? board.first)?.get(card)),
  );
}

/** How the room's private answers stand on a card; null where too few gave one. */
function peopleSplit(game: Game, round: number, card: CardId): Split | null {
  const sides = soloHands(game, round).map((hand) => hand.sides.get(card));
  const answered = sides.filter((side) => side !== undefined);
  return isEnough(answered.length) ? splitOf(answered) : null;
}

function splitOf(sides: readonly (Side | undefined)[]): Split {
  const of = (wanted: Side | undefined) => sides.filter((side) => side === wanted).length;
  return { leader: of('leader'), manager: of('manager'), open: of(undefined) };
}

export const shownOutcome = remembered(
  (game: Game, index: number): ScenarioOutcome => {
    const scenario = scenarioOf(game, index);
    return outcomeOf(scenario, scenario.votes);
  },
  (game, index) => [scenarioOf(game, index)],
);

export const standingsView = remembered(
  (game: Game): StandingsView => {
    const rows = scoresOf(game)
      .slice(0, standingsShown)
      .map(({ team, points, rank }) => ({
        team,
        points: Math.round(points),
        rank,
        gained: Math.round(gainedNow(game, team)),
      }));
    return { rows, best: mostPoints(game) };
  },
  (game) => [game],
);

function gainedNow(game: Game, team: TeamId): number {
  const { round, scenario } = currentStep(game);
  if (round !== undefined) return sortPoints(game, round, team);
  return scenario === undefined ? 0 : onePointsOf(game, team, scenario);
}

/** For phones: the ranks that all may know. */
export function topStandings(game: Game): StandingsView {
  const { rows, best } = standingsView(game);
  return { rows: rows.filter((row) => row.rank <= topRanks), best };
}

/** Among few teams ranks below the third are nobody's business but the ranking's. */
export function ownStanding(game: Game, team: TeamId): OwnStanding {
  const own = scoreOf(game, team);
  if (own === null) return { points: 0, rank: null };
  const isTold = own.rank <= topRanks || scoresOf(game).length > standingsShown;
  return { points: Math.round(own.points), rank: isTold ? own.rank : null };
}
