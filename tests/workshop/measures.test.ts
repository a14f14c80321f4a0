/** Formulas of the debrief, against published values, against values worked out by hand, and against laws they keep. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement, contestedIndex, disagreement, entropy } from '../../shared/workshop/measures/disagreement.ts';
import { haloOf, isTellingHalo, themeLean } from '../../shared/workshop/measures/leaning.ts';
import {
  flowOfMinds,
  isEntrenched,
  movedShare,
  normalisedGain,
  tellingGain,
} from '../../shared/workshop/measures/minds.ts';
import { average, shareOf, variance } from '../../shared/workshop/measures/numbers.ts';
import { bestOfRounds, transfer } from '../../shared/workshop/measures/together.ts';
import { gini, voiceBalance } from '../../shared/workshop/measures/voices.ts';

const share = () =>
  fc
    .integer({ min: 0, max: 50 })
    .chain((of) => fc.integer({ min: 0, max: of }).map((part) => (of === 0 ? 0 : part / of)));
const groups = () =>
  fc.array(fc.record({ people: fc.integer({ min: 1, max: 40 }), share: share() }), { minLength: 1, maxLength: 12 });

describe('disagreement', () => {
  // Binary entropies as tabulated in textbooks of information theory (Cover & Thomas 2006, figure 2.1; MacKay 2003).
  test.each([
    [0, 0],
    [0.1, 0.469],
    [0.25, 0.8113],
    [1 / 3, 0.9183],
    [0.5, 1],
    [0.75, 0.8113],
    [1, 0],
  ])('[DEBRIEF-1] the entropy of %d is %d', (p, expected) => {
    expect(entropy(p)).toBeCloseTo(expected, 4);
  });
  test('[DEBRIEF-1] the part between is the Jensen-Shannon divergence as a reference library computes it', () => {
    // scipy.spatial.distance.jensenshannon([1, 0], [0.5, 0.5], base=2) = 0.5579230452841438, the square root of it.
    const { between } = disagreement([{ people: 7, share: 1 }, { people: 7, share: 0.5 }]); // prettier-ignore
    expect(Math.sqrt(between)).toBeCloseTo(0.5579230452841438, 12);
  });
  test('[DEBRIEF-1] all within, all between, and some of both, weighted by people', () => {
    expect(disagreement([{ people: 4, share: 0.5 }, { people: 2, share: 0.5 }])).toEqual({ total: 1, within: 1, between: 0 }); // prettier-ignore
    expect(disagreement([{ people: 3, share: 1 }, { people: 3, share: 0 }])).toEqual({ total: 1, within: 0, between: 1 }); // prettier-ignore
    // Shares 1/4 of four and 1 of four: p = 5/8. H = 0.9544; within ½ · 0.8113 + ½ · 0 = 0.4056.
    const parts = disagreement([{ people: 4, share: 0.25 }, { people: 4, share: 1 }]); // prettier-ignore
    expect(parts.total).toBeCloseTo(0.9544, 4);
    expect(parts.within).toBeCloseTo(0.4056, 4);
    expect(parts.between).toBeCloseTo(0.5488, 4);
    expect(disagreement([{ people: 6, share: 0.5 }, { people: 2, share: 1 }]).within).toBe(0.75); // prettier-ignore
    expect(disagreement([])).toEqual({ total: 0, within: 0, between: 0 });
  });
  test('[DEBRIEF-1] within and between add up, and neither is negative', () => {
    fc.assert(
      fc.property(groups(), (some) => {
        const { total, within, between } = disagreement(some);
        expect(within + between).toBeCloseTo(total, 9);
        expect(Math.min(within, between)).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
  test('[DEBRIEF-1] teams of one mind leave nothing between them, however large', () => {
    fc.assert(
      fc.property(share(), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (one, sizes) => {
        expect(disagreement(sizes.map((people) => ({ people, share: one }))).between).toBeCloseTo(0, 9);
      }),
    );
  });
  test('[DEBRIEF-2] agreement is the larger share', () => {
    expect([agreement(3, 1), agreement(1, 3), agreement(2, 2), agreement(4, 0), agreement(0, 0)]).toEqual([0.75, 0.75, 0.5, 1, null]); // prettier-ignore
  });
  test('[DEBRIEF-2] the contested index', () => {
    // 0.5 · 1 + 0.3 · 2/3 + 0.2 · 0.5
    expect(contestedIndex(0.5, 2, 0.5)).toBeCloseTo(0.8, 12);
    expect(contestedIndex(0.25, 0, 0.75)).toBeCloseTo(0.5 * 0.811278 + 0.15, 5);
    expect(contestedIndex(1, 3, 0)).toBeCloseTo(0.3, 12);
    expect(contestedIndex(0.5, 3, 1)).toBeCloseTo(1, 12);
  });
});

describe('minds', () => {
  const pairs = (...moves: string[]) => moves.map(([before, after]) => ({ before, after }));
  test('[DEBRIEF-3] gain of the wrong, loss of the right', () => {
    // Wrong: 4, of them 1 became right. Right: 2, of them 1 became wrong.
    expect(flowOfMinds(pairs('ba', 'bb', 'cb', 'cc', 'aa', 'ab'), 'a')).toEqual({
      gain: { count: 1, of: 4 },
      loss: { count: 1, of: 2 },
    });
    expect(flowOfMinds(pairs('aa'), 'a')).toEqual({ gain: null, loss: { count: 0, of: 1 } });
    expect(flowOfMinds([], 'a')).toEqual({ gain: null, loss: null });
  });
  test('[DEBRIEF-3] gain and loss together make the change: P₂ = P₁(1 − L) + (1 − P₁)G', () => {
    const vote = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.record({ before: vote, after: vote }), { minLength: 1 }), (votes) => {
        const of = (ballot: 'before' | 'after') => votes.filter((one) => one[ballot] === 'a').length / votes.length;
        const { gain, loss } = flowOfMinds(votes, 'a');
        expect(of('before') * (1 - shareOf(loss)) + (1 - of('before')) * shareOf(gain)).toBeCloseTo(of('after'), 9);
      }),
    );
  });
  // "Sample learning gain scores calculation", a published work sheet after Hake 1998, students 1, 3, 6, 8 to 13.
  test.each([
    [0.45, 0.7, 0.45],
    [0.6, 0.8, 0.5],
    [0.9, 0.95, 0.5],
    [0.6, 0.9, 0.75],
    [0.4, 0.95, 0.92],
    [0.42, 0.45, 0.05],
    [0.58, 0.88, 0.71],
    [0.24, 0.3, 0.08],
    [0.45, 0.89, 0.8],
  ])('[DEBRIEF-4] the normalised gain from %d to %d is %d', (before, after, gain) => {
    expect(normalisedGain(before, after)?.toFixed(2)).toBe(gain.toFixed(2));
  });
  test('[DEBRIEF-4] is withheld below ten people, above 90 % at first, and when the share fell', () => {
    expect(tellingGain(10, 0.4, 0.7)).toBeCloseTo(0.5, 12);
    expect(tellingGain(9, 0.4, 0.7)).toBeNull();
    expect(tellingGain(10, 0.9, 1)).toBeCloseTo(1, 9);
    expect(tellingGain(100, 0.91, 1)).toBeNull();
    expect(tellingGain(10, 0.5, 0.5)).toBe(0);
    expect(tellingGain(10, 0.5, 0.4)).toBeNull();
    expect(normalisedGain(1, 1)).toBeNull();
  });
  const flips = (ll: number, lm: number, ml: number, mm: number) => ({
    leader: { leader: ll, manager: lm },
    manager: { leader: ml, manager: mm },
  });
  test('[DEBRIEF-13] moved are those whose team put the card on the other side', () => {
    expect(movedShare(flips(3, 2, 1, 4))).toBe(0.3);
    expect(movedShare(flips(0, 0, 0, 0))).toBeNull();
  });
  test.each([
    ['both camps stayed', flips(3, 1, 1, 3), true],
    ['one camp below a quarter', flips(5, 1, 0, 1), false],
    ['one camp just a quarter', flips(6, 0, 0, 2), true],
    ['more than a quarter of one camp moved', flips(2, 1, 0, 5), false],
    ['fewer than five people', flips(2, 0, 0, 2), null],
  ])('[DEBRIEF-13] %s: entrenched %s', (_, counts, expected) => {
    expect(isEntrenched(counts)).toBe(expected);
  });
});

describe('leaning', () => {
  test('[DEBRIEF-6] manager cards put on leader less leader cards put on manager', () => {
    expect(themeLean(0.6, 0.2)).toBeCloseTo(0.4, 12);
    // Of cards of one key it could only be of one sign.
    expect([themeLean(null, 0.4), themeLean(0.4, null), themeLean(null, null)]).toEqual([null, null, null]);
  });
  test('[DEBRIEF-14] halo: each wording averaged over the keys that have both', () => {
    const halo = haloOf([{ positive: 0.9, negative: 0.5 }, { positive: 0.5, negative: 0.3 }]); // prettier-ignore
    expect(halo?.positive).toBeCloseTo(0.7, 12);
    expect(halo?.negative).toBeCloseTo(0.4, 12);
    expect(halo?.halo).toBeCloseTo(0.3, 12);
    expect(haloOf([{ positive: 0.9, negative: 0.5 }, { positive: 0.1, negative: null }])?.halo).toBeCloseTo(0.4, 12); // prettier-ignore
    expect(haloOf([{ positive: 0.9, negative: null }])).toBeNull();
  });
  test('[DEBRIEF-14] is telling above 0.15, in favour of leaders only', () => {
    expect([-0.3, 0.15, 0.16].map(isTellingHalo)).toEqual([false, false, true]);
  });
});

describe('alone and together', () => {
  test('[DEBRIEF-5] the best alone is the mean of the best of each round', () => {
    expect([bestOfRounds([0.7]), bestOfRounds([1, 0.5])]).toEqual([0.7, 0.75]);
    expect([bestOfRounds([]), bestOfRounds([1, null])]).toEqual([null, null]);
  });
  test('[DEBRIEF-8] transfer is the difference, and not there where one share is missing', () => {
    expect(transfer(0.8, 0.65)).toBeCloseTo(0.15, 12);
    expect([transfer(null, 0.5), transfer(0.5, null)]).toEqual([null, null]);
  });
});

describe('voices', () => {
  /** The definition, pair by pair: half the mean difference, divided by the mean. */
  const byPairs = (counts: readonly number[]) =>
    average(counts.flatMap((one) => counts.map((other) => Math.abs(one - other)))) / (2 * average(counts));

  test('[DEBRIEF-16] Gini of five who did 1 to 5 is 4/15; balance is what is missing to 1', () => {
    expect(gini([3, 1, 5, 2, 4])).toBeCloseTo(4 / 15, 12);
    expect(voiceBalance([3, 1, 5, 2, 4])).toBeCloseTo(11 / 15, 12);
    expect(voiceBalance([4, 4, 4])).toBe(1);
    expect(voiceBalance([0, 0, 0, 9])).toBe(0.25);
    expect([voiceBalance([]), voiceBalance([0, 0])]).toEqual([1, 1]);
  });
  test('[DEBRIEF-16] is the relative mean difference', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 9 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        expect(gini(counts)).toBeCloseTo(byPairs(counts), 9);
      }),
    );
  });
});

test('[DEBRIEF-11] variance is that of all there is', () => {
  expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBe(4);
  expect(variance([])).toBe(0);
});
