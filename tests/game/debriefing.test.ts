/** What people say at the debrief, and how its host leads through it. */
import { describe, expect, test } from 'vitest';
import type { Side } from '../../shared/commands.ts';
import type { NoteId } from '../../shared/ids.ts';
import type { PanelName } from '../../shared/panel-names.ts';
import type { Reason } from '../../shared/reasons.ts';
import { debriefOf } from '../../server/game/debrief.ts';
import { boardsToReplay } from '../../server/game/replay.ts';
import { selfOf } from '../../server/game/view.ts';
import { reasonKey, type Words } from '../../server/game/words.ts';
import { card, host, noWords, plainDeal, plan, Play, seat, seatId } from '../support/builders.ts';
import { screenView, teamView } from '../support/eyes.ts';
import { given } from '../support/spec.ts';

/** Six people in two teams; all doubt card a, and one of them card c. */
function atDebrief(teams: readonly number[] = [3, 3]): Play {
  const play = new Play({ teams, deal: plainDeal }).playTo('solo-sort');
  const people = teams.reduce((sum, size) => sum + size);
  for (let number = 1; number <= people; number++) play.solo(number, number % 2 === 0 ? 'LLMM' : 'MLMM');
  play.playTo('team-sort').board(1, 'LLMM');
  return play.wait(20).playTo('debrief-what');
}

const reason = (id: string, side: Side = 'leader', why: Reason = 'people') =>
  ({ type: 'give-reason', card: card(id), side, reason: why, text: '' }) as const;

/** So many people give a reason for card a, each with a sentence. */
function reasoned(people: number, play = atDebrief()): { readonly play: Play; readonly words: Words } {
  for (let number = 1; number <= people; number++)
    play.do(seat(number), reason('a', number < 3 ? 'leader' : 'manager'));
  const reasons = [...play.game.reasons].flatMap(([by, cards]) =>
    [...cards.keys()].map((of) => [reasonKey(by, of), `says ${by}`] as const),
  );
  return { play, words: { ...noWords, reasons: new Map(reasons) } };
}

const figures = ({ game }: Play, words = noWords, forHost = false) => debriefOf(game, words, forHost);

describe('[DEBRIEF-18] a reason', () => {
  test('is given for a contested card, and a new one takes its place', () => {
    const play = atDebrief();
    expect(figures(play).contested).toEqual(['a']);
    given(play)
      .when(seat(1), reason('a'))
      .then([{ type: 'reason-given', seat: seatId(1), card: card('a'), side: 'leader', reason: 'people' }]);
    play.do(seat(1), reason('a')).do(seat(1), reason('a', 'manager', 'time'));
    expect([...play.game.reasons.get(seatId(1))!.values()]).toMatchObject([{ side: 'manager', reason: 'time' }]);
    given(play)
      .when(seat(1), reason('a', 'manager', 'time'))
      .then([]);
  });
  test('is given for no other card', () => {
    given(atDebrief()).when(seat(1), reason('b')).then('unknown_card');
    given(atDebrief()).when(seat(1), reason('r')).then('unknown_card');
    const chosen = atDebrief().do(host, { type: 'choose-contested', cards: [card('b')] });
    given(chosen).when(seat(1), reason('b')).then(['reason-given']);
    given(chosen).when(seat(1), reason('a')).then('unknown_card');
  });
  test('is shown to its giver with its sentence, and to no other phone', () => {
    const { play, words } = reasoned(5);
    expect(selfOf(play.game, seatId(1), words).reasons).toEqual([
      { card: 'a', side: 'leader', reason: 'people', text: 'says s1' },
    ]);
    expect(selfOf(play.game, seatId(6), words).reasons).toEqual([]);
    expect(JSON.stringify(teamView(play, 0, words))).not.toContain('says');
  });
  test('has a name that no other has, and keeps it', () => {
    const { play } = reasoned(6);
    const notes = () => [...play.game.reasons.values()].map((cards) => cards.get(card('a'))!.note);
    const before = notes();
    expect(new Set(before).size).toBe(6);
    play.do(seat(2), reason('a', 'manager', 'depends'));
    expect(notes()).toEqual(before);
  });
});

