/** What the debrief shows of a workshop that was played. The formulas themselves: `tests/workshop`. */
import { describe, expect, test } from 'vitest';
import type { NoteId } from '../../shared/ids.ts';
import { debriefOf } from '../../server/game/debrief.ts';
import type { Deal } from '../../server/game/deck-keys.ts';
import { card, dealtCard, host, noWords, plainDeal, plan, Play, seat, seatId, steps } from '../support/builders.ts';
import { screenView } from '../support/eyes.ts';
import { given } from '../support/spec.ts';

/** Plays to the end of the reveal with these private answers, and all boards right or as they are given. */
function answered(teams: readonly number[], solo: readonly string[], deal: Deal = plainDeal, board = 'LLMM'): Play {
  const play = new Play({ teams, deal }).playTo('solo-sort');
  solo.forEach((sides, index) => play.solo(index + 1, sides));
  play.playTo('team-sort');
  let first = 1;
  for (const size of teams) {
    play.board(first, board);
    first += size;
  }
  return play.playTo('reveal').revealAll();
}

const figures = (play: Play) => debriefOf(play.game, noWords, false);
const cardOf = (play: Play, id: string) => figures(play).cards.find((one) => one.card === card(id));

describe('disagreement', () => {
  test('[DEBRIEF-1] where it sits is told with the card', () => {
    // Card a: the teams against each other; b: each team divided; c and d: nobody.
    const hands = ['LLMM', 'LLMM', 'LLMM', 'LMMM', 'LMMM', 'MLMM', 'MLMM', 'MMMM', 'MMMM', 'MMMM'];
    const play = answered([5, 5], hands);
    expect(cardOf(play, 'a')?.where).toBe('between');
    expect(cardOf(play, 'b')?.where).toBe('within');
    expect(cardOf(play, 'c')?.where).toBeNull();
  });
});

describe('contested cards', () => {
  test('[DEBRIEF-2] of a played card', () => {
    // Card a: four of six on leader, two moved by their team. 0.5 · H(2/3) + 0.2 · 1/3.
    const play = answered([3, 3], ['LLMM', 'LLMM', 'MLMM', 'LLMM', 'LLMM', 'MLMM']);
    expect(figures(play).contested).toEqual(['a']);
    const [first] = figures(play).cards;
    expect(first).toMatchObject({ card: 'a', key: 'leader', people: { leader: 4, manager: 2, open: 0 } });
    expect(first?.teams).toEqual({ leader: 2, manager: 0, open: 0 });
    expect(first?.index).toBeCloseTo(0.5 * 0.918296 + 0.2 / 3, 5);
  });
  test('[DEBRIEF-2] a card on which nobody differed is not among them', () => {
    const one = answered([3, 3], ['LLMM', 'LLMM', 'MLMM', 'LLMM', 'LLMM', 'LLMM']);
    expect(figures(one).contested).toEqual(['a']);
  });
  test('[DEBRIEF-2] three of different themes, both sides where possible', () => {
    const hand = [
      dealtCard('a', 'leader', 1, 'one'),
      dealtCard('b', 'leader', 1, 'one'),
      dealtCard('c', 'leader', 1, 'two'),
      dealtCard('d', 'leader', 1, 'three'),
      dealtCard('e', 'manager', 1, 'four'),
    ];
    const deal = { ...plainDeal, rounds: [hand] };
    // a and b are contested most, then c and d; e only by the team, which put it elsewhere.
    const play = answered([5], ['LLLLM', 'LLLLM', 'MMLLM', 'MMMMM', 'MMLLM'], deal, 'LLLLL');
    expect(figures(play).contested).toEqual(['a', 'c', 'e']);
  });
});

