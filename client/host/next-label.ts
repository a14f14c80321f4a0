/** What the one big button says, and whether it asks back first. */
import type { SeatId } from '../../shared/ids.ts';
import type { NextAction } from '../../shared/host-rows.ts';
import type { HostView, Stage } from '../../shared/views.ts';
import { t } from '../messages/host.ts';
import { openCards } from './appealed-cards.ts';

type Where = Pick<Stage, 'kind' | 'round' | 'scenario'>;

export function nextLabel(action: NextAction, stage: Where, shown: number): string {
  if (action.left !== undefined) return cardLabel(action.left, shown);
  if (action.early) {
    const label = endLabel(action, stage);
    if (label !== null) return label;
  }
  if (stage.kind === 'lobby') return t(action.to === 'brief' ? 'next.start' : 'next.start.at');
  return goLabel(action, stage);
}

function cardLabel(left: number, shown: number): string {
  return shown === 0 && left > 1 ? t('next.card.first') : t('next.card', { count: left });
}

function goLabel(action: NextAction, stage: Where): string {
  const opensRound = action.to === 'solo-sort' || (action.to === 'team-sort' && stage.kind !== 'solo-sort');
  if (opensRound && stage.round !== null) return t('next.round', { round: stage.round + 2 });
  if (action.to === 'vote-1' && stage.scenario === null) return t('next.scenarios');
  return t(`next.to.${action.to}`);
}

const ending = ['solo-sort', 'team-sort', 'second-look', 'talk', 'vote-2'] as const;

/** Null where the step is not one that ends early. */
function endLabel({ choice }: NextAction, { kind }: Where): string | null {
  if (kind === 'vote-1') return choice === undefined ? t('next.end.vote-1') : t(`next.end.vote-1.${choice}`);
  const found = ending.find((one) => one === kind);
  return found === undefined ? null : t(`next.end.${found}`);
}

export type Question =
  { readonly kind: 'close' } | { readonly kind: 'people' | 'teams' | 'appeals'; readonly waiting: number } | null;

type Asking = Pick<HostView, 'scene' | 'roster' | 'appeals'>;

/**
 * What to ask before going on; null: nothing would be lost. `leftBefore`: whom the host has gone on without already. A
 * phone that only lies there is asked about once, not at every vote.
 */
export function questionBefore(action: NextAction, view: Asking, leftBefore: ReadonlySet<SeatId>): Question {
  if (action.to === 'closed') return { kind: 'close' };
  // After the last ruling the places may still change: better before they are read out.
  const appealed = openCards(view);
  if (action.to === 'final' && appealed > 0) return { kind: 'appeals', waiting: appealed };
  if (!action.early) return null;
  const waiting = stillAtIt(view.scene);
  if (waiting === 0) return null;
  if (view.scene.kind === 'board') return { kind: 'teams', waiting };
  return seatsAtIt(view).every((seat) => leftBefore.has(seat)) ? null : { kind: 'people', waiting };
}

/** Those of whom an answer is still wanted. */
export function seatsAtIt({ roster }: Pick<HostView, 'roster'>): readonly SeatId[] {
  return roster.filter(({ away, done }) => !away && done === false).map(({ seat }) => seat);
}

/** People without an answer, or teams without a lock; 0 where the step asks for neither. */
export function stillAtIt(scene: HostView['scene']): number {
  switch (scene.kind) {
    case 'board':
      return scene.teams.filter(({ state }) => state !== 'locked').length;
    case 'solo-sort':
    case 'vote':
    case 'exit':
      return Math.max(0, scene.progress.of - scene.progress.done);
    case 'lobby':
    case 'brief':
    case 'locked':
    case 'reveal':
    case 'score':
    case 'talk':
    case 'scenario-reveal':
    case 'final':
    case 'debrief':
    case 'closed':
      return 0;
  }
}

/** Number of cards shown in the reveal. */
export function shownCards(scene: HostView['scene']): number {
  return scene.kind === 'reveal' ? scene.cards.length : 0;
}
