/** What is made of the measured numbers. Pure. */

/** Value below which the share `share` (0 to 1) of all lies, between neighbours in proportion; NaN of none, or if one is NaN. */
export function quantile(values: readonly number[], share: number): number {
  if (values.some(Number.isNaN)) return NaN;
  const sorted = values.toSorted((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  // Two that are infinite have no difference.
  if (low === high) return low;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle of repeated measurements, and the quarter above and below it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/**
 * Round by round, so that what disturbed a whole round disturbs both sides of its ratio. A round counts in which
 * the reference has a figure to compare with; where only the other side has none, the ratio is infinite.
 */
export function ratiosOf(values: readonly number[], references: readonly number[]): Spread {
  const rounds = values.map((value, index) => ({ value, reference: references[index] ?? NaN }));
  const compared = rounds.filter(({ reference }) => reference > 0 && Number.isFinite(reference));
  return spreadOf(compared.map(({ value, reference }) => value / reference));
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