describe('minds changed', () => {
  const voted = (people: number, before: number, after: number) => {
    const play = new Play({ teams: [people], deal: plainDeal }).playTo('vote-1');
    for (let number = 1; number <= people; number++) play.vote(number, number <= before ? 'lead' : 'both');
    play.playTo('vote-2');
    for (let number = 1; number <= people; number++) play.vote(number, number <= after ? 'lead' : 'manage');
    const { scene } = screenView(play.playTo('scenario-reveal'));
    if (scene.kind !== 'scenario-reveal') throw new Error(scene.kind);
    return scene.outcome;
  };
  test('[DEBRIEF-3] both are shown with the scenario, and both splits', () => {
    const outcome = voted(6, 2, 5);
    expect(outcome.before).toEqual({ lead: 2, manage: 0, both: 4 });
    expect(outcome.after).toEqual({ lead: 5, manage: 1, both: 0 });
    expect(outcome.change).toMatchObject({
      gain: { count: 3, of: 4 },
      loss: { count: 0, of: 2 },
      people: 6,
    });
    expect(voted(6, 4, 3).change).toMatchObject({ gain: { count: 0, of: 2 }, loss: { count: 1, of: 4 } });
  });
  test('[DEBRIEF-4] (P₂ − P₁)/(1 − P₁)', () => {
    expect(voted(10, 4, 7).change?.normalised).toBeCloseTo(0.5, 12);
  });
  test.each([
    ['below ten people', 9, 4, 7],
    ['above 90 % at first', 11, 10, 11],
    ['when the share fell', 10, 5, 4],
  ])('[DEBRIEF-4] is withheld %s', (_, people, before, after) => {
    expect(voted(people, before, after).change?.normalised).toBeNull();
  });
  test('[DEBRIEF-4] is shown at 90 % and where nothing changed', () => {
    expect(voted(10, 9, 10).change?.normalised).toBeCloseTo(1, 9);
    expect(voted(10, 5, 5).change?.normalised).toBe(0);
  });
});

describe('[DEBRIEF-5] lift', () => {
  test('puts the teams beside the mean and the best of the private shares', () => {
    // Shares ½, ½, ½, ¾, ¾, and 1 five times: mean 0.8. The first team locks 3 of 4, then all; the other one of
    // the two cards that it has placed.
    const play = new Play({ teams: [5, 5], deal: plainDeal }).playTo('solo-sort');
    const hands = ['LLLL', 'LLLL', 'MMMM', 'LLML', 'LLML', ...Array<string>(5).fill('LLMM')];
    hands.forEach((sides, index) => play.solo(index + 1, sides));
    play
      .playTo('team-sort')
      .board(1, 'LLML')
      .board(6, 'LM')
      .playTo('second-look')
      .board(1, 'LLMM')
      .playTo('reveal')
      .revealAll();
    const [whole, first, second, ...others] = figures(play).lift;
    expect(whole).toMatchObject({ team: null, soloBest: 1, first: 4 / 6, second: 5 / 6 });
    expect(whole?.soloMean).toBeCloseTo(0.8, 12);
    expect(first).toMatchObject({ team: 0, soloBest: null, first: 0.75, second: 1 });
    expect(first?.soloMean).toBeCloseTo(0.6, 12);
    expect(second).toMatchObject({ team: 1, soloMean: 1, first: 0.5 });
    expect(others).toEqual([]);
  });
  test('compares the same cards: a struck one counts for neither', () => {
    const play = answered([5], ['LLML', 'LLML', 'LLML', 'LLML', 'LLML']);
    play.do(seat(1), { type: 'appeal', round: 0, card: card('d'), text: '' });
    play.do(host, { type: 'rule-appeal', round: 0, card: card('d'), verdict: 'accepted' });
    expect(figures(play).lift[0]).toMatchObject({ soloMean: 1, first: 1 });
  });
  test('takes for the best alone who answered at least half of the cards that count', () => {
    const best = (sides: string) =>
      figures(answered([5, 5], [...Array<string>(9).fill('LLLL'), sides])).lift[0]?.soloBest;
    expect([best('L---'), best('LL--'), best('LLMM')]).toEqual([0.5, 1, 1]);
  });
  test('is not there without private answers', () => {
    const play = new Play({ teams: [6], deal: plainDeal, plan: plan(steps({ soloSort: false })) });
    expect(figures(play.playTo('debrief-what')).lift).toEqual([]);
  });
});

