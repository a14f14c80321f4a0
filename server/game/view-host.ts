/** What the facilitator's console shows besides the projector's scene. Never a key. */
import { limits } from '../../shared/limits.ts';
import type { Step } from '../../shared/plan.ts';
import type { Activity, Advice, NextAction, RosterRow } from '../../shared/host-rows.ts';
import type { HostView } from '../../shared/views.ts';
import { average } from '../../shared/workshop/measures/numbers.ts';
import { fewestPeople, isPlayable, nextIndex } from './flow.ts';
import type { Game, Live } from './game.ts';
import { allDone, asksEachPerson, cardsOf, currentScenario, currentStep, hasDone, seated } from './moment.ts';
import { stageOf, teamSizes } from './view-parts.ts';
import { screenScene } from './view-screen.ts';
import type { Words } from './words.ts';
import { appealsOf } from './workshop-debrief.ts';

/** Talk pays when some are right and some are not (peer instruction, experience brief 3.1). */
const talkFrom = 0.35;
const talkTo = 0.7;

export function hostView(game: Game, words: Words, live: Live): HostView {
  return {
    audience: 'host',
    stage: stageOf(game),
    scene: screenScene(game, words, true),
    plan: game.plan,
    roster: rosterOf(game, words, live),
    teams: teamSizes(game),
    helpers: [...game.helpers].map(([helper, scope]) => ({ helper, scope, online: live.helping(helper) })),
    next: nextActions(game),
    advice: adviceOf(game),
    appeals: appealsOf(game, words),
    cuttable: cuttable(game),
    startedAt: game.startedAt,
    laterSeconds: laterSeconds(game),
  };
}

function rosterOf(game: Game, words: Words, live: Live): readonly RosterRow[] {
  return seated(game).map((seat) => ({
    seat: seat.seat,
    name: words.names.get(seat.seat) ?? '',
    team: seat.team,
    online: live.online(seat.seat),
    away: seat.away,
    approved: seat.approved,
    done: hasDone(game, seat.seat),
  }));
}

function nextActions(game: Game): readonly NextAction[] {
  const step = currentStep(game);
  const blocked = step.kind === 'lobby' && seated(game).length < fewestPeople ? 'too_few_people' : null;
  const early = isEarly(game, step);
  const to = (choice?: 'talk' | 'reveal'): NextAction => ({
    to: game.steps[nextIndex(game, choice)]?.kind ?? 'closed',
    ...(choice ? { choice } : {}),
    blocked,
    early,
  });
  if (step.kind === 'closed') return [];
  const left = cardsLeft(game, step);
  if (left > 0) return [{ to: 'reveal', left, blocked: null, early: false }];
  if (step.kind !== 'vote-1' || !game.plan.steps.talk) return [to()];
  return adviceOf(game)?.suggest === 'explain' ? [to('reveal'), to('talk')] : [to('talk'), to('reveal')];
}

function cardsLeft(game: Game, step: Step): number {
  if (step.kind !== 'reveal' || step.round === undefined) return 0;
  return cardsOf(game, step.round).length - (game.sorts[step.round]?.revealed ?? 0);
}

/** People are still at it: going on now takes the rest of their time. */
function isEarly(game: Game, step: Step): boolean {
  if (step.clock === 'soft' || step.kind === 'lock-1' || game.moment.clock.kind === 'over') return false;
  return asksEachPerson(game) ? !allDone(game) : true;
}

function adviceOf(game: Game): Advice | null {
  const step = currentStep(game);
  const scenario = currentScenario(game);
  const votes = game.ballots[step.scenario ?? 0];
  if (step.kind !== 'vote-1' || scenario === null || !votes || votes.first.size === 0) return null;
  if (game.moment.clock.kind !== 'over' && !allDone(game)) return null;
  const share = average([...votes.first.values()].map((vote) => (vote.mode === scenario.mode ? 1 : 0)));
  // What follows from so few votes would tell whose they are.
  if (votes.first.size < limits.smallestSplit) return null;
  const suggest = share < talkFrom ? 'hint' : share <= talkTo ? 'talk' : 'explain';
  const people = votes.first.size;
  return { suggest, share, people };
}

function cuttable(game: Game): readonly Activity[] {
  const ahead = game.steps.filter((step, index) => index > game.moment.step && isPlayable(game, step));
  const current = currentStep(game);
  const activities = new Map<string, Activity>();
  for (const step of ahead) {
    const isSort = step.round !== undefined;
    const index = step.round ?? step.scenario;
    if (index === undefined || (isSort ? current.round : current.scenario) === index) continue;
    const activity = isSort ? 'sort' : 'scenario';
    const key = `${activity}:${index}`;
    activities.set(key, { activity, index, seconds: (activities.get(key)?.seconds ?? 0) + step.seconds });
  }
  return [...activities.values()];
}

function laterSeconds(game: Game): number {
  return game.steps
    .filter((step, index) => index > game.moment.step && isPlayable(game, step))
    .reduce((sum, step) => sum + step.seconds, 0);
}
