import { describe, expect, it } from 'vitest';
import { act, emptyHand } from '../../../client/play/board/hand.ts';
import type { CardId } from '../../../shared/ids.ts';

const [a, b] = ['c1' as CardId, 'c2' as CardId];
const holding = { card: a, aim: null };

describe('a card in the hand', () => {
  it('is picked up by a tap and put back by a second one', () => {
    const picked = act(emptyHand, { kind: 'tap', card: a });
    expect(picked).toEqual({ hand: holding, place: null });
    expect(act(picked.hand, { kind: 'tap', card: a })).toEqual({ hand: emptyHand, place: null });
  });

  it('is changed for another by a tap on that', () => {
    expect(act(holding, { kind: 'tap', card: b })).toEqual({ hand: { card: b, aim: null }, place: null });
  });

  it('goes into the column that is tapped', () => {
    const placed = { hand: emptyHand, place: { card: a, side: 'manager' } };
    expect(act(holding, { kind: 'choose', side: 'manager' })).toEqual(placed);
  });

  it('[X1] goes by arrow and Space to the column aimed at', () => {
    const aimed = act(act(holding, { kind: 'aim', side: 'leader' }).hand, { kind: 'aim', side: 'manager' });
    expect(aimed).toEqual({ hand: { card: a, aim: 'manager' }, place: null });
    expect(act(aimed.hand, { kind: 'tap', card: a }).place).toEqual({ card: a, side: 'manager' });
  });

  it('goes nowhere after Escape', () => {
    expect(act({ card: a, aim: 'leader' }, { kind: 'cancel' })).toEqual({ hand: emptyHand, place: null });
  });

  it('is needed for a column to be chosen or aimed at', () => {
    expect(act(emptyHand, { kind: 'choose', side: 'leader' })).toEqual({ hand: emptyHand, place: null });
    expect(act(emptyHand, { kind: 'aim', side: 'leader' }).hand).toEqual(emptyHand);
  });
});