test('[DEBRIEF-6] lean: manager cards put on leader less leader cards put on manager', () => {
  const hand = [
    dealtCard('a', 'leader', 1, 'trust'),
    dealtCard('b', 'leader', 1, 'goals'),
    dealtCard('c', 'manager', 1, 'trust'),
    dealtCard('d', 'manager', 1, 'money'),
  ];
  const solo = ['LLLL', 'LLLL', 'LLLM', 'MMMM', 'LMMM'];
  const play = answered([5], solo, { ...plainDeal, rounds: [hand] });
  // trust: 3/5 − 1/5; the others have cards of one side only. All: 5/10 − 3/10.
  const { themes, lean } = figures(play);
  expect(themes?.map((one) => [one.theme, one.lean])).toEqual([
    ['goals', null],
    ['money', null],
    ['trust', expect.closeTo(0.4, 12)],
  ]);
  expect(lean).toBeCloseTo(0.2, 12);
});

describe('[DEBRIEF-7] commitments', () => {
  const commit = (number: number) => [seat(number), { type: 'commit-to', text: 'If.', mode: 'lead' }] as const;
  const words = {
    ...noWords,
    commitments: new Map([1, 2, 3].map((number) => [seatId(number), `if ${9 - number}`])),
  };
  const play = () => {
    const made = new Play({ teams: [2, 1] }).playTo('debrief-now-what');
    for (const number of [1, 2, 3]) made.do(...commit(number));
    return made;
  };
  const noteOf = (made: Play, number: number) => made.game.commitments.get(seatId(number))!.note;
  const shown = (made: Play, forHost = false) => debriefOf(made.game, words, forHost).commitments;

  test('are shown without author, in an order that tells nothing of one', () => {
    expect(shown(play())).toEqual(['if 6', 'if 7', 'if 8'].map((text) => ({ text, mode: 'lead', hidden: false })));
  });
  test('have a name for the host, which is nobody’s', () => {
    const notes = shown(play(), true).map(({ note }) => note);
    expect(new Set(notes).size).toBe(3);
    expect(JSON.stringify(debriefOf(play().game, words, true))).not.toMatch(/"s[123]"/);
    expect(shown(play()).every((one) => !('note' in one))).toBe(true);
  });
  test('are not shown once the host hides them, also when they are written anew', () => {
    const hide = (hidden: boolean) => ({ type: 'hide-commitment', note: noteOf(play(), 2), hidden }) as const;
    const hidden = play().do(host, hide(true));
    expect(shown(hidden).map((note) => note.text)).toEqual(['if 6', 'if 8']);
    expect(shown(hidden.do(...commit(2))).map((note) => note.text)).toEqual(['if 6', 'if 8']);
    expect(shown(hidden, true).find((one) => one.note === noteOf(play(), 2))).toMatchObject({
      text: 'if 7',
      hidden: true,
    });
    expect(shown(hidden.do(host, hide(false)))).toHaveLength(3);
    given(hidden).when(host, hide(false)).then([]);
  });
  test('are nobody’s where nobody made one', () => {
    const hide = { type: 'hide-commitment', note: 'none' as NoteId, hidden: true } as const;
    given(play()).when(host, hide).then('unknown_target');
  });
});

test('[VIEW-3] moods of fewer than five people are withheld', () => {
  const told = (people: number) => {
    const play = new Play({ teams: [people] }).playTo('debrief-what');
    for (let number = 1; number <= people; number++)
      play.do(seat(number), { type: 'tell-mood', mood: number === 1 ? 3 : 1 });
    return debriefOf(play.game, noWords, false).mood;
  };
  expect(told(4)).toBeNull();
  expect(told(5)).toEqual([4, 0, 1]);
});
