/** What the projector shows: nothing that a person in the room may not know at that moment. */
import { unreachable } from '../../shared/result.ts';
import type { ScreenScene } from '../../shared/views.ts';
import type { StepKind } from '../../shared/plan.ts';
import { awardsOf } from './awards.ts';
import { debriefOf, debriefParts } from './debrief.ts';
import type { Game } from './game.ts';
import { cardsOf, currentPass, currentScenario, currentStep, teamsOf } from './moment.ts';
import { fitsCount } from './scores.ts';
import { boardTotals, fewTeams, spreadOf } from './view-many.ts';
import { progressOf, revealedCards, shownOutcome, standingsView, teamProgress, teamSizes } from './view-parts.ts';
import type { Words } from './words.ts';

export function screenScene(game: Game, words: Words, forHost: boolean): ScreenScene {
  const step = currentStep(game);
  const round = step.round ?? 0;
  switch (step.kind) {
    case 'lobby':
      return { kind: 'lobby', teams: fewTeams(teamSizes(game), forHost) };
    case 'brief':
      return { kind: 'brief' };
    case 'solo-sort':
      return { kind: 'solo-sort', progress: progressOf(game), teams: fewTeams(teamProgress(game), forHost) };
    case 'team-sort':
    case 'second-look':
      return boardScene(game, forHost);
    case 'lock-1':
    case 'lock-2':
      return lockedScene(game, round, forHost);
    case 'reveal':
      return revealScene(game, round);
    case 'score':
      return { kind: 'score', standings: standingsView(game) };
    case 'vote-1':
    case 'talk':
    case 'vote-2':
    case 'scenario-reveal':
      return scenarioScene(game, step.kind, step.scenario ?? 0);
    case 'final':
      return { kind: 'final', standings: standingsView(game), awards: awardsOf(game, words) };
    case 'debrief-what':
    case 'debrief-so-what':
    case 'debrief-now-what':
      return { kind: 'debrief', part: debriefParts[step.kind], debrief: debriefOf(game, words, forHost) };
    case 'exit-check':
      return { kind: 'exit', cards: game.deal?.exit.length ?? 0, progress: progressOf(game) };
    case 'closed':
      return { kind: 'closed', debrief: debriefOf(game, words, forHost) };
    default:
      return unreachable(step.kind);
  }
}

function boardScene(game: Game, forHost: boolean): ScreenScene {
  const teams = teamProgress(game);
  return { kind: 'board', pass: currentPass(game), teams: fewTeams(teams, forHost), totals: boardTotals(teams) };
}

/** After the first lock the count of fits, which is all that a team gets to think again by. */
function lockedScene(game: Game, round: number, forHost: boolean): ScreenScene {
  const pass = currentPass(game);
  if (pass === 2) return { kind: 'locked', pass, counts: null, spread: null };
  const of = cardsOf(game, round).length;
  const counts = teamsOf(game).map((team) => ({ team, fits: fitsCount(game, round, team, 1), of }));
  const told = fewTeams(counts, forHost);
  return { kind: 'locked', pass, counts: told, spread: told.length < counts.length ? spreadOf(counts) : null };
}

function revealScene(game: Game, round: number): ScreenScene {
  const total = cardsOf(game, round).length;
  return { kind: 'reveal', total, cards: revealedCards(game, round), standings: standingsView(game) };
}

function scenarioScene(
  game: Game,
  kind: Extract<StepKind, 'vote-1' | 'talk' | 'vote-2' | 'scenario-reveal'>,
  index: number,
): ScreenScene {
  const scenario = currentScenario(game);
  if (scenario === null) throw new Error('scenario step without a scenario');
  switch (kind) {
    case 'vote-1':
      return { kind: 'vote', ballot: 1, scenario: scenario.id, progress: progressOf(game) };
    case 'vote-2':
      return { kind: 'vote', ballot: 2, scenario: scenario.id, progress: progressOf(game) };
    case 'talk':
      return { kind: 'talk', scenario: scenario.id };
    case 'scenario-reveal':
      return { kind: 'scenario-reveal', outcome: shownOutcome(game, index), standings: standingsView(game) };
    default:
      return unreachable(kind);
  }
}
