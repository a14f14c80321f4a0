/** What the clock's buttons send; null where they do nothing. */
import type { Command } from '../../shared/commands.ts';
import type { Stage } from '../../shared/views.ts';

export type ClockWish = 'pause' | 'talk' | 'more';

const moreSeconds = 30;

export function clockCommand(wish: ClockWish, { clock, kind, step: from }: Stage): Command | null {
  if (kind === 'lobby' || kind === 'closed') return null;
  if (wish === 'more') return hasTime(clock) ? { type: 'extend', from, seconds: moreSeconds } : null;
  if (wish === 'pause') {
    if (clock.kind === 'held') return { type: 'resume', from };
    return clock.kind === 'over' ? null : { type: 'hold', from };
  }
  // The second vote goes back to its talk whatever its clock says.
  if (kind === 'vote-2') return { type: 'back-to-talk', from };
  const holds = clock.kind !== 'over' && !(clock.kind === 'held' && clock.reason === 'talk');
  return holds ? { type: 'back-to-talk', from } : null;
}

function hasTime(clock: Stage['clock']): boolean {
  return clock.kind === 'held' ? clock.remaining !== null : clock.kind !== 'none';
}
