/** The two learners of rule 6 find what is there to be found, and nothing where there is nothing. */
import { describe, expect, it } from 'vitest';
import { loadBuiltIn } from '../../server/content/decks.ts';
import { logisticRegression, naiveBayes } from '../../server/content/quality/classifiers.ts';
import { crossValidated, foldsOf, labelled, rightness, stems } from '../../server/content/quality/cross-validation.ts';
import type { Labelled } from '../../server/content/quality/cross-validation.ts';
import { mean, samplesOf } from '../../server/content/quality/sample.ts';
import type { Side } from '../../shared/commands.ts';
import { samples } from './made-decks.ts';

const sideAt = (position: number, half: number): Side => (position < half ? 'leader' : 'manager');
const example = (side: 'leader' | 'manager', text: string) => ({ side, words: stems(text) });

describe.each([
  ['naive Bayes', naiveBayes],
  ['logistic regression', logisticRegression],
])('%s', (_, learner) => {
  it('learns which words belong to which side', () => {
    const classify = learner([
      example('leader', 'red apple'),
      example('leader', 'red plum'),
      example('manager', 'blue apple'),
      example('manager', 'blue plum'),
    ]);
    expect(classify(stems('red pear'))).toBeGreaterThan(0);
    expect(classify(stems('blue pear'))).toBeLessThan(0);
    expect(classify(stems('apple'))).toBeCloseTo(0, 6);
  });

  it('sorts unseen cards when a word gives them away', () => {
    const texts = (mark: string) => Array.from({ length: 20 }, (__, number) => `${mark} word${number}`);
    expect(crossValidated(labelled(samples(texts('red'), texts('blue'))), learner)).toBe(1);
  });

  it('does no better than a coin when the sides are drawn by lot', () => {
    const cards = labelled(samplesOf(loadBuiltIn().file, 'en')).map((card) => ({ ...card, twin: null }));
    const half = cards.length / 2;
    const drawn = (lot: string) =>
      foldsOf(cards, lot)
        .flat()
        .map(({ id, words }, position) => ({ id, words, twin: null, side: sideAt(position, half) }));
    const right = mean(['a', 'b', 'c', 'd', 'e'].map((lot) => crossValidated(drawn(lot), learner)));
    expect(right).toBeGreaterThan(0.4);
    expect(right).toBeLessThan(0.6);
  });
});

describe('naive Bayes', () => {
  it('counts as the textbook does, absent words included', () => {
    const classify = naiveBayes([example('leader', 'x'), example('leader', 'x y'), example('manager', 'y')]);
    // Add-one smoothed: P(x|leader) 3/4, P(x|manager) 1/3, P(y|leader) 2/4, P(y|manager) 2/3; priors 3 to 2.
    const expected = Math.log((3 / 2) * (3 / 4 / (1 / 3)) * (1 / 2 / (1 / 3)));
    expect(classify(stems('x'))).toBeCloseTo(expected, 9);
  });
});

describe('logistic regression', () => {
  it('stays modest: the penalty keeps a word from deciding everything', () => {
    const classify = logisticRegression([example('leader', 'x'), example('manager', 'y')]);
    // Where the slope of the loss, 1 / (1 + e^w), equals the penalty's, w.
    const weight = classify(stems('x'));
    expect(weight).toBeCloseTo(1 / (1 + Math.exp(weight)), 2);
  });
});

describe('cross validation', () => {
  const twinned = (count: number): Labelled[] =>
    Array.from({ length: count }, (_, number) => number + 1).flatMap((number) => [
      { id: `L${number}`, side: 'leader' as const, twin: `M${number}`, words: new Set(['a']) },
      { id: `M${number}`, side: 'manager' as const, twin: `L${number}`, words: new Set(['b']) },
    ]);

  it('keeps twins in one fold and both sides in every fold', () => {
    const folds = foldsOf(twinned(40), 'seed');
    expect(folds).toHaveLength(10);
    for (const fold of folds) {
      const ids = new Set(fold.map(({ id }) => id));
      expect(fold).toHaveLength(8);
      expect(fold.every(({ twin }) => twin !== null && ids.has(twin))).toBe(true);
    }
  });

  it('holds every card out once, also those without a twin', () => {
    const cards = labelled(samples(['a', 'b', 'c'], ['d', 'e']));
    const ids = foldsOf(cards, 'seed')
      .flat()
      .map(({ id }) => id);
    expect(ids.sort()).toEqual(cards.map(({ id }) => id).sort());
  });

  it('repeats itself with a seed and differs with another', () => {
    const order = (seed: string) =>
      foldsOf(twinned(40), seed)
        .flat()
        .map(({ id }) => id);
    expect(order('one')).toEqual(order('one'));
    expect(order('one')).not.toEqual(order('two'));
  });

  it('never trains on the card that it asks for', () => {
    const seen: number[] = [];
    crossValidated(twinned(10), (examples) => {
      seen.push(examples.length);
      return () => 0;
    });
    expect(mean(seen)).toBe(18);
  });

  it('scores a coin for no opinion', () => {
    expect(rightness(() => 0, example('leader', 'a'))).toBe(0.5);
    expect(rightness(() => -1, example('manager', 'a'))).toBe(1);
  });
});
