/** Who may do what, and when: one table, deny by default. A command without a line does not compile. */
import type { CommandType } from '../../shared/commands.ts';
import type { StepKind } from '../../shared/plan.ts';
import { stepKinds } from '../../shared/plan.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Scope } from '../../shared/scope.ts';
import type { Actor, Game, Intent, RoomCommand } from './game.ts';
import { currentScenario, currentStep, isPast } from './moment.ts';

interface Permission {
  readonly by: Exclude<Actor['kind'], 'helper'>;
  /** What a helper needs to be allowed to do instead of the host; absent: the host alone may. */
  readonly scope?: Scope;
  readonly during: readonly StepKind[];
  /** An answer to what the step asks: refused while the clock is held or when it is over. */
  readonly answer?: true;
}

const anyStep = stepKinds;
const open = stepKinds.filter((kind) => kind !== 'closed');
const inPlay = open.filter((kind) => kind !== 'lobby');
const boards = ['team-sort', 'second-look'] as const;
const talks = ['debrief-what', 'debrief-so-what', 'debrief-now-what'] as const;
const debrief = [...talks, 'exit-check'] as const;

export const permissions = {
  'pick-team': { by: 'seat', during: ['lobby'] },
  'rename-me': { by: 'seat', during: open },
  leave: { by: 'seat', during: anyStep },
  'place-solo': { by: 'seat', during: ['solo-sort'], answer: true },
  'place-card': { by: 'seat', during: boards, answer: true },
  'propose-lock': { by: 'seat', during: boards, answer: true },
  'agree-lock': { by: 'seat', during: boards, answer: true },
  'refuse-lock': { by: 'seat', during: boards, answer: true },
  'cast-vote': { by: 'seat', during: ['vote-1', 'vote-2'], answer: true },
  appeal: { by: 'seat', during: ['reveal', 'score'] },
  'tell-mood': { by: 'seat', during: debrief },
  'give-reason': { by: 'seat', during: talks },
  'commit-to': { by: 'seat', during: ['debrief-now-what', 'exit-check'] },
  'answer-exit': { by: 'seat', during: ['exit-check'] },
  rate: { by: 'seat', during: ['exit-check'] },

  configure: { by: 'host', scope: 'run', during: ['lobby'] },
  'make-teams': { by: 'host', scope: 'run', during: ['lobby'] },
  'move-seat': { by: 'host', scope: 'run', during: open },
  advance: { by: 'host', scope: 'run', during: open },
  'back-to-talk': { by: 'host', scope: 'run', during: inPlay },
  hold: { by: 'host', scope: 'run', during: inPlay },
  resume: { by: 'host', scope: 'run', during: inPlay },
  extend: { by: 'host', scope: 'run', during: inPlay },
  cut: { by: 'host', scope: 'run', during: open },
  'rule-appeal': { by: 'host', scope: 'run', during: inPlay },
  'award-appeal': { by: 'host', scope: 'run', during: inPlay },
  close: { by: 'host', scope: 'run', during: open },
  'choose-contested': { by: 'host', scope: 'run', during: talks },
  'show-panel': { by: 'host', scope: 'run', during: [...talks, 'closed'] },
  'lock-lobby': { by: 'host', scope: 'moderate', during: open },
  'rename-seat': { by: 'host', scope: 'moderate', during: anyStep },
  'hide-name': { by: 'host', scope: 'moderate', during: anyStep },
  'hide-commitment': { by: 'host', scope: 'moderate', during: anyStep },
  'hide-reason': { by: 'host', scope: 'moderate', during: anyStep },
  approve: { by: 'host', scope: 'moderate', during: open },
  'remove-seat': { by: 'host', scope: 'moderate', during: anyStep },
  'ban-seat': { by: 'host', scope: 'moderate', during: anyStep },
  'remove-unapproved': { by: 'host', scope: 'moderate', during: open },
  'dismiss-helper': { by: 'host', during: anyStep },

  create: { by: 'room', during: [] },
  'take-seat': { by: 'room', during: open },
  'replace-host': { by: 'room', during: anyStep },
  'invite-helper': { by: 'room', during: anyStep },
  'mark-away': { by: 'room', during: anyStep },
  'mark-returned': { by: 'room', during: anyStep },
  'give-back-time': { by: 'room', during: anyStep },
  tick: { by: 'room', during: anyStep },
} satisfies Readonly<Record<CommandType | RoomCommand['type'], Permission>>;

/** Why the intent may not even be considered, or null. */
export function denial(game: Game, intent: Intent): RefusalCode | null {
  const permission: Permission = permissions[intent.command.type];
  if (!isFor(game, permission, intent.by)) return 'forbidden';
  if (intent.by.kind === 'seat' && isGone(game, intent.by.seat)) return 'unknown_seat';
  return wrongPlace(game, intent.command) ?? wrongTime(game, intent, permission);
}

/** Whether this is the actor's to do. */
function isFor(game: Game, { by, scope }: Permission, actor: Actor): boolean {
  if (actor.kind !== 'helper') return by === actor.kind;
  const granted = game.helpers.get(actor.helper);
  return scope !== undefined && (granted === scope || granted === 'run');
}

function isGone(game: Game, seat: Parameters<Game['seats']['get']>[0]): boolean {
  return game.seats.get(seat)?.removed ?? true;
}

/** A command that names a round or scenario must mean the present one. */
function wrongPlace(game: Game, command: Intent['command']): RefusalCode | null {
  const isRuling = command.type === 'rule-appeal' || command.type === 'award-appeal';
  if ('round' in command && !isRuling && command.round !== currentStep(game).round) return 'wrong_round';
  if ('scenario' in command && command.scenario !== currentScenario(game)?.id) return 'wrong_round';
  return null;
}

function wrongTime(game: Game, intent: Intent, permission: Permission): RefusalCode | null {
  const step = currentStep(game);
  if (!permission.during.includes(step.kind)) {
    return permission.answer && permission.during.some((kind) => isPast(game, kind)) ? 'closed' : 'wrong_phase';
  }
  if (!permission.answer) return null;
  const { clock } = game.moment;
  if (clock.kind === 'held') return 'held';
  if (clock.kind === 'over') return 'closed';
  return clock.kind === 'running' && intent.at > clock.endsAt ? 'closed' : null;
}
