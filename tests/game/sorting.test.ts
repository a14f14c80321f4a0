/** Private answers, the team's board, consent, appeals. */
import { describe, expect, test } from 'vitest';
import type { Command, Side } from '../../shared/commands.ts';
import { movesOf } from '../../server/game/trail.ts';
import { card, host, instant, plainDeal, plan, Play, room, seat, seatId, team } from '../support/builders.ts';
import { given } from '../support/spec.ts';

const start = (teams: readonly number[] = [3, 2]) =>
  new Play({ teams, deal: plainDeal, plan: plan({ sortRounds: 2 }) });
const later = (play: Play, seconds: number) => instant(play.now + seconds * 1000);
const solo = (id: string, side: Side, round = 0): Command => ({ type: 'place-solo', round, card: card(id), side });
const place = (id: string, side: Side, round = 0): Command => ({ type: 'place-card', round, card: card(id), side });
const propose = (pass: 1 | 2 = 1): Command => ({ type: 'propose-lock', round: 0, pass });
const agree = (pass: 1 | 2 = 1): Command => ({ type: 'agree-lock', round: 0, pass });
const refuse = (id: string | null = null, pass: 1 | 2 = 1): Command => ({
  type: 'refuse-lock',
  round: 0,
  pass,
  card: id === null ? null : card(id),
});

describe('private answers', () => {
  test('[SORT-1] may be changed until the step ends', () => {
    const play = start().playTo('solo-sort').solo(1, 'L');
    given(play).when(seat(1), solo('a', 'manager')).then(['solo-card-placed']);
    given(play.advance()).when(seat(1), solo('a', 'manager')).then('closed');
  });
  test('[SORT-1] only for dealt cards of the present round', () => {
    const play = start().playTo('solo-sort');
    given(play).when(seat(1), solo('e', 'leader')).then('unknown_card');
    given(play).when(seat(1), solo('p', 'leader')).then('unknown_card');
    given(play)
      .when(seat(1), solo('e', 'leader', 1))
      .then('wrong_round');
    given(play.playTo('solo-sort:1'))
      .when(seat(1), solo('a', 'leader', 0))
      .then('wrong_round');
  });
});