describe('[DEBRIEF-19] reasons are told', () => {
  test('of a card for which at least five gave one', () => {
    const four = reasoned(4);
    expect(figures(four.play, four.words, true)).toMatchObject({
      reasons: [{ card: 'a', givers: 4, counts: null, quotes: [] }],
      sentences: [],
    });
    const five = reasoned(5);
    const [told] = figures(five.play, five.words).reasons;
    expect(told?.counts).toEqual({
      leader: { people: 2, process: 0, time: 0, depends: 0 },
      manager: { people: 3, process: 0, time: 0, depends: 0 },
    });
    expect(told?.quotes.filter(({ side }) => side === 'leader').map(({ text }) => text)).toEqual([
      'says s1',
      'says s2',
    ]);
    expect(figures(five.play, five.words)).not.toHaveProperty('sentences');
  });
  test('without a sentence that the host has hidden, also when it is given anew', () => {
    const { play, words } = reasoned(5);
    const note = play.game.reasons.get(seatId(2))!.get(card('a'))!.note;
    const hide = (hidden: boolean) => ({ type: 'hide-reason', note, hidden }) as const;
    const quoted = () => figures(play, words).reasons[0]!.quotes.map(({ text }) => text);
    play.do(host, hide(true));
    expect(quoted()).not.toContain('says s2');
    expect(figures(play, words).reasons[0]!.counts!.leader.people).toBe(2);
    play.do(seat(2), reason('a', 'manager'));
    expect(quoted()).not.toContain('says s2');
    expect(figures(play, words, true).sentences).toContainEqual(
      expect.objectContaining({ note, hidden: true, side: 'manager', text: 'says s2' }),
    );
    given(play).when(host, hide(true)).then([]);
    expect(quoted()).toHaveLength(4);
    play.do(host, hide(false));
    expect(quoted()).toContain('says s2');
  });
  test('to the host under names, never under a seat', () => {
    const { play } = reasoned(5);
    expect(JSON.stringify(figures(play, noWords, true))).not.toMatch(/"s\d"/);
    given(play)
      .when(host, { type: 'hide-reason', note: 'none' as NoteId, hidden: true })
      .then('unknown_target');
  });
});

describe('[DEBRIEF-20] the host chooses the cards that are talked about', () => {
  const choose = (...ids: readonly string[]) =>
    ({ type: 'choose-contested', cards: ids.length === 0 ? null : ids.map(card) }) as const;
  test('and everybody sees them, until none is chosen', () => {
    const play = atDebrief().do(host, choose('d', 'b'));
    expect(figures(play).contested).toEqual(['d', 'b']);
    expect(teamView(play).scene).toMatchObject({
      contested: [
        { card: 'd', key: 'manager', own: 'manager' },
        { card: 'b', key: 'leader', own: 'leader' },
      ],
    });
    given(play).when(host, choose('d', 'b')).then([]);
    expect(figures(play.do(host, choose())).contested).toEqual(['a']);
  });
  test('among those that were revealed, each once', () => {
    given(atDebrief()).when(host, choose('e')).then('unknown_card');
    given(atDebrief()).when(host, choose('r')).then('unknown_card');
    given(atDebrief()).when(host, choose('a', 'a')).then('unknown_card');
  });
});

