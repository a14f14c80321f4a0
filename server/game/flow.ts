/** From step to step: what the host moves, what time moves, and what follows of itself. */
import type { Command } from '../../shared/commands.ts';
import type { Instant, TeamId } from '../../shared/ids.ts';
import type { Step } from '../../shared/plan.ts';
import { err, ok } from '../../shared/result.ts';
import { deal } from './dealer.ts';
import type { GameEvent } from './events.ts';
import type { Game, Intent, RoomCommand } from './game.ts';
import {
  activeMembersOf,
  activeSeats,
  allDone,
  allTeams,
  asksEachPerson,
  boardOf,
  cardsOf,
  currentScenario,
  currentSort,
  currentStep,
  hasDeadline,
  momentName,
  seated,
  teamsOf,
} from './moment.ts';
import { arePeopleDue, dueCuts } from './links.ts';
import type { Decision } from './roster.ts';
import { agreements, proposals, quorum } from './sorting.ts';
import { settleTeams } from './team-making.ts';

type CommandOf<Type> = Extract<Command | RoomCommand, { type: Type }>;

/** Time to change one's mind once everybody has answered. */
export const graceMs = 5_000;
export const fewestPeople = 2;

export function advance(game: Game, intent: Intent, command: CommandOf<'advance'>): Decision {
  if (command.from !== momentName(game)) return err('stale');
  const step = currentStep(game);
  if (command.choice !== undefined && step.kind !== 'vote-1') return err('wrong_phase');
  if (step.kind === 'lobby') return start(game, intent);
  if (step.kind === 'reveal') return revealOrGoOn(game, intent, step);
  if (command.choice === 'talk' && !game.plan.steps.talk) return err('wrong_phase');
  return ok([...lockOpenBoards(game, intent), openStep(game, intent, nextIndex(game, command.choice))]);
}

function start(game: Game, intent: Intent): Decision {
  if (seated(game).length < fewestPeople) return err('too_few_people');
  const dealt = deal(game.deck, game.plan, intent.seed);
  return ok([
    ...settleTeams(game, intent),
    { type: 'content-dealt', at: intent.at, deal: dealt },
    openStep(game, intent, nextIndex({ ...game, deal: dealt })),
  ]);
}

function revealOrGoOn(game: Game, intent: Intent, step: Step): Decision {
  const round = step.round ?? 0;
  const next = cardsOf(game, round)[currentSort(game)?.revealed ?? 0];
  if (next) return ok([{ type: 'card-revealed', at: intent.at, round, card: next.id }]);
  return ok([openStep(game, intent, nextIndex(game))]);
}

/** Index of the step after the present one, without what cannot be played or is passed over by choice. */
export function nextIndex(game: Game, choice?: 'talk' | 'reveal'): number {
  const isPassedOver = (step: Step) => choice === 'reveal' && (step.kind === 'talk' || step.kind === 'vote-2');
  const next = game.steps.findIndex(
    (step, index) => index > game.moment.step && isPlayable(game, step) && !isPassedOver(step),
  );
  return next === -1 ? game.steps.length - 1 : next;
}

/** Whether the step has something to play: its activity was not cut, and the deck was not too small for it. */
export function isPlayable(game: Game, step: Step): boolean {
  const { cut, deal } = game;
  if (step.round !== undefined) return !cut.has(`sort:${step.round}`) && deal?.rounds[step.round]?.length !== 0;
  if (step.scenario === undefined) return true;
  return !cut.has(`scenario:${step.scenario}`) && (deal === null || deal.scenarios[step.scenario] !== undefined);
}

function openStep(game: Game, intent: Intent, index: number): GameEvent {
  const step = game.steps[index];
  if (!step || step.kind === 'closed') return { type: 'workshop-closed', at: intent.at, early: false };
  const endsAt = game.plan.timed ? ((intent.at + step.seconds * 1000) as Instant) : null;
  return { type: 'step-opened', at: intent.at, step: index, endsAt };
}

function lockOpenBoards(game: Game, intent: Intent): readonly GameEvent[] {
  const { kind, round } = currentStep(game);
  if ((kind !== 'team-sort' && kind !== 'second-look') || round === undefined) return [];
  return allTeams(game)
    .filter((team) => boardOf(game, round, team)?.lock.state !== 'locked')
    .map((team) => ({ type: 'board-locked', at: intent.at, team, why: 'time' }));
}

// ---------------------------------------------------------------- the host and the clock

export function hold(game: Game, intent: Intent, from: string, reason: 'pause' | 'talk'): Decision {
  if (from !== momentName(game)) return err('stale');
  const { clock } = game.moment;
  if (clock.kind === 'over') return err('not_timed');
  if (clock.kind === 'held' && clock.reason === reason) return ok([]);
  const remaining =
    clock.kind === 'running' ? Math.max(0, clock.endsAt - intent.at) : clock.kind === 'held' ? clock.remaining : null;
  return ok([{ type: 'clock-held', at: intent.at, reason, remaining }]);
}

/** From a second ballot the room goes back to its talk; anywhere else the clock stops for one. */
export function backToTalk(game: Game, intent: Intent, command: CommandOf<'back-to-talk'>): Decision {
  const scenario = currentScenario(game);
  if (currentStep(game).kind !== 'vote-2' || scenario === null) return hold(game, intent, command.from, 'talk');
  if (command.from !== momentName(game)) return err('stale');
  const talk = game.moment.step - 1;
  return ok([{ type: 'ballot-reopened', at: intent.at, scenario: scenario.id }, openStep(game, intent, talk)]);
}