describe('the board of a team', () => {
  const board = () => start().playTo('team-sort').board(1, 'LLM');

  test('[SORT-2] any member places any card; the last placement stands', () => {
    const play = board().do(seat(2), place('a', 'manager')).do(seat(3), place('a', 'leader'));
    expect(play.game.sorts[0]?.boards[0]?.now.get(card('a'))).toEqual({ side: 'leader', by: seatId(3) });
    expect(play.game.sorts[0]?.boards[1]?.now.size).toBe(0);
    const moves = movesOf(play.game.sorts[0]!.boards[0]!.moves).filter((move) => move.card === card('a'));
    expect(moves.map(({ side }) => side)).toEqual(['leader', 'manager', 'leader']);
  });
  test('[SORT-3] a lock can be proposed once every card has a column', () => {
    given(board()).when(seat(1), propose()).then('board_incomplete');
    const full = board().do(seat(2), place('d', 'manager'));
    given(full)
      .when(seat(1), propose())
      .then([{ type: 'lock-proposed', endsAt: later(full, 20) }]);
  });
  test('[SORT-3] nothing can be agreed to before', () => {
    given(board()).when(seat(1), agree()).then('stale');
    given(board()).when(seat(1), refuse()).then([]);
  });
  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 5],
  ])('[SORT-4] of %i present members %i have to agree', (size, needed) => {
    const play = start([size, 2]).playTo('team-sort').board(1, 'LLMM');
    for (let member = 1; member < needed; member++) {
      play.do(seat(member), member === 1 ? propose() : agree());
      expect(play.game.sorts[0]?.boards[0]?.lock.state).toBe('proposed');
    }
    play.do(seat(needed), needed === 1 ? propose() : agree());
    expect(play.game.sorts[0]?.boards[0]?.lock.state).toBe('locked');
  });
  test('[SORT-4] who is away is not asked, and has no say', () => {
    const play = start([4, 2]).playTo('team-sort').board(1, 'LLMM').propose(1);
    play.do(room, { type: 'mark-away', seat: seatId(1) });
    given(play.agree(2).agree(3)).when(seat(4), agree()).then(['lock-agreed', 'board-locked']);
  });
  test('[SORT-4] two who propose at once agree', () => {
    given(board().board(1, 'LLMM').propose(1)).when(seat(2), propose()).then(['lock-agreed']);
  });
  test('[SORT-4] nobody agrees for another team', () => {
    const play = board().board(1, 'LLMM').propose(1);
    given(play).when(seat(4), agree()).then('stale');
  });
  test('[SORT-5] a refusal calls the proposal off and may point at a card', () => {
    const play = board().board(1, 'LLMM').propose(1);
    given(play).when(seat(2), refuse('zz')).then('unknown_card');
    given(play)
      .when(seat(2), refuse('b'))
      .then([{ type: 'lock-refused', card: card('b') }]);
    expect(play.do(seat(2), refuse('b')).game.sorts[0]?.boards[0]).toMatchObject({
      lock: { state: 'open' },
      highlight: 'b',
    });
    expect(play.do(seat(3), place('b', 'manager')).game.sorts[0]?.boards[0]?.highlight).toBeNull();
  });
  test('[SORT-5] a move calls the proposal off, and earlier agreements with it', () => {
    const play = board().board(1, 'LLMM').propose(1).agree(2);
    given(play).when(seat(3), place('a', 'manager')).then(['lock-refused', 'card-placed']);
    play.do(seat(3), place('a', 'manager')).propose(3);
    given(play).when(seat(1), agree()).then(['lock-agreed']);
  });
  test('[SORT-6] a proposal left alone locks the board after twenty seconds', () => {
    const play = board().board(1, 'LLMM').propose(1);
    given(play).when(room, { type: 'tick' }, later(play, 19.999)).then([]);
    given(play)
      .when(room, { type: 'tick' }, later(play, 20))
      .then([{ type: 'board-locked', team: team(0), why: 'time' }]);
  });
  test('[SORT-6] in untimed play it waits for the people', () => {
    const play = new Play({ teams: [3, 2], plan: plan({ timed: false }) }).playTo('team-sort').board(1, 'LLMM');
    given(play)
      .when(seat(1), propose())
      .then([{ type: 'lock-proposed', endsAt: null }]);
    given(play.propose(1)).when(room, { type: 'tick' }, later(play, 9999)).then([]);
  });
});

describe('a locked board', () => {
  const locked = () => start().playTo('team-sort').board(1, 'LLMM').propose(1).agree(2).agree(3);

  test('[SORT-7] cannot be changed', () => {
    given(locked()).when(seat(2), place('a', 'manager')).then('board_locked');
    given(locked()).when(seat(2), refuse('a')).then('board_locked');
  });
  test('[SORT-7] is opened by the second look; the first lock is kept as it was', () => {
    const play = locked().playTo('second-look').board(3, 'M').propose(3, 2).agree(1, 2).agree(2, 2);
    const { first, second } = play.game.sorts[0]!.boards[0]!;
    expect(first?.get(card('a'))).toBe('leader');
    expect(second?.get(card('a'))).toBe('manager');
  });
  test('[SORT-7] a lock of the other pass is refused', () => {
    given(start().playTo('team-sort').board(1, 'LLMM')).when(seat(1), propose(2)).then('wrong_phase');
    given(start().playTo('team-sort').board(1, 'LLMM').propose(1)).when(seat(2), agree(2)).then('wrong_phase');
    const second = locked().playTo('second-look');
    given(second).when(seat(1), propose(1)).then('closed');
    given(second.propose(1, 2)).when(seat(2), refuse(null, 1)).then('closed');
  });
});

describe('[SORT-8] a repeated command has no further effect', () => {
  test('placing', () => {
    given(start().playTo('solo-sort').solo(1, 'L')).when(seat(1), solo('a', 'leader')).then([]);
    given(start().playTo('team-sort').board(1, 'L')).when(seat(2), place('a', 'leader')).then([]);
  });
  test('placing a card where it lies does not call a proposal off', () => {
    given(start().playTo('team-sort').board(1, 'LLMM').propose(1)).when(seat(2), place('a', 'leader')).then([]);
  });
  test('proposing, agreeing, refusing', () => {
    const play = start().playTo('team-sort').board(1, 'LLMM').propose(1).agree(2);
    given(play).when(seat(1), propose()).then([]);
    given(play).when(seat(2), agree()).then([]);
    given(play.do(seat(3), refuse()))
      .when(seat(3), refuse())
      .then([]);
    const locked = play.propose(1).agree(2).agree(3);
    given(locked).when(seat(3), agree()).then([]);
    given(locked).when(seat(3), propose()).then([]);
  });
});

