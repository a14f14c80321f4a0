/** Formulas of the debrief, on plain numbers. Sources: `docs/rules.md`, DEBRIEF-1 to 9. */

/** Binary entropy in bits, 0 to 1: how evenly a yes/no share splits a group. */
export function entropy(share: number): number {
  const part = (p: number) => (p <= 0 ? 0 : -p * Math.log2(p));
  return part(share) + part(1 - share);
}

export interface GroupShare {
  readonly people: number;
  /** Share of them on the leader side. */
  readonly share: number;
}

/**
 * Splits the disagreement of a room into what sits within its teams and what lies between them:
 * H(p) = Σ (n_t / N) · H(p_t) + between (the Jensen-Shannon divergence of the teams).
 */
export function disagreement(groups: readonly GroupShare[]): { total: number; within: number; between: number } {
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  if (people === 0) return { total: 0, within: 0, between: 0 };
  const share = groups.reduce((sum, group) => sum + group.people * group.share, 0) / people;
  const within = groups.reduce((sum, group) => sum + (group.people / people) * entropy(group.share), 0);
  const total = entropy(share);
  return { total, within, between: Math.max(0, total - within) };
}

export interface TwoBallots<Answer> {
  readonly before: Answer;
  readonly after: Answer;
}

/** Gain: share of the wrong that became right. Loss: share of the right that became wrong. Null: nobody to count. */
export function flowOfMinds<Answer>(pairs: readonly TwoBallots<Answer>[], key: Answer) {
  const wrong = pairs.filter((pair) => pair.before !== key);
  const right = pairs.filter((pair) => pair.before === key);
  const gained = wrong.filter((pair) => pair.after === key).length;
  const lost = right.filter((pair) => pair.after !== key).length;
  return {
    gain: wrong.length === 0 ? null : gained / wrong.length,
    loss: right.length === 0 ? null : lost / right.length,
  };
}

/** Hake's normalised gain (P₂ − P₁)/(1 − P₁); null where P₁ leaves nothing to gain. */
export function normalisedGain(before: number, after: number): number | null {
  return before >= 1 ? null : (after - before) / (1 - before);
}

/** Contested index 0.5·H(p) + 0.3·con/3 + 0.2·(share whose private answer is not their team's last one). */
export function contestedIndex(share: number, contestability: number, movedShare: number): number {
  return 0.5 * entropy(share) + (0.3 * contestability) / 3 + 0.2 * movedShare;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Mean; 0 of nothing. */
export function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
