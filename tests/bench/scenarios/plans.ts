/** Workshops in which nothing happens by itself. */
import { planOf, type Plan } from '../../../shared/plan.ts';
import { teamSize } from './field.ts';

/** From the lobby straight to the boards, which stay until the host goes on. */
export function sortingPlan(people: number): Plan {
  const plan = planOf('quick');
  const steps = { ...plan.steps, brief: false, soloSort: false, secondLook: false };
  const teamCount = Math.max(1, Math.round(people / teamSize));
  return { ...plan, timed: false, steps, teamCount, sortRounds: 1, scenarios: 0 };
}

/** From the lobby straight to a vote. */
export function votingPlan(people: number): Plan {
  return { ...sortingPlan(people), sortRounds: 0, scenarios: 1 };
}