describe('[SORT-9] an appeal', () => {
  const appeal = (id: string): Command => ({ type: 'appeal', round: 0, card: card(id), text: 'It depends.' });
  const rule = (verdict: 'accepted' | 'parked', of = 'b', round = 0): Command => ({
    type: 'rule-appeal',
    round,
    card: card(of),
    verdict,
  });
  const shown = (teams?: readonly number[]) => start(teams).playTo('reveal').advance().advance();
  const verdicts = (play: Play) => play.game.sorts[0]!.appeals.map(({ verdict }) => verdict);

  test('goes against a card already shown, once per team', () => {
    const play = shown();
    given(play).when(seat(1), appeal('c')).then('unknown_card');
    given(play)
      .when(seat(1), appeal('b'))
      .then([{ type: 'appeal-raised', team: team(0), card: card('b') }]);
    play.do(seat(1), appeal('b'));
    given(play).when(seat(2), appeal('a')).then('already_done');
    given(play).when(seat(4), appeal('b')).then(['appeal-raised']);
    given(play.playTo('score')).when(seat(4), appeal('d')).then(['appeal-raised']);
  });
  test('is ruled by the host, who may change the ruling', () => {
    const play = shown().do(seat(1), appeal('b'));
    given(play).when(host, rule('accepted', 'a')).then('unknown_target');
    given(play)
      .when(host, rule('accepted', 'b', 1))
      .then('unknown_target');
    given(play)
      .when(host, rule('accepted'))
      .then([{ type: 'appeal-ruled', verdict: 'accepted' }]);
    expect([...play.do(host, rule('accepted')).game.sorts[0]!.struck]).toEqual(['b']);
    given(play).when(host, rule('accepted')).then([]);
    expect([...play.do(host, rule('parked')).game.sorts[0]!.struck]).toEqual([]);
  });
  test('[SORT-11] is ruled with all others against the card, and with none against another', () => {
    const play = shown([1, 1, 1]).do(seat(1), appeal('b')).do(seat(2), appeal('b')).do(seat(3), appeal('a'));
    const ruled = [0, 1].map((of) => ({ type: 'appeal-ruled' as const, team: team(of), verdict: 'parked' as const }));
    given(play).when(host, rule('parked')).then(ruled);
    play.do(host, rule('parked'));
    expect(verdicts(play)).toEqual(['parked', 'parked', 'open']);
    given(play).when(host, rule('parked')).then([]);
  });
  test('[SORT-11] is accepted at once where its card is out of the score already', () => {
    const play = shown().do(seat(1), appeal('b')).do(host, rule('accepted'));
    given(play)
      .when(seat(4), appeal('b'))
      .then([
        { type: 'appeal-raised', team: team(1) },
        { type: 'appeal-ruled', team: team(1), verdict: 'accepted' },
      ]);
    play.do(seat(4), appeal('b')).do(host, rule('parked'));
    expect(verdicts(play)).toEqual(['parked', 'parked']);
    expect([...play.game.sorts[0]!.struck]).toEqual([]);
  });
  test('[SORT-11] is open where the host has kept an earlier one for the debrief', () => {
    const play = shown().do(seat(1), appeal('b')).do(host, rule('parked'));
    given(play).when(seat(4), appeal('b')).then(['appeal-raised']);
    play.do(seat(4), appeal('b'));
    expect(verdicts(play)).toEqual(['parked', 'open']);
    given(play)
      .when(host, rule('parked'))
      .then([{ type: 'appeal-ruled', team: team(1) }]);
  });
  test('can still be ruled and awarded when the workshop has gone on', () => {
    const play = shown().do(seat(1), appeal('b')).playTo('debrief-what');
    given(play).when(host, rule('accepted')).then(['appeal-ruled']);
    given(play)
      .when(host, { type: 'award-appeal', team: team(0), round: 0 })
      .then(['appeal-awarded']);
    given(play)
      .when(host, { type: 'award-appeal', team: team(1), round: 0 })
      .then('unknown_target');
  });
});
