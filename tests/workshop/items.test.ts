/** Item statistics against published tables. */
import { describe, expect, test } from 'vitest';
import {
  correctedPointBiserial,
  difficultyFlag,
  itemAndRest,
  kr20,
  wilson,
  type ItemRow,
} from '../../shared/workshop/measures/items.ts';
import { lsat6 } from './lsat6.ts';

describe('the Wilson interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('[DEBRIEF-10] of %d in %d lies from %d to %d', (fits, people, low, high) => {
    const interval = wilson(fits, people);
    expect(interval?.share).toBe(fits / people);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });
  test('[DEBRIEF-10] does not leave 0 and 1, and there is none of nobody', () => {
    expect(wilson(0, 5)?.low).toBe(0);
    expect(wilson(5, 5)?.high).toBe(1);
    expect(wilson(0, 0)).toBeNull();
  });
});

test('[DEBRIEF-10] a card is hard below 0.35 and easy above 0.90', () => {
  expect([0, 0.34, 0.35, 0.9, 0.91, 1].map(difficultyFlag)).toEqual(['hard', 'hard', null, null, 'easy', 'easy']);
});

describe('LSAT section 6', () => {
  const items = [0, 1, 2, 3, 4];
  test('is carried whole', () => {
    expect(lsat6).toHaveLength(1000);
  });
  test('[DEBRIEF-10] has the published difficulties', () => {
    // Bock & Lieberman 1970, table 2.
    const shares = items.map((item) => wilson(lsat6.filter((row) => row[item] === 1).length, lsat6.length)?.share);
    expect(shares).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
  });
  test('[DEBRIEF-11] has the published correlations with the rest of the test', () => {
    // descript(LSAT), column "Excluded", of the R package ltm (Rizopoulos 2006), which divides one of the two standard
    // deviations by n − 1: with a thousand people that shows in the fourth decimal only.
    const found = items.map((item) => correctedPointBiserial([itemAndRest(lsat6, item)]));
    expect(found.map((r) => r?.toFixed(3))).toEqual(['0.113', '0.153', '0.173', '0.144', '0.122']);
  });
  test('[DEBRIEF-11] has the published reliability', () => {
    // descript(LSAT): alpha 0.2950, and without each of the items.
    expect(kr20(lsat6)?.value).toBeCloseTo(0.295, 4);
    const without = [0.2754, 0.2376, 0.2168, 0.2459, 0.2663];
    items.forEach((item) => {
      const others = lsat6.map((row) => row.filter((_, index) => index !== item));
      expect(kr20(others)?.value).toBeCloseTo(without[item] ?? NaN, 4);
    });
  });
});

describe('KR-20', () => {
  // Ten students, ten items, worked by hand with Σpq = 2.18 and σ² = 5.84 (Wuensch, East Carolina University, "KR20").
  const quiz = `1111110110 1011011101 1111011001 0010001000 0000010010
                1110111111 1101110111 1111111101 0101111101 1101101110`;
  const rows = quiz.split(/\s+/).map((row): ItemRow => Array.from(row, (answer) => (answer === '1' ? 1 : 0)));

  test('[DEBRIEF-11] of a quiz worked by hand', () => {
    expect(kr20(rows)).toEqual({ value: expect.closeTo((10 / 9) * (1 - 2.18 / 5.84), 10) as number, people: 10 });
  });
  test('[DEBRIEF-11] counts only who has answered every card', () => {
    expect(kr20([...rows, rows[0]!.map((answer, index) => (index === 3 ? null : answer))])).toEqual(kr20(rows));
  });
  test('[DEBRIEF-11] is not there for one card, for nobody, and where all have the same total', () => {
    expect(kr20([[1], [0]])).toBeNull();
    expect(kr20([])).toBeNull();
    expect(kr20([[1, 0], [0, 1]])).toBeNull(); // prettier-ignore
  });
});

describe('the corrected point-biserial', () => {
  test('[DEBRIEF-11] is ((M₁ − M₀)/s)·√(P(1−P))', () => {
    // Rest scores 1, ½, 0, 0 for fits 1, 1, 0, 0: M₁ = ¾, M₀ = 0, s = √(11/64), P = ½.
    const answers = [1, 1, 0, 0].map((fits, index) => ({ fits: fits as 0 | 1, rest: [1, 0.5, 0, 0][index] ?? 0 }));
    expect(correctedPointBiserial([answers])).toBeCloseTo((0.75 / Math.sqrt(11 / 64)) * 0.5, 12);
  });
  test('[DEBRIEF-11] takes the card out of the total: one with no bearing on the others has none', () => {
    const rows: readonly ItemRow[] = [[1, 1, 1], [1, 0, 0], [0, 1, 1], [0, 0, 0]]; // prettier-ignore
    expect(correctedPointBiserial([itemAndRest(rows, 0)])).toBeCloseTo(0, 12);
    expect(correctedPointBiserial([itemAndRest(rows, 1)])).toBeGreaterThan(0.5);
  });
  test('[DEBRIEF-11] is not raised by an easy test beside a hard one', () => {
    const answers = (fits: readonly (0 | 1)[], rests: readonly number[]) =>
      fits.map((one, index) => ({ fits: one, rest: rests[index] ?? 0 }));
    const hard = answers([0, 0, 0, 1], [0.2, 0.2, 0, 0]);
    const easy = answers([1, 1, 1, 0], [0.8, 0.8, 1, 1]);
    const alone = correctedPointBiserial([hard]) ?? NaN;
    expect(alone).toBeLessThan(0);
    expect(correctedPointBiserial([easy])).toBeCloseTo(alone, 12);
    expect(correctedPointBiserial([hard, easy])).toBeCloseTo(alone, 12);
    expect(correctedPointBiserial([[...hard, ...easy]])).toBeGreaterThan(0.3);
  });
  test('[DEBRIEF-11] is not there where all answers or all rest scores are alike', () => {
    expect(correctedPointBiserial([itemAndRest([[1, 1], [1, 0]], 0)])).toBeNull(); // prettier-ignore
    expect(correctedPointBiserial([itemAndRest([[1, 1], [0, 1]], 0)])).toBeNull(); // prettier-ignore
    expect(correctedPointBiserial([])).toBeNull();
  });
  test('[DEBRIEF-11] leaves out who did not answer the card, and weighs the rest by what they answered', () => {
    expect(itemAndRest([[null, 1, 1], [1, 1, null, 0], [0, null, null]], 0)).toEqual([{ fits: 1, rest: 0.5 }]); // prettier-ignore
  });
});
