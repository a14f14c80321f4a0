/** When the workshop will end, when it was meant to, and what could be left out. */
import { plannedSeconds, stepsOf, type Plan, type StepKind } from '../../shared/plan.ts';
import type { Activity } from '../../shared/host-rows.ts';
import type { ClockView, HostView } from '../../shared/views.ts';

const second = 1_000;
const scenariosKept = 3;

/** Time left in the present step, in milliseconds; 0 where the clock does not tell. */
export function timeLeft(clock: ClockView, now: number): number {
  if (clock.kind === 'running') return Math.max(0, clock.endsAt - now);
  return clock.kind === 'held' ? (clock.remaining ?? 0) : 0;
}

type Timed = Pick<HostView, 'stage' | 'laterSeconds' | 'startedAt' | 'plan'>;

/** In the lobby: as if it started now. */
export function expectedEnd(view: Pick<Timed, 'stage' | 'laterSeconds'>, now: number): number {
  return now + timeLeft(view.stage.clock, now) + view.laterSeconds * second;
}

/** Null before the start. */
export function plannedEnd({ startedAt, plan }: Pick<Timed, 'startedAt' | 'plan'>): number | null {
  if (startedAt === null) return null;
  return startedAt + (plannedSeconds(plan) - secondsOf(plan, 'lobby', null)) * second;
}

/** Planned for a step; 0 where the plan has none of that kind. */
export function secondsOf(plan: Plan, kind: StepKind, round: number | null): number {
  const found = stepsOf(plan).find((step) => step.kind === kind && (step.round ?? null) === round);
  return found?.seconds ?? 0;
}

/** Whole minutes behind the plan; negative: to spare. */
export function minutesLate(view: Timed, now: number): number {
  const planned = plannedEnd(view);
  return planned === null ? 0 : Math.round((expectedEnd(view, now) - planned) / (60 * second)) + 0;
}

/** In the order in which they hurt least: a second sort round, scenarios beyond three, then the rest. */
export function cutOffers(cuttable: readonly Activity[]): readonly Activity[] {
  return cuttable.filter(({ index }) => index > 0).sort((a, b) => pain(a) - pain(b) || b.index - a.index);
}

function pain({ activity, index }: Activity): number {
  if (activity === 'sort') return 0;
  return index >= scenariosKept ? 1 : 2;
}
