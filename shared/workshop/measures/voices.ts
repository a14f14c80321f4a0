/** How evenly the members of a team had a hand in its board. */
import { sum } from './numbers.ts';

/**
 * Gini coefficient G = Σ(2i − n − 1)·x_i / (n·Σx) of the sorted counts, 0 (all alike) to 1 − 1/n (one has all):
 * half the relative mean difference (Gini 1912; this form Damgaard & Weiner 2000). 0 where there is nothing.
 */
export function gini(counts: readonly number[]): number {
  const total = sum(counts);
  if (total === 0) return 0;
  const sorted = [...counts].sort((a, b) => a - b);
  const weighted = sorted.map((count, index) => (2 * (index + 1) - sorted.length - 1) * count);
  return sum(weighted) / (sorted.length * total);
}

/** Voice balance 1 − G of the placements of each member, those with none included: 1/n (one did all) to 1 (all alike). */
export function voiceBalance(counts: readonly number[]): number {
  return 1 - gini(counts);
}
