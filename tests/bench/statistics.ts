/** What is made of the measured numbers. Pure. */

/** Value below which the share `share` (0 to 1) of all lies, between neighbours in proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
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

/** Round by round, so that what disturbed a whole round disturbs both sides of its ratio. */
export function ratiosOf(values: readonly number[], references: readonly number[]): Spread {
  const ratios = values.map((value, index) => value / (references[index] ?? NaN));
  return spreadOf(ratios.filter((ratio) => Number.isFinite(ratio)));
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
