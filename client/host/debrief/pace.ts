/** How much of a part of the debrief there is time for. */
import type { DebriefScene } from '../../../shared/debrief-panels.ts';
import type { Plan } from '../../../shared/plan.ts';
import { secondsOf } from '../timing.ts';

/** To look at a page and to talk about it: mood and three cards fill the three minutes planned for them. */
const secondsPerPage = 45;

export interface Pace {
  /** Planned for the part. */
  readonly seconds: number;
  /** Pages that this is enough for, at least one and fewer than there are. */
  readonly pages: number;
}

/** Null: all of it fits, or nothing is timed. */
export function paceOf(scene: DebriefScene, plan: Plan, pages: number): Pace | null {
  if (scene === 'closed' || !plan.timed) return null;
  const seconds = secondsOf(plan, `debrief-${scene}`, null);
  const fitting = Math.max(1, Math.floor(seconds / secondsPerPage));
  return fitting < pages ? { seconds, pages: fitting } : null;
}
