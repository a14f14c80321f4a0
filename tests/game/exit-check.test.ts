/** The last cards: what stays, and how useful it was. */
import { describe, expect, test } from 'vitest';
import { debriefOf } from '../../server/game/debrief.ts';
import { hasDone } from '../../server/game/moment.ts';
import { card, noWords, plainDeal, Play, seat, seatId } from '../support/builders.ts';
import { given } from '../support/spec.ts';

/** Told once it is over: until then somebody still answers. */
const exitOf = (play: Play) => debriefOf(play.playTo('closed').game, noWords, false).exit;

describe('[DEBRIEF-8] the exit check', () => {
  const checked = (people: number) => {
    const play = new Play({ teams: [people], deal: plainDeal }).playTo('solo-sort');
    for (let number = 1; number <= people; number++) play.solo(number, 'LLLL');
    play.playTo('exit-check');
    for (let number = 1; number <= people; number++) {
      play.do(seat(number), { type: 'answer-exit', card: card('p'), side: 'leader' });
      play.do(seat(number), { type: 'answer-exit', card: card('q'), side: number === 1 ? 'leader' : 'manager' });
      play.do(seat(number), { type: 'rate', stars: number === 1 ? 1 : 5 });
    }
    return exitOf(play);
  };
  test('compares unseen cards with the first private answers', () => {
    // Nine of ten fit, two of four at first; stars (1 + 4 · 5)/5.
    const { transfer, ...exit } = checked(5)!;
    expect(exit).toMatchObject({
      people: 5,
      unseen: { share: 0.9, people: 5 },
      alone: { share: 0.5 },
      usefulness: 4.2,
    });
    expect(transfer).toBeCloseTo(0.4, 12);
  });
  test('is withheld for fewer than five people', () => {
    expect(checked(4)).toBeNull();
  });
  test('asks only how useful it was where the deck has no card left', () => {
    const rated = (people: number) => {
      const play = new Play({ deal: { ...plainDeal, exit: [] }, teams: [people] }).playTo('exit-check');
      expect(hasDone(play.game, seatId(1))).toBe(false);
      for (let number = 1; number <= people; number++) play.do(seat(number), { type: 'rate', stars: 4 });
      expect(hasDone(play.game, seatId(1))).toBe(true);
      return exitOf(play);
    };
    expect(rated(5)).toEqual({ people: 5, unseen: null, alone: null, transfer: null, usefulness: 4 });
    expect(rated(4)).toBeNull();
  });
  test('takes only dealt cards of the check', () => {
    const play = new Play({ deal: plainDeal }).playTo('exit-check');
    given(play)
      .when(seat(1), { type: 'answer-exit', card: card('a'), side: 'leader' })
      .then('unknown_card');
  });
});
