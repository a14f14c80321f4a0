/** Results together beside private ones, against values worked out by hand. */
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { board, card, fourCards, handsOf, played, sortRound, workshop } from './sketch.ts';

const five = (sides: string) => Array<string>(5).fill(sides);
const halves = (index: number) => (index < 5 ? 0 : 1);

describe('[DEBRIEF-5] lift', () => {
  test('puts the teams beside the mean and the best of the private shares', () => {
    // Shares ½, ½, ½, ¾, ¾, and 1 five times: mean 0.8. The first team locks 3 of 4, then all; the other nothing right.
    const hands = handsOf(['LLLL', 'LLLL', 'MMMM', 'LLML', 'LLML', ...five('LLMM')], fourCards, halves);
    const boards = [board(fourCards, 0, 'LLML LLMM'), board(fourCards, 1, 'MMLL MMLL')];
    const [whole, first, second, ...others] = figuresOf(played({ hands, boards })).lift;
    expect(whole).toEqual({
      team: null,
      soloMean: expect.closeTo(0.8, 12) as number,
      soloBest: 1,
      first: 3 / 8,
      second: 4 / 8,
    });
    expect(first).toEqual({
      team: 0,
      soloMean: expect.closeTo(0.6, 12) as number,
      soloBest: null,
      first: 0.75,
      second: 1,
    });
    expect(second).toEqual({ team: 1, soloMean: 1, soloBest: null, first: 0, second: 0 });
    expect(others).toEqual([]);
  });
  test('tells no best person where the room is one team: everybody would know who it is', () => {
    const sketch = { hands: handsOf(five('LLMM')), boards: [board(fourCards, 0, 'LLML')] };
    expect(figuresOf(played(sketch)).lift[0]?.soloBest).toBe(1);
    expect(figuresOf(played(sketch, { teams: workshop().teams.slice(0, 1) })).lift[0]?.soloBest).toBeNull();
  });
  test('counts neither for people nor for teams what was not answered, or not placed', () => {
    // Of card b there are but three answers. Alone 1 of 2 five times, 1 of 1, and 2 of 3 twice; boards 1 of 2 and 2 of 3.
    const hands = handsOf(['L.L.', 'M.M.', '.LM.', 'LLML', 'LLML', '....', 'L..L', 'L..L', 'L..L']);
    const boards = [board(fourCards, 0, 'L..L'), board(fourCards, 1, 'LMLM')];
    const [room] = figuresOf(played({ hands, boards })).lift;
    expect(room?.soloMean).toBe(10 / 17);
    expect(room?.first).toBe(3 / 5);
  });
  test('weighs every answer alike, so that it does not matter how answers are told apart', () => {
    const boards = [board(fourCards, 0, 'LLMM')];
    const mean = (sides: readonly string[]) => figuresOf(played({ hands: handsOf(sides), boards })).lift[0]?.soloMean;
    const sorted = ['L...', 'LMLM', 'LMLM', 'LMLM', 'LMLM', 'LMLM'];
    expect(mean(sorted)).toBe(11 / 21);
    expect(mean(['LMLM', 'LMLM', 'LMLM', 'LMLM', 'LMLM', 'L...'])).toBe(11 / 21);
    expect(mean(['L..M', 'LMLM', 'LMLM', 'LMLM', 'LMLM', 'LML.'])).toBe(11 / 21);
  });
  test('of two rounds the best is the mean of both, as the mean of all is', () => {
    const round = (sides: string) =>
      sortRound({ hands: handsOf([...five('LLLL'), sides]), boards: [board(fourCards, 0, 'LLMM')] });
    const [room] = figuresOf(workshop({ rounds: [round('LLMM'), round('LLML')] })).lift;
    expect(room).toMatchObject({ soloBest: 0.875, soloMean: expect.closeTo((10 * 0.5 + 1.75) / 12, 12) as number });
  });
  test('leaves out people whose team has no board that may be told, if they are five or more', () => {
    const lift = (ofOther: number) => {
      const sides = [...five('LLMM'), ...Array<string>(ofOther).fill('LLLL')];
      return figuresOf(played({ hands: handsOf(sides, fourCards, halves), boards: [board(fourCards, 0, 'LLMM')] }))
        .lift[0];
    };
    expect(lift(5)).toMatchObject({ soloMean: 1 });
    // Fewer could be had by taking away from what is told of all.
    expect(lift(4)).toMatchObject({ soloMean: expect.closeTo(7 / 9, 12) as number });
  });
  test('[DEBRIEF-9] a board of fewer than three counts nowhere, though a file has it', () => {
    const small = { ...board(fourCards, 1, 'MMLL', 'abcdabcd'), members: 2 };
    const sketch = { hands: handsOf(five('LLMM')), boards: [board(fourCards, 0, 'LLMM', 'abcd')] };
    const without = played(sketch);
    const round = { ...without.rounds[0]!, boards: [...without.rounds[0]!.boards, small] };
    expect(figuresOf({ ...without, rounds: [round] })).toEqual(figuresOf(without));
  });
  test('compares the same cards: a struck one counts for neither, nor one for talk', () => {
    const cards = [
      ...fourCards.slice(0, 2),
      card('c', 'manager', { struck: true }),
      card('d', 'manager', { weight: 0 }),
    ];
    const sketch = { cards, hands: handsOf(five('LLLL')), boards: [board(cards, 0, 'LLLL LLLL')] };
    expect(figuresOf(played(sketch)).lift[0]).toMatchObject({ soloMean: 1, first: 1, second: 1 });
  });
  test('without a second look there is none to show; without boards or private answers nothing', () => {
    const sketch = { hands: handsOf(five('LLMM')), boards: [board(fourCards, 0, 'LLML')] };
    expect(figuresOf(played(sketch)).lift[0]).toMatchObject({ first: 0.75, second: null });
    expect(figuresOf(played({ hands: sketch.hands })).lift).toEqual([]);
    expect(figuresOf(played({ boards: sketch.boards })).lift).toEqual([]);
  });
  test('tells no team of fewer than five, and none from which such a rest could be worked out', () => {
    const lifts = (sizes: readonly number[]) => {
      const teams = sizes.flatMap((size, team) => Array<number>(size).fill(team));
      const hands = handsOf(Array<string>(teams.length).fill('LLMM'), fourCards, (index) => teams[index] ?? null);
      const boards = sizes.map((_, team) => board(fourCards, team, 'LLMM LLMM'));
      return figuresOf(played({ hands, boards })).lift.map(({ team }) => team);
    };
    expect(lifts([5, 5])).toEqual([null, 0, 1]);
    expect(lifts([6, 5, 4])).toEqual([null, 0]);
    expect(lifts([5, 4, 4])).toEqual([null, 0]);
    expect(lifts([5, 3])).toEqual([null]);
    expect(lifts([4])).toEqual([]);
  });
  test('a team that is too small in one round has no figure from the other', () => {
    const round = (people: number) => sortRound({ hands: handsOf(Array<string>(people + 5).fill('LLMM'), fourCards, (index) => (index < 5 ? 0 : 1)), boards: [board(fourCards, 0, 'LLMM'), board(fourCards, 1, 'LLMM')] }); // prettier-ignore
    expect(figuresOf(workshop({ rounds: [round(5), round(5)] })).lift.map(({ team }) => team)).toEqual([null, 0, 1]);
    expect(figuresOf(workshop({ rounds: [round(5), round(4)] })).lift.map(({ team }) => team)).toEqual([null]);
  });
});