describe('[DEBRIEF-21] the host shows a panel', () => {
  const show = (from: string, panel: PanelName, page = 0) => ({ type: 'show-panel', from, panel, page }) as const;
  test('of the part, on the projector', () => {
    const play = atDebrief();
    expect(screenView(play).scene).toMatchObject({ debrief: { shown: null } });
    play.do(host, show('debrief-what', 'replay', 40));
    expect(screenView(play).scene).toMatchObject({ debrief: { shown: { panel: 'replay', page: 40 } } });
    given(play)
      .when(host, show('debrief-what', 'replay', 40))
      .then([]);
    given(play).when(host, show('debrief-what', 'tips')).then('unknown_target');
    given(play).when(host, show('debrief-so-what', 'mood')).then('stale');
  });
  test('and none that there is nothing to show on', () => {
    given(atDebrief([2, 2]))
      .when(host, show('debrief-what', 'replay'))
      .then('unknown_target');
    const early = new Play({ deal: plainDeal }).playTo('brief').do(host, { type: 'close' });
    given(early).when(host, show('closed', 'matrix')).then('unknown_target');
    given(early).when(host, show('closed', 'exit')).then(['panel-shown']);
  });
  test('and begins anew with every step', () => {
    const play = atDebrief().do(host, show('debrief-what', 'matrix')).advance();
    expect(play.game.shown).toBeNull();
    play.do(host, show('debrief-so-what', 'claims')).do(host, { type: 'close' });
    expect(play.game.shown).toBeNull();
    given(play).when(host, show('closed', 'exit')).then(['panel-shown']);
  });
});

describe('[DEBRIEF-22] the boards of a round', () => {
  test('can be played again from the first card to the last lock', () => {
    const play = new Play({ teams: [3, 2], deal: plainDeal, plan: plan({ sortRounds: 1 }) }).playTo('team-sort');
    play.wait(3).board(4, 'M').wait(2).board(1, 'LLMM').wait(1).board(2, 'M').wait(5).playTo('second-look');
    play.wait(1).board(3, 'L').wait(1).playTo('reveal');
    expect(boardsToReplay(play.game, 0)).toBeNull();
    const boards = boardsToReplay(play.playTo('debrief-what').game, 0);
    const at = (ms: number, id: string, side: Side) => [ms, id, side];
    expect(boards).toEqual([
      {
        team: 0,
        members: 3,
        first: { a: 'manager', b: 'leader', c: 'manager', d: 'manager' },
        second: { a: 'leader', b: 'leader', c: 'manager', d: 'manager' },
        moves: [
          ...['a', 'b', 'c', 'd'].map((id, index) => at(2000, id, index < 2 ? 'leader' : 'manager')),
          at(3000, 'a', 'manager'),
          at(9000, 'a', 'leader'),
        ],
        locks: [8000, 10_000],
      },
    ]);
    expect(boardsToReplay(play.game, 1)).toBeNull();
  });
  test('only the cards that were revealed', () => {
    const play = new Play({ teams: [3], deal: plainDeal }).playTo('team-sort').board(1, 'LLMM').playTo('reveal');
    const [board] = boardsToReplay(play.advance().do(host, { type: 'close' }).game, 0)!;
    expect(board).toMatchObject({ first: { a: 'leader' }, moves: [[0, 'a', 'leader']] });
    expect(Object.keys(board!.first!)).toEqual(['a']);
  });
});

describe('[SORT-10] a board that few hands have moved', () => {
  const oneSided = (team: number, moves: readonly (readonly [number, string])[], changes = {}) => {
    const play = new Play({ teams: [team], deal: plainDeal, plan: plan(changes) }).playTo('team-sort');
    for (const [number, sides] of moves) play.board(number, sides);
    const { scene } = teamView(play.playTo('lock-1'));
    return scene.kind === 'locked' && scene.isOneSided;
  };
  test('is told its own team of three or more', () => {
    // One did all: 1 − 2/3. Two of three did half each: 1 − 1/3.
    expect(oneSided(3, [[1, 'LLMM']])).toBe(true);
    expect(
      oneSided(3, [
        [1, 'LL'],
        [2, '--MM'],
      ]),
    ).toBe(false);
    expect(oneSided(2, [[1, 'LLMM']])).toBe(false);
    expect(oneSided(3, [])).toBe(false);
  });
  test('is not told where team-mates do not see who moves a card', () => {
    const anonymity = { sort: 'team', vote: 'team', debrief: 'anonymous' } as const;
    expect(oneSided(3, [[1, 'LLMM']], { anonymity })).toBe(false);
  });
});
