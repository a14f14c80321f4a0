/** Changing a plan, and adding it up. */
import type { DeckSize } from '../../lib/deck-draft.ts';
import { limits } from '../../../shared/limits.ts';
import {
  anonymityParts,
  planOf,
  stepsOf,
  switchableSteps,
  type AnonymityLevel,
  type AnonymityPart,
  type Format,
  type Plan,
  type Step,
  type SwitchableStep,
} from '../../../shared/plan.ts';

/** Another length; what has nothing to do with length stays. */
export function withFormat({ timed, anonymity, teamMaking, teamCount }: Plan, format: Format): Plan {
  return { ...planOf(format), timed, anonymity, teamMaking, teamCount };
}

export function withStep(plan: Plan, step: SwitchableStep, on: boolean): Plan {
  return { ...plan, steps: { ...plan.steps, [step]: on } };
}

/** Parts that the plan has at all, so that somebody answers in them. */
export function partsOf(plan: Plan): readonly AnonymityPart[] {
  const isThere = { sort: plan.sortRounds > 0, vote: plan.scenarios > 0, debrief: true };
  return anonymityParts.filter((part) => isThere[part]);
}

export function withAnonymity(plan: Plan, part: AnonymityPart, level: AnonymityLevel): Plan {
  return { ...plan, anonymity: { ...plan.anonymity, [part]: level } };
}

export type Amount = 'sortRounds' | 'cardsPerRound' | 'scenarios';

type Bounds = readonly [least: number, most: number];
const amounts: readonly Amount[] = ['sortRounds', 'cardsPerRound', 'scenarios'];

/** What the deck gives, null for one that has enough of everything. No card is dealt in two rounds. */
export function boundsOf({ sortRounds }: Pick<Plan, 'sortRounds'>, deck: DeckSize | null): Record<Amount, Bounds> {
  const { fewestCardsPerRound: fewest } = limits;
  const cards = deck?.cards ?? Infinity;
  const eachRound = Math.max(fewest, Math.floor(cards / Math.max(1, sortRounds)));
  const rounds = Math.max(Math.min(cards, 1), Math.floor(cards / fewest));
  return {
    sortRounds: [0, Math.min(limits.sortRounds, rounds)],
    cardsPerRound: [fewest, Math.min(limits.cardsPerRound, eachRound)],
    scenarios: [0, Math.min(limits.scenarios, deck?.scenarios ?? Infinity)],
  };
}

/** The plan as far as the deck goes. */
export function withinDeck(plan: Plan, deck: DeckSize | null): Plan {
  return amounts.reduce((fitted, amount) => withAmount(fitted, amount, fitted[amount], deck), plan);
}

export function withAmount(plan: Plan, amount: Amount, value: number, deck: DeckSize | null): Plan {
  const [least, most] = boundsOf(plan, deck)[amount];
  return { ...plan, [amount]: Math.min(most, Math.max(least, value)) };
}

export function isPlayable(plan: Plan): boolean {
  return plan.sortRounds + plan.scenarios > 0;
}

/** Whether something has been changed that the length brought with it. */
export function isAdjusted(plan: Plan, deck: DeckSize | null): boolean {
  const usual = withinDeck(planOf(plan.format), deck);
  return (
    amounts.some((amount) => plan[amount] !== usual[amount]) ||
    switchableSteps.some((step) => plan.steps[step] !== usual.steps[step]) ||
    Object.keys(plan.seconds).length > 0
  );
}

/** Steps of a plan that would do nothing in it. */
export function isIdle(plan: Plan, step: SwitchableStep): boolean {
  if (step === 'talk') return plan.scenarios === 0;
  return plan.sortRounds === 0 && (step === 'soloSort' || step === 'secondLook' || step === 'score');
}

export type GroupKind = 'arrive' | 'sort' | 'scenario' | 'final' | 'debrief';

/** What belongs together: a round, a scenario, the debrief. */
export interface PlanGroup {
  readonly kind: GroupKind;
  /** Round or scenario; null for the others. */
  readonly index: number | null;
  readonly steps: readonly Step[];
  readonly seconds: number;
}

export function groupsOf(plan: Plan): readonly PlanGroup[] {
  const groups: PlanGroup[] = [];
  for (const step of stepsOf(plan)) {
    if (step.kind === 'closed') continue;
    const kind = groupKindOf(step);
    const index = step.round ?? step.scenario ?? null;
    const last = groups.at(-1);
    if (last?.kind === kind && last.index === index) {
      groups[groups.length - 1] = { ...last, steps: [...last.steps, step], seconds: last.seconds + step.seconds };
    } else groups.push({ kind, index, steps: [step], seconds: step.seconds });
  }
  return groups;
}

export function groupKindOf({ kind, round, scenario }: Pick<Step, 'kind' | 'round' | 'scenario'>): GroupKind {
  if (round !== undefined) return 'sort';
  if (scenario !== undefined) return 'scenario';
  if (kind === 'lobby' || kind === 'brief') return 'arrive';
  return kind === 'final' ? 'final' : 'debrief';
}

/** Share of the time that goes to talking about it. */
export function debriefShare(plan: Plan): number {
  const groups = groupsOf(plan);
  const all = groups.reduce((sum, { seconds }) => sum + seconds, 0);
  const debrief = groups.find(({ kind }) => kind === 'debrief')?.seconds ?? 0;
  return all === 0 ? 0 : debrief / all;
}
