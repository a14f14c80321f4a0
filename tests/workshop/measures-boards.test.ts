/** Formulas about team boards, against published values, against values worked out by hand, and against laws they keep. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardDistance,
  changesBeforeLock,
  churn,
  hotCards,
  mostDifferentPairs,
} from '../../shared/workshop/measures/boards.ts';
import { quantile } from '../../shared/workshop/measures/numbers.ts';

describe('boards', () => {
  test('[DEBRIEF-12] changes are the placements beyond the first', () => {
    expect([0, 1, 2, 5].map(changesBeforeLock)).toEqual([0, 0, 1, 4]);
    expect(churn([0, 0, 1, 4])).toBe(1.25);
    expect(churn([])).toBeNull();
  });
  test('[DEBRIEF-12] quartiles as the reference has them', () => {
    // Quantile 0.75, type 7, of R: quantile(1:10) is 7.75, of c(1, 2, 4, 8) is 5.
    expect(quantile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.75)).toBe(7.75);
    expect(quantile([8, 1, 4, 2], 0.75)).toBe(5);
    expect(quantile([], 0.75)).toBeNull();
  });
  test('[DEBRIEF-12] hot is the upper quarter; where all are alike none is', () => {
    expect(hotCards([0, 1, 2, 3, 9])).toEqual([false, false, false, true, true]);
    // Several at the quartile are hot together, however many: half of them, and all but one.
    expect(hotCards([0, 0, 1, 1])).toEqual([false, false, true, true]);
    expect(hotCards([3, 3, 3, 0])).toEqual([true, true, true, false]);
    // At the quartile, and yet the calmest.
    expect(hotCards([0, 0, 0, 0, 1])).toEqual([false, false, false, false, true]);
    expect(hotCards([2, 2, 2, 2])).toEqual([false, false, false, false]);
    expect(hotCards([])).toEqual([]);
  });
  test('[DEBRIEF-12] the most changed card is hot, the calmest never, and few are hotter than the least hot one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), (changes) => {
        const hot = changes.filter((_, index) => hotCards(changes)[index]);
        expect(hot.includes(Math.max(...changes))).toBe(new Set(changes).size > 1);
        expect(hot).not.toContain(Math.min(...changes));
        expect(hot).toHaveLength(changes.filter((count) => count >= Math.min(...hot)).length);
        expect(hot.filter((count) => count > Math.min(...hot)).length).toBeLessThanOrEqual(changes.length / 4);
        // Nothing that could be one of them was left out: more than a quarter would be hot with the next lower count.
        const next = changes.filter((count) => count < Math.min(...hot) && count > Math.min(...changes));
        if (next.length > 0) expect(hot.length).toBeGreaterThanOrEqual(changes.length / 4);
      }),
    );
  });
  test('[DEBRIEF-15] two boards are compared where both have placed the card', () => {
    expect(boardDistance(['L', 'M', null, 'L'], ['L', 'L', 'M', null])).toEqual({ differ: 1, of: 2 });
    expect(boardDistance([], [])).toEqual({ differ: 0, of: 0 });
  });
  test('[DEBRIEF-15] the most different ones are paired, each once; those that agree are not', () => {
    const boards = ['LLLL', 'LLLM', 'MMMM', 'LLMM', 'LLLL'].map((sides) => Array.from(sides));
    // 1 and 3 differ on all four; of the rest 4 with 1 (half): 2 is left, 5 agrees with nobody left but 2.
    expect(mostDifferentPairs(boards)).toEqual([
      { pair: [0, 2], differ: 4, of: 4 },
      { pair: [3, 4], differ: 2, of: 4 },
    ]);
    expect(mostDifferentPairs([['L'], ['L']])).toEqual([]);
  });
  test('[DEBRIEF-15] a share counts before a number, and a number before the place in the list', () => {
    const boards = [['L', 'L', 'L', 'L'], ['M', 'M', 'L', 'L'], [null, null, null, 'M']]; // prettier-ignore
    expect(mostDifferentPairs(boards)[0]).toEqual({ pair: [0, 2], differ: 1, of: 1 });
    const alike = [['L', null], ['M', null], ['L', 'L'], ['M', 'M']]; // prettier-ignore
    expect(mostDifferentPairs(alike).map(({ pair }) => pair)).toEqual([[2, 3], [0, 1]]); // prettier-ignore
  });
  test('[DEBRIEF-15] greedy pairs differ at least half as much as the best ones', () => {
    const board = fc.array(fc.constantFrom('L', 'M'), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(board, { minLength: 4, maxLength: 4 }), (boards) => {
        const differ = (a: number, b: number) => boardDistance(boards[a]!, boards[b]!).differ;
        const best = Math.max(differ(0, 1) + differ(2, 3), differ(0, 2) + differ(1, 3), differ(0, 3) + differ(1, 2));
        const greedy = mostDifferentPairs(boards).reduce((sum, one) => sum + one.differ, 0);
        expect(greedy * 2).toBeGreaterThanOrEqual(best);
      }),
    );
  });
});
