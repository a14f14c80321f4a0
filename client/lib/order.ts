/** The order in which columns and answers stand in a room: the same on phones, projector, console and paper. */
import type { Mode, Side } from '../../shared/commands.ts';
import { isRightToLeft } from './i18n.ts';

export type Sides = readonly [Side, Side];

export function sidesInOrder(managerFirst: boolean): Sides {
  return managerFirst ? ['manager', 'leader'] : ['leader', 'manager'];
}

const modes: readonly Mode[] = ['lead', 'both', 'manage'];

/** `managerFirst`: manage stands first, as the manager column does in this room. */
export function modesInOrder(managerFirst: boolean): readonly Mode[] {
  return managerFirst ? modes.toReversed() : modes;
}

/** The column that an arrow key points at; null for any other key. */
export function sideForKey(key: string, order: Sides): Side | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const isStart = (key === 'ArrowLeft') === !isRightToLeft();
  return isStart ? order[0] : order[1];
}
