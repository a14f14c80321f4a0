/** What is shown of many people and teams, so that no view and no number of pushes to a phone grows with the room. */
import type { TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { exactPeople, mostTeamsShown } from '../../shared/many.ts';
import type { BoardTotals, Progress, Stage, TeamFits, TeamProgress, TeamSize } from '../../shared/views.ts';
import type { Game } from './game.ts';
import { progressOf, stageOf, teamSizes } from './view-parts.ts';
import { remembered } from './remembered.ts';

/** Steps in which a phone of a large room sees the others get on. */
const progressSteps = 20;

/** Exact up to a hundred, then rounded down to two digits: 127 is told as 120, 1738 as 1700. */
export function roundedDown(count: number): number {
  if (count <= exactPeople) return count;
  const step = 10 ** (String(count).length - 2);
  return Math.floor(count / step) * step;
}

/** As phones are shown it. */
export const phoneStage = remembered(
  (game: Game): Stage => ({ ...stageOf(game), people: roundedDown(stageOf(game).people) }),
  (game) => [stageOf(game)],
);

/** As phones are shown it: of many people in steps of a twentieth, and all of them only when it is all. */
export function phoneProgress(game: Game): Progress {
  const { done, of } = progressOf(game);
  if (of <= exactPeople) return { done, of };
  const whole = roundedDown(of);
  return { done: Math.floor((Math.floor((done / of) * progressSteps) * whole) / progressSteps), of: whole };
}

/** Where people pick: all teams; of many, those that others have begun and that have room, then empty ones. */
export function teamsToPick(game: Game, own: TeamId | null): readonly TeamSize[] {
  if (game.plan.teamMaking !== 'pick') return [];
  const teams = teamSizes(game);
  if (teams.length <= mostTeamsShown) return teams;
  // Whoever sits in one of so many teams is not told how the others fill up.
  if (own !== null) return teams.filter(({ team }) => team === own);
  const begun = teams.filter(({ size }) => size > 0 && size < limits.teamSize);
  return [...begun, ...teams.filter(({ size }) => size === 0)].slice(0, mostTeamsShown);
}

/** Teams one by one where the projector has room for them; the host is told of all. */
export function fewTeams<Row>(rows: readonly Row[], forHost: boolean): readonly Row[] {
  return forHost || rows.length <= mostTeamsShown ? rows : [];
}

export function boardTotals(teams: readonly TeamProgress[]): BoardTotals {
  const inState = (wanted: TeamProgress['state']) => teams.filter(({ state }) => state === wanted).length;
  const total = (value: (team: TeamProgress) => number) => teams.reduce((sum, team) => sum + value(team), 0);
  return {
    placed: { done: total(({ done }) => done), of: total(({ of }) => of) },
    locked: { done: inState('locked'), of: teams.length },
    proposed: inState('proposed'),
  };
}

/** At each index the number of teams with so many cards that fit. */
export function spreadOf(counts: readonly TeamFits[]): readonly number[] {
  const most = Math.max(0, ...counts.map(({ of }) => of));
  const spread = Array.from({ length: most + 1 }, () => 0);
  for (const { fits } of counts) spread[fits] = (spread[fits] ?? 0) + 1;
  return spread;
}
