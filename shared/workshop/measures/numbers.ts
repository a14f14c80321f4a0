/** What the formulas are made of. */
import type { Part } from '../../outcome-views.ts';

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Share of 0 to 1; 0 of nobody. */
export function shareOf(part: Part | null): number {
  return part === null ? 0 : part.count / part.of;
}

/** Mean; 0 of nothing. */
export function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/** Variance of all there is (divided by n, not n − 1), about the mean; 0 of nothing. */
export function variance(values: readonly number[]): number {
  const mean = average(values);
  return average(values.map((value) => (value - mean) ** 2));
}

/**
 * Quantile with a straight line between neighbours, as spreadsheets and R do it: position (n − 1)·q of the
 * sorted values (Hyndman & Fan 1996, definition 7). Null of nothing.
 */
export function quantile(values: readonly number[], q: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (position - Math.floor(position)) * (above - below);
}
