/** How minds changed: between two ballots, and from private answers to those of a team. Shares are 0 to 1. */
import type { Part } from '../../outcome-views.ts';

export interface TwoBallots<Answer> {
  readonly before: Answer;
  readonly after: Answer;
}

/** Null: nobody to count. */
export interface Flow {
  readonly gain: Part | null;
  readonly loss: Part | null;
}

/**
 * Gain G = n(wrong → right)/n(wrong); loss L = n(right → wrong)/n(right). Both are told, because one figure for
 * the difference hides what was lost (Miller, Lasry, Reshef & Mazur 2010), and as two numbers, because a share of
 * three people looks like one of thirty.
 */
export function flowOfMinds<Answer>(pairs: readonly TwoBallots<Answer>[], key: Answer): Flow {
  const wrong = pairs.filter((pair) => pair.before !== key);
  const right = pairs.filter((pair) => pair.before === key);
  const gained = wrong.filter((pair) => pair.after === key).length;
  const lost = right.filter((pair) => pair.after !== key).length;
  return {
    gain: wrong.length === 0 ? null : { count: gained, of: wrong.length },
    loss: right.length === 0 ? null : { count: lost, of: right.length },
  };
}

/** Normalised gain g = (P₂ − P₁)/(1 − P₁) of the room's shares (Hake 1998); null where P₁ leaves nothing to gain. */
export function normalisedGain(before: number, after: number): number | null {
  return before >= 1 ? null : (after - before) / (1 - before);
}

/** Below ten people, or when nearly all were right at once, a normalised gain misleads. */
const fewestForGain = 10;
const mostForGain = 0.9;

/** The normalised gain where it says something; null of few people, after a good start, or where the share fell. */
export function tellingGain(people: number, before: number, after: number): number | null {
  if (people < fewestForGain || before > mostForGain || after < before) return null;
  return normalisedGain(before, after);
}

/** People by what they answered alone and by what their team did, both on one of two sides. */
export type TwoByTwo<Side extends string> = Readonly<Record<Side, Readonly<Record<Side, number>>>>;

/** Share of people whose own answer is not their team's; null of nobody. */
export function movedShare(counts: TwoByTwo<'leader' | 'manager'>): number | null {
  const moved = counts.leader.manager + counts.manager.leader;
  const people = moved + counts.leader.leader + counts.manager.manager;
  return people === 0 ? null : moved / people;
}

const fewestForCamps = 5;
const smallestCamp = 1 / 4;
const mostStayed = 3 / 4;

/**
 * Entrenched: two camps of at least a quarter of the people each, and at least three quarters of each camp ended
 * on the side where they were alone. The talk has moved neither. Null of fewer than five. Own definition.
 */
export function isEntrenched({ leader, manager }: TwoByTwo<'leader' | 'manager'>): boolean | null {
  const camps = [
    { people: leader.leader + leader.manager, stayed: leader.leader },
    { people: manager.leader + manager.manager, stayed: manager.manager },
  ];
  const people = camps.reduce((sum, camp) => sum + camp.people, 0);
  if (people < fewestForCamps) return null;
  return camps.every((camp) => camp.people >= people * smallestCamp && camp.stayed >= camp.people * mostStayed);
}
