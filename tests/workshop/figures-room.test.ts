/** Figures about teams and themes, and the floor under all of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardFigures } from '../../shared/debrief-views.ts';
import { limits } from '../../shared/limits.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import type { Flips, Workshop } from '../../shared/workshop/workshop.ts';
import { board, card, flips, fourCards, handsOf, played, scenario, sortRound, workshop } from './sketch.ts';

const five = (sides: string) => Array<string>(5).fill(sides);

describe('themes', () => {
  test('[DEBRIEF-6] lean: manager cards put on leader less leader cards put on manager; and how much fits', () => {
    const cards = [
      card('a', 'leader', { theme: 'trust' }),
      card('b', 'leader', { theme: 'goals' }),
      card('c', 'manager', { theme: 'trust' }),
      card('d', 'manager', { theme: 'money' }),
    ];
    // trust: 3/5 − 1/5; of goals and money there are cards of one side only. All: (3 + 2)/10 − (1 + 2)/10.
    const hands = handsOf(['LLLL', 'LLLL', 'LLLM', 'MMMM', 'LMMM'], cards);
    const close = (value: number) => expect.closeTo(value, 12) as number;
    const { themes, lean } = figuresOf(played({ cards, hands }));
    expect(themes).toEqual([
      { theme: 'goals', lean: null, fit: close(0.6), cards: 1 },
      { theme: 'money', lean: null, fit: close(0.6), cards: 1 },
      { theme: 'trust', lean: close(0.4), fit: close(0.6), cards: 2 },
    ]);
    expect(lean).toBeCloseTo(0.2, 12);
    expect(figuresOf(played({ cards, hands: hands.slice(1) }))).toMatchObject({ themes: null, lean: null });
    expect(figuresOf(played({ cards: cards.slice(0, 2), hands })).lean).toBeNull();
  });
  test('[DEBRIEF-14] halo of the wording, key by key', () => {
    const cards = [
      card('a', 'leader', { tone: 'positive' }),
      card('b', 'leader', { tone: 'negative' }),
      card('c', 'manager', { tone: 'positive' }),
      card('d', 'manager', { tone: 'negative' }),
      card('e', 'manager'),
    ];
    // Put on leader: a 5 of 5, b 3 of 5, c 2 of 5, d 0 of 5; e says nothing of tone.
    const hands = handsOf(['LLLML', 'LLLML', 'LLMML', 'LMMML', 'LMMML'], cards);
    const close = (value: number) => expect.closeTo(value, 12) as number;
    const { halo } = figuresOf(played({ cards, hands }));
    expect(halo).toEqual({ halo: close(0.4), positive: close(0.7), negative: close(0.3), isTelling: true });
    expect(figuresOf(played({ hands: handsOf(five('LLMM')) })).halo).toBeNull();
  });
});

describe('[DEBRIEF-15] teams that should talk', () => {
  test('are those that differ most, with the most contested cards on which they do', () => {
    const boards = ['LLLL', 'LLLM', 'MMMM', 'LLMM'].map((sides, team) => board(fourCards, team, `LLLL ${sides}`));
    // The deck calls d disputed, and three of four teams have a on one side.
    const cards = fourCards.map((one) => (one.card === 'd' ? { ...one, weight: 0.5 } : one));
    expect(figuresOf(played({ cards, boards })).pairs).toEqual([
      { teams: [0, 2], cards: ['d', 'c'], differ: 4, of: 4 },
      { teams: [1, 3], cards: ['c'], differ: 1, of: 4 },
    ]);
  });
  test('over all rounds', () => {
    const cards = [...fourCards, card('e', 'leader')];
    const later = cards.slice(4);
    const rounds = [
      sortRound({ boards: [board(fourCards, 0, 'LLMM'), board(fourCards, 1, 'LLMM')] }),
      sortRound({ cards: later, boards: [board(later, 1, 'L'), board(later, 0, 'M')] }),
    ];
    expect(figuresOf(workshop({ cards, rounds })).pairs).toEqual([{ teams: [0, 1], cards: ['e'], differ: 1, of: 5 }]);
  });
});

describe('[DEBRIEF-9] a file that claims more than it may', () => {
  const sides = fc.stringMatching(/^[LM.]{4}$/);
  const count = fc.nat(7);
  const tally = fc.record({
    where: fc.constantFrom('within' as const, 'between' as const, null),
    toFirst: fc.option(fc.tuple(count, count, count, count).map((four) => flips(...four))),
    toLast: fc.option(fc.tuple(count, count, count, count).map((four) => flips(...four))),
  });
  const claimed = (hands: readonly string[], some: object = {}): Workshop =>
    played({ hands: handsOf(hands, fourCards, (index) => index % 2), boards: [board(fourCards, 0, 'LLMM LMMM'), board(fourCards, 1, 'MMMM LLLL')], ...some }); // prettier-ignore

  const tooFew = (flipped: Flips | null) =>
    flipped !== null &&
    (['leader', 'manager'] as const)
      .map((side) => flipped.leader[side] + flipped.manager[side])
      .some((people) => people > 0 && people < limits.smallestSplit);
  const isTold = ({ people, difficulty, where, toFirst, toLast }: CardFigures) =>
    (people === null
      ? where === null && difficulty === null
      : people.leader + people.manager >= limits.smallestSplit) &&
    !tooFew(toFirst) &&
    !tooFew(toLast);

  test('no card shows a split of fewer than five', () => {
    fc.assert(
      fc.property(
        fc.array(sides, { maxLength: 9 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tally),
        (hands, tallies) => {
          expect(figuresOf(claimed(hands, { tallies })).cards.filter((one) => !isTold(one))).toEqual([]);
        },
      ),
    );
  });
  test('nothing depends on an answer to a card that fewer than five have answered', () => {
    const swap = (text: string) => text.replace(/[LM]/g, (side) => (side === 'L' ? 'M' : 'L'));
    fc.assert(
      fc.property(fc.array(sides, { maxLength: 9 }), (hands) => {
        const few = [0, 1, 2, 3].map(
          (index) => hands.filter((one) => one[index] !== '.').length < limits.smallestSplit,
        );
        const other = hands.map((one) => Array.from(one, (side, index) => (few[index] ? swap(side) : side)).join(''));
        expect(figuresOf(claimed(other))).toEqual(figuresOf(claimed(hands)));
      }),
    );
  });
  test('nothing depends on how four people voted, felt, rated, answered at the end, or why', () => {
    const four = (first: boolean): Partial<Workshop> => ({
      scenarios: [
        scenario({ votes: Array(4).fill({ team: null, first: first ? 'lead' : 'both', second: 'lead' }) as never }),
      ],
      moods: first ? [4, 0, 0] : [0, 0, 4],
      stars: Array<number>(4).fill(first ? 1 : 5),
      exit: handsOf(Array<string>(4).fill(first ? 'L' : 'M'), [card('x', 'leader', { use: 'exit' })]),
      cards: [...fourCards, card('x', 'leader', { use: 'exit' })],
      reasons: [{ card: fourCards[0]!.card, givers: 4, counts: { leader: { people: first ? 4 : 0, process: first ? 0 : 4, time: 0, depends: 0 }, manager: { people: 0, process: 0, time: 0, depends: 0 } }, quotes: [{ side: 'leader', reason: 'people', text: String(first) }] }], // prettier-ignore
    });
    expect(figuresOf(workshop(four(true)))).toEqual(figuresOf(workshop(four(false))));
  });
  test('names of cards that it does not hold are passed over', () => {
    const hands = handsOf(five('LLMMX'), [...fourCards, card('ghost', 'leader')]);
    expect(figuresOf({ ...played({ hands }), cards: fourCards.slice(1) }).cards.map((one) => one.card)).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(figuresOf(played({ boards: [board(fourCards, 0, 'LLMM', 'bbx')] })).facts.churn).toBe(1);
  });
});

test('the same workshop always gives the same figures, in the same order', () => {
  const even = handsOf(['LMLM', 'MLML', 'LMLM', 'MLML', 'LMLM', 'MLML']);
  // All four cards are equally contested: they stay in the order in which they were shown.
  expect(figuresOf(played({ hands: even })).cards.map((one) => one.card)).toEqual(['a', 'b', 'c', 'd']);
  // 1 of 7 and 6 of 7 divide a room alike, and their logarithms differ in the last digit.
  const [first, second] = [card('a', 'leader'), card('b', 'leader')];
  const hands = handsOf(['LM', ...Array<string>(6).fill('ML')], [first, second]);
  const swapped = handsOf(['ML', ...Array<string>(6).fill('LM')], [first, second]);
  for (const some of [hands, swapped])
    expect(figuresOf(played({ cards: [first, second], hands: some })).cards.map((one) => one.card)).toEqual(['a', 'b']);
});
