/** Classical item statistics: how hard a card is, and how well it tells apart who knows the rest. */
import { average, sum, variance } from './numbers.ts';

/** A share of 0 to 1 and the interval in which it probably lies. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the normal distribution. */
const z95 = 1.959963984540054;

/**
 * Difficulty P = fits/n with the Wilson score interval of 95 %, without continuity correction (Wilson 1927;
 * method 3 of Newcombe 1998): (2nP + z² ± z·√(z² + 4nP(1−P))) / 2(n + z²). Null of nobody.
 */
export function wilson(fits: number, people: number): Interval | null {
  if (people === 0) return null;
  const share = fits / people;
  const middle = 2 * people * share + z95 ** 2;
  const half = z95 * Math.sqrt(z95 ** 2 + 4 * people * share * (1 - share));
  const whole = 2 * (people + z95 ** 2);
  return { share, low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

const hardBelow = 0.35;
const easyAbove = 0.9;

/** Too hard or too easy to teach much: below 0.35 (as Crouch & Mazur 2001 have it for peer instruction) or above 0.90 (own). */
export function difficultyFlag(share: number): 'hard' | 'easy' | null {
  if (share < hardBelow) return 'hard';
  return share > easyAbove ? 'easy' : null;
}

/** One person's answers to the cards of a test, in the order of the cards: fits, does not, or none given. */
export type ItemRow = readonly (0 | 1 | null)[];

/** Somebody who answered the card, and their share of fits on the other cards of the same test. */
export interface ItemAndRest {
  readonly fits: 0 | 1;
  readonly rest: number;
}

/** How many cards somebody answered, and how many of these answers fit. */
interface Score {
  readonly answered: number;
  readonly fits: number;
}

/** One for each row: for `itemAndRest` of many cards, which would else count every row anew for each. */
export function scoresOf(rows: readonly ItemRow[]): readonly Score[] {
  return rows.map((row) => {
    const given = row.filter((answer) => answer !== null);
    return { answered: given.length, fits: sum(given) };
  });
}

/** The card beside the test without it, of everybody who answered it and at least one other. */
export function itemAndRest(
  rows: readonly ItemRow[],
  item: number,
  scores: readonly Score[] = scoresOf(rows),
): readonly ItemAndRest[] {
  return rows.flatMap((row, person) => {
    const fits = row[item] ?? null;
    const score = scores[person];
    if (fits === null || score === undefined || score.answered < 2) return [];
    return [{ fits, rest: (score.fits - fits) / (score.answered - 1) }];
  });
}

/**
 * Corrected point-biserial correlation r = ((M₁ − M₀)/s)·√(P(1−P)): of a card with the score on all the others, so
 * that it is not correlated with itself; M₁ and M₀ mean rest score of those it fits and does not, s their standard
 * deviation, all of the whole sample (divided by n; r is the same with n − 1) (Lord & Novick 1968; Henrysson 1963).
 *
 * Of several tests with other cards beside this one, the pooled within-test correlation: Σ s_xy / √(Σ s_xx · Σ s_yy)
 * with each test about its own means, so that an easy test does not pass for a good card. With one test it is the
 * formula above. Null where all answers, or all rest scores, are alike.
 */
export function correctedPointBiserial(tests: readonly (readonly ItemAndRest[])[]): number | null {
  const parts = tests.map(deviations);
  const [xx, yy, xy] = (['xx', 'yy', 'xy'] as const).map((name) => sum(parts.map((part) => part[name])));
  if (!xx || !yy || xy === undefined) return null;
  return xy / Math.sqrt(xx * yy);
}

/** Sums of squares and products about the means of one test. */
function deviations(answers: readonly ItemAndRest[]) {
  const x = average(answers.map(({ fits }) => fits));
  const y = average(answers.map(({ rest }) => rest));
  return {
    xx: sum(answers.map(({ fits }) => (fits - x) ** 2)),
    yy: answers.every(({ rest }) => rest === answers[0]?.rest) ? 0 : sum(answers.map(({ rest }) => (rest - y) ** 2)),
    xy: sum(answers.map(({ fits, rest }) => (fits - x) * (rest - y))),
  };
}

/**
 * Kuder-Richardson 20, the reliability of a test of K cards: (K/(K−1))·(1 − Σ p(1−p) / σ²), σ² the variance of the
 * totals divided by n, over those who answered every card (Kuder & Richardson 1937). Equal to Cronbach's alpha.
 * Null below two cards or where all totals are alike.
 */
export function kr20(rows: readonly ItemRow[]): { readonly value: number; readonly people: number } | null {
  const whole = rows.filter((row): row is readonly (0 | 1)[] => !row.includes(null));
  const cards = whole[0]?.length ?? 0;
  const spread = variance(whole.map((row) => sum(row)));
  if (cards < 2 || spread === 0) return null;
  const shares = Array.from({ length: cards }, (_, item) => average(whole.map((row) => row[item] ?? 0)));
  const unexplained = sum(shares.map((share) => share * (1 - share)));
  return { value: (cards / (cards - 1)) * (1 - unexplained / spread), people: whole.length };
}