export function resume(game: Game, intent: Intent, command: CommandOf<'resume'>): Decision {
  if (command.from !== momentName(game)) return err('stale');
  const { clock } = game.moment;
  if (clock.kind !== 'held') return ok([]);
  const endsAt = clock.remaining === null ? null : ((intent.at + clock.remaining) as Instant);
  return ok([{ type: 'clock-resumed', at: intent.at, endsAt }]);
}

/** Adds time; where answers have closed already, opens them again for that long. */
export function extend(game: Game, intent: Intent, command: CommandOf<'extend'>): Decision {
  if (command.from !== momentName(game)) return err('stale');
  const { at } = intent;
  const { clock } = game.moment;
  const more = command.seconds * 1000;
  switch (clock.kind) {
    case 'none':
      return err('not_timed');
    case 'held':
      if (clock.remaining === null) return err('not_timed');
      return ok([{ type: 'clock-held', at, reason: clock.reason, remaining: clock.remaining + more }]);
    case 'running':
      return ok([{ type: 'clock-set', at, endsAt: (Math.max(at, clock.endsAt) + more) as Instant, why: 'extended' }]);
    case 'over':
      return ok([{ type: 'clock-set', at, endsAt: (at + more) as Instant, why: 'extended' }]);
  }
}

export function giveBackTime(game: Game, intent: Intent, command: CommandOf<'give-back-time'>): Decision {
  const { clock } = game.moment;
  if (clock.kind !== 'running' || command.lost === 0) return ok([]);
  const endsAt = (clock.endsAt + command.lost) as Instant;
  return ok([{ type: 'clock-set', at: intent.at, endsAt, why: 'interrupted' }]);
}

/** Takes an activity that has not begun out of the plan. */
export function cut(game: Game, intent: Intent, command: CommandOf<'cut'>): Decision {
  const { activity, index } = command;
  const first = game.steps.findIndex((step) => (activity === 'sort' ? step.round : step.scenario) === index);
  if (first === -1) return err('unknown_target');
  if (game.cut.has(`${activity}:${index}`)) return ok([]);
  if (first <= game.moment.step) return err('wrong_phase');
  return ok([{ type: 'activity-cut', at: intent.at, activity, index }]);
}

export function close(game: Game, intent: Intent): Decision {
  const isLast = game.steps[nextIndex(game)]?.kind === 'closed';
  return ok([{ type: 'workshop-closed', at: intent.at, early: !isLast }]);
}

// ---------------------------------------------------------------- what follows of itself

/**
 * What the new state makes happen at once: boards that have their consent lock, steps whose time is
 * up or whose work is done end. Empty when nothing is due. `cause` is what has just happened.
 */
export function consequences(game: Game, intent: Intent, cause: readonly GameEvent[]): readonly GameEvent[] {
  const cuts = dueCuts(game, intent);
  if (cuts.length > 0) return cuts;
  if (arePeopleDue(game, intent)) return [{ type: 'people-dropped', at: intent.at }];
  const { clock } = game.moment;
  if (clock.kind === 'held') return [];
  const locks = dueLocks(game, intent);
  if (locks.length > 0) return locks;
  if (isTimeUp(game, intent)) return timeUp(game, intent);
  if (allBoardsLocked(game)) return [...lockOpenBoards(game, intent), openStep(game, intent, nextIndex(game))];
  return hurry(game, intent, cause);
}

function dueLocks(game: Game, intent: Intent): readonly GameEvent[] {
  return proposals(game).flatMap(({ team, board, endsAt }): readonly GameEvent[] => {
    const consent = agreements(game, team, board) >= Math.max(1, quorum(game, team));
    const expired = endsAt !== null && intent.at >= endsAt;
    if (!consent && !expired) return [];
    return [{ type: 'board-locked', at: intent.at, team, why: consent ? 'consent' : 'time' }];
  });
}

function isTimeUp(game: Game, intent: Intent): boolean {
  const { clock } = game.moment;
  return hasDeadline(game) && clock.kind === 'running' && intent.at >= clock.endsAt;
}

function timeUp(game: Game, intent: Intent): readonly GameEvent[] {
  if (currentStep(game).clock === 'close') return [{ type: 'answers-closed', at: intent.at }];
  return [...lockOpenBoards(game, intent), openStep(game, intent, nextIndex(game))];
}

function allBoardsLocked(game: Game): boolean {
  const { kind, round } = currentStep(game);
  if ((kind !== 'team-sort' && kind !== 'second-look') || round === undefined) return false;
  const isPlaying = (team: TeamId) => activeMembersOf(game, team).length > 0;
  const isDone = (team: TeamId) => boardOf(game, round, team)?.lock.state === 'locked' || !isPlaying(team);
  return teamsOf(game).every(isDone) && activeSeats(game).length > 0;
}

const answers: ReadonlySet<GameEvent['type']> = new Set(['solo-card-placed', 'vote-cast', 'seat-away', 'seat-removed']);

/** Everybody has answered: a short grace instead of the rest of the time. Never in untimed play. */
function hurry(game: Game, intent: Intent, cause: readonly GameEvent[]): readonly GameEvent[] {
  const { clock, hurried } = game.moment;
  if (hurried || clock.kind !== 'running' || !hasDeadline(game)) return [];
  if (!cause.some((event) => answers.has(event.type)) || !asksEachPerson(game) || !allDone(game)) return [];
  const endsAt = (intent.at + graceMs) as Instant;
  return endsAt < clock.endsAt ? [{ type: 'clock-set', at: intent.at, endsAt, why: 'all-done' }] : [];
}
