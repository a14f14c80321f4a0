/** Which cards a room talks about. */
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { board, card, cardId, flips, fourCards, handsOf, played } from './sketch.ts';

const five = (sides: string) => Array<string>(5).fill(sides);

describe('the cards to talk about', () => {
  const contested = (...given: Parameters<typeof played>) => figuresOf(played(...given)).contested;

  test('[DEBRIEF-2] a card on which nobody differed is not among them', () => {
    expect(contested({ hands: handsOf(['LLMM', 'LLMM', 'MLMM', 'LLMM', 'LLMM']) })).toEqual(['a']);
  });
  test('[DEBRIEF-2] one that all saw alike and their teams otherwise is', () => {
    const sketch = { hands: handsOf(five('LLMM')), tallies: { d: { toLast: flips(0, 0, 5, 0) } } };
    expect(contested(sketch)).toEqual(['d']);
  });
  test('[DEBRIEF-2] three of different themes, both sides where possible', () => {
    const cards = [
      card('a', 'leader', { theme: 'one' }),
      card('b', 'leader', { theme: 'one' }),
      card('c', 'leader'),
      card('d', 'leader'),
      card('e', 'manager'),
    ];
    // a and b are contested most, then c and d; e least.
    const hands = handsOf(['LLLLM', 'LLLLM', 'MMLLM', 'MMMML', 'MMMLM', 'MMMMM', 'LLLMM', 'LLLLM'], cards);
    expect(contested({ cards, hands })).toEqual(['a', 'c', 'e']);
    expect(
      contested({ cards: cards.slice(0, 4), hands: handsOf(['LLLL', 'MMLL', 'LLMM', 'MLLL', 'LMLM'], cards) }),
    ).toHaveLength(3);
  });
  test('[DEBRIEF-2] another card gives way where the most contested ones leave no room for the other side', () => {
    const cards = [
      card('a', 'leader', { theme: 'one' }),
      card('b', 'leader', { theme: 'two' }),
      card('c', 'leader', { theme: 'three' }),
      card('d', 'manager', { theme: 'two' }),
      card('e', 'manager', { theme: 'one' }),
    ];
    // Contested in this order: a, b, c, d, e; the manager cards are of the themes of a and b.
    const sides = ['LLLLL', 'LLLLM', 'LLLMM', 'LLMMM', 'MMMMM', 'MMMMM', 'MMMMM', 'MMMMM', 'MMMMM'];
    const figures = figuresOf(played({ cards, hands: handsOf(sides, cards) }));
    expect(figures.cards.map((one) => one.card)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(figures.contested).toEqual(['a', 'c', 'd']);
    expect(contested({ cards: cards.slice(0, 3), hands: handsOf(sides, cards) })).toEqual(['a', 'b', 'c']);
  });
  test('[DEBRIEF-2] cards that people have answered go before those that only teams are divided on', () => {
    // Two teams at odds over a and c would be a room divided in halves; of the people one in six sees b or d otherwise.
    const hands = handsOf(['.M.L', ...five('.L.M')]);
    const boards = [board(fourCards, 0, 'LLMM'), board(fourCards, 1, 'MLLM')];
    const figures = figuresOf(played({ hands, boards }));
    expect(figures.cards.map((one) => one.card)).toEqual(['b', 'd', 'a', 'c']);
    expect(figures.contested).toEqual(['b', 'd', 'a']);
  });
  test('[DEBRIEF-2] or those that the host has chosen, in that order, of the cards that were played', () => {
    const hands = handsOf(['LLMM', 'LLMM', 'MLMM', 'LLMM', 'LLMM']);
    const chosen = ['d', 'x', 'b', 'd'].map(cardId);
    expect(contested({ hands }, { chosen })).toEqual(['d', 'b']);
    expect(contested({ hands }, { chosen: [] })).toEqual([]);
  });
});
