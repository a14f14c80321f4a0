/** Figures about cards, votes and the room, against values worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { Mode } from '../../shared/commands.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import { outcomeOf } from '../../shared/workshop/figures-votes.ts';
import type { CardReasons } from '../../shared/workshop/workshop.ts';
import {
  board,
  card,
  cardId,
  flips,
  fourCards,
  hand,
  handsOf,
  played,
  scenario,
  sortRound,
  workshop,
} from './sketch.ts';

const five = (sides: string) => Array<string>(5).fill(sides);
const about = (value: number) => expect.closeTo(value, 4) as number;

describe('a card', () => {
  test('[DEBRIEF-2] has the contested index of the private answers and of those whom their team moved', () => {
    // Card a: four of six on leader, two moved by their team. 0.5 · H(2/3) + 0.2 · 1/3.
    const hands = handsOf(['LLMM', 'LLMM', 'MLMM', 'LLMM', 'LLMM', 'MLMM']);
    const boards = [board(fourCards, 0, 'LLMM'), board(fourCards, 1, 'LLMM')];
    const [first] = figuresOf(played({ hands, boards, tallies: { a: { toLast: flips(4, 0, 2, 0) } } })).cards;
    expect(first).toMatchObject({ card: 'a', round: 0, key: 'leader', theme: 'a', agreement: 4 / 6 });
    expect(first).toMatchObject({
      people: { leader: 4, manager: 2, open: 0 },
      teams: { leader: 2, manager: 0, open: 0 },
    });
    expect(first?.index).toBeCloseTo(0.5 * 0.918296 + 0.2 / 3, 5);
  });
  test('[DEBRIEF-2] has the index of the teams where nobody answered alone, and of what the deck says of it', () => {
    const cards = [card('a', 'leader', { weight: 0.5 }), card('b', 'leader'), card('c', 'manager', { weight: 0 })];
    const boards = ['LLM', 'MLM', 'LL.', 'MLM'].map((sides, team) => board(cards, team, `MMM ${sides}`));
    const figures = figuresOf(played({ cards, boards })).cards;
    expect(figures.map((one) => [one.card, one.index, one.agreement, one.disputed])).toEqual([
      ['a', 0.7, 0.5, true],
      ['c', 0.3, 1, true],
      ['b', 0, 1, false],
    ]);
    expect(figures[1]?.teams).toEqual({ leader: 0, manager: 3, open: 1 });
  });
  test('[DEBRIEF-10] has its difficulty with an interval, and a flag', () => {
    const hands = handsOf([...five('LLMM'), ...five('LMML')]);
    const cards = figuresOf(played({ hands })).cards;
    const of = (id: string) => cards.find((one) => one.card === id);
    expect(of('a')).toMatchObject({ flag: 'easy', difficulty: { share: 1, people: 10 } });
    // Wilson, five of ten: 0.2366 to 0.7634.
    expect(of('b')).toMatchObject({ flag: null, difficulty: { share: 0.5, people: 10 } });
    expect(of('b')?.difficulty?.low).toBeCloseTo(0.2366, 4);
    expect(of('b')?.difficulty?.high).toBeCloseTo(0.7634, 4);
    expect(figuresOf(played({ hands: handsOf(five('MMLL')) })).cards[0]).toMatchObject({ flag: 'hard' });
  });
  test('[DEBRIEF-12] is hot if it was changed more often than three quarters of them', () => {
    const boards = [board(fourCards, 0, 'LLMM', 'abcdaab'), board(fourCards, 1, 'LLMM', 'abcda')];
    const { cards, facts } = figuresOf(played({ boards }));
    const of = (id: string) => cards.find((one) => one.card === id);
    expect(['a', 'b', 'c', 'd'].map((id) => [of(id)?.changes, of(id)?.isHot])).toEqual([
      [3, true],
      [1, false],
      [0, false],
      [0, false],
    ]);
    // Changes by team and card: 2, 1, 0, 0 and 1, 0, 0, 0.
    expect(facts.churn).toBe(0.5);
    expect(figuresOf(workshop()).facts.churn).toBeNull();
  });
  test('[DEBRIEF-13] is entrenched where both camps stayed; that needs its flips', () => {
    const of = (toLast: CardTallyFlips) => figuresOf(played({ tallies: { a: { toLast } } })).cards[0]?.entrenched;
    expect(of(flips(5, 0, 0, 5))).toBe(true);
    expect(of(flips(5, 0, 5, 0))).toBe(false);
    expect(of(null)).toBeNull();
  });
});

type CardTallyFlips = ReturnType<typeof flips> | null;

describe('a scenario', () => {
  const votes = (before: number, after: number, people: number) =>
    Array.from({ length: people }, (_, index): { team: null; first: Mode; second: Mode } => ({
      team: null,
      first: index < before ? 'lead' : 'both',
      second: index < after ? 'lead' : 'manage',
    }));

  test('[DEBRIEF-3] both splits, gain and loss', () => {
    expect(outcomeOf(scenario(), votes(2, 5, 6))).toEqual({
      scenario: 's',
      key: 'lead',
      scored: true,
      before: { lead: 2, manage: 0, both: 4 },
      after: { lead: 5, manage: 1, both: 0 },
      change: { gain: { count: 3, of: 4 }, loss: { count: 0, of: 2 }, normalised: null, people: 6 },
    });
    expect(outcomeOf(scenario(), votes(4, 3, 6)).change).toMatchObject({
      gain: { count: 0, of: 2 },
      loss: { count: 1, of: 4 },
    });
  });
  test('[DEBRIEF-4] and a normalised gain where it says something', () => {
    expect(outcomeOf(scenario(), votes(4, 7, 10)).change?.normalised).toBeCloseTo(0.5, 12);
    expect(outcomeOf(scenario(), votes(4, 7, 9)).change?.normalised).toBeNull();
  });
  test('[DEBRIEF-3] without a second ballot there is no change', () => {
    expect(outcomeOf(scenario({ revoted: false }), votes(4, 4, 8))).toMatchObject({ after: null, change: null });
  });
  test('[DEBRIEF-9] votes that changed are counted over those on which five or more voted', () => {
    const scenarios = [scenario({ votes: votes(2, 5, 6), cast: 12 }), scenario({ votes: votes(0, 4, 4), cast: 8 })];
    expect(figuresOf(workshop({ scenarios })).facts).toMatchObject({ votes: 20, votesChanged: 4 });
    expect(figuresOf(workshop({ scenarios: scenarios.slice(1) })).facts.votesChanged).toBeNull();
  });
});

describe('the rest', () => {
  test('[DEBRIEF-9] facts are those of all rounds; below fifteen people they rest on few', () => {
    const rounds = [sortRound({}), sortRound({ cards: [] })];
    const counted = rounds.map((round) => ({ ...round, placements: 7, changes: 2 }));
    const of = (people: number) => figuresOf(workshop({ people, rounds: counted })).facts;
    expect(of(14)).toMatchObject({ people: 14, isSmall: true, cards: 4, placements: 14, changedBeforeLock: 4 });
    expect(of(15).isSmall).toBe(false);
  });
  test('talk cards, and rounds that can be played again', () => {
    const cards = [...fourCards, card('t', 'leader', { use: 'talk' }), card('x', 'leader', { use: 'exit' })];
    const rounds = [
      sortRound({ boards: [board(fourCards, 0, 'LLMM')] }),
      sortRound({ boards: [board(fourCards, 0, 'LLMM', 'a')] }),
    ];
    expect(figuresOf(workshop({ cards, rounds }))).toMatchObject({ talk: ['t'], replay: [1] });
  });
  test('[DEBRIEF-9] moods and reasons of five people, not of four', () => {
    const given: CardReasons = {
      card: cardId('a'),
      givers: 5,
      counts: {
        leader: { people: 2, process: 1, time: 0, depends: 1 },
        manager: { people: 0, process: 1, time: 0, depends: 0 },
      },
      quotes: [{ side: 'leader', reason: 'people', text: 'They decide.' }],
    };
    const four = {
      ...given,
      givers: 4,
      counts: { ...given.counts!, manager: given.counts!.leader, leader: given.counts!.manager },
    };
    const fewer = {
      ...four,
      counts: { leader: four.counts.leader, manager: { people: 2, process: 1, time: 0, depends: 0 } },
    };
    const figures = figuresOf(workshop({ moods: [1, 3, 1], reasons: [given, fewer] }));
    expect(figures.mood).toEqual([1, 3, 1]);
    expect(figures.reasons).toEqual([given, { ...fewer, counts: null, quotes: [] }]);
    expect(figuresOf(workshop({ moods: [1, 2, 1] })).mood).toBeNull();
  });
  test('[DEBRIEF-8] the exit check beside the first round, and what lies between', () => {
    const exitCards = [card('x', 'leader', { use: 'exit' }), card('y', 'manager', { use: 'exit' })];
    const cards = [...fourCards, ...exitCards];
    // Alone three of four fit; at the end nine of ten.
    const hands = handsOf(five('LLML'));
    const exit = ['LM', 'LM', 'LM', 'LM', 'LL'].map((sides) => hand(exitCards, sides));
    const of = (changes: object) => figuresOf(played({ hands }, { cards, exit, ...changes })).exit;
    expect(of({ stars: [3, 4, 4, 5, 5] })).toEqual({
      people: 5,
      // Wilson, 4.5 and 3.75 of five people: 0.4629 to 0.9895, and 0.3360 to 0.9468.
      unseen: { share: 0.9, low: about(0.4629), high: about(0.9895), people: 5 },
      alone: { share: 0.75, low: about(0.336), high: about(0.9468), people: 5 },
      transfer: expect.closeTo(0.15, 12) as number,
      usefulness: 4.2,
    });
    expect(of({ rounds: [], stars: [1, 1, 1, 1] })).toMatchObject({
      unseen: { share: 0.9 },
      alone: null,
      transfer: null,
      usefulness: null,
    });
    expect(of({ exit: exit.slice(1) })).toBeNull();
    // Five people, but no card that five of them have answered.
    expect(of({ exit: ['L.', 'L.', 'L.', '.M', '.M'].map((sides) => hand(exitCards, sides)) })).toBeNull();
    expect(of({ cards: fourCards, exit: [] })).toBeNull();
    expect(of({ cards: fourCards, exit: [], stars: [3, 3, 3, 3, 3] })).toMatchObject({
      people: 5,
      unseen: null,
      alone: null,
      usefulness: 3,
    });
  });
  test('[DEBRIEF-8] answers count alike on both sides of the transfer, whoever gave how many', () => {
    const exitCards = [card('x', 'leader', { use: 'exit' }), card('y', 'manager', { use: 'exit' })];
    // Five have two of two, five none of one.
    const exit = [...five('LM'), ...five('M.')].map((one) => hand(exitCards, one));
    const hands = handsOf([...five('L.M.'), ...five('M...')]);
    const { unseen, alone, transfer } = figuresOf(
      played({ hands }, { cards: [...fourCards, ...exitCards], exit }),
    ).exit!;
    expect([unseen?.share, alone?.share, transfer]).toEqual([2 / 3, 2 / 3, 0]);
  });
  test('[DEBRIEF-7] sentences by mode, of five on the wall', () => {
    const modes: readonly Mode[] = ['lead', 'both', 'lead', 'manage', 'lead'];
    const commitments = modes.map((mode) => ({ text: 'When it rains, I will stay.', mode }));
    expect(figuresOf(workshop({ commitments })).commitmentModes).toEqual({ lead: 3, manage: 1, both: 1 });
    expect(figuresOf(workshop({ commitments: commitments.slice(1) })).commitmentModes).toBeNull();
  });
});
