/** What is shown to whom. The property test looks for leaks in random play; here are the rules by example. */
import { describe, expect, test } from 'vitest';
import type { StepKind } from '../../shared/plan.ts';
import type { Deal } from '../../server/game/deck-keys.ts';
import { audienceOf, selfOf } from '../../server/game/view.ts';
import type { Words } from '../../server/game/words.ts';
import {
  card,
  fold,
  host,
  noWords,
  otherSide,
  plainDeal,
  plan,
  Play,
  seat,
  seatId,
  steps,
  team,
} from '../support/builders.ts';
import { hostView, screenView, teamView } from '../support/eyes.ts';

/** The same history on a deal whose keys are the opposite ones. */
function opposite(play: Play): Play {
  const flip = (cards: Deal['exit']) => cards.map((one) => ({ ...one, side: otherSide(one.side), theme: 'other' }));
  const [x, y, z] = plainDeal.scenarios;
  const scenarios = [
    { ...x!, mode: y!.mode },
    { ...y!, mode: z!.mode },
    { ...z!, mode: x!.mode },
  ];
  const deal: Deal = {
    rounds: play.game.deal!.rounds.map(flip),
    scenarios,
    exit: flip(plainDeal.exit),
    talk: plainDeal.talk,
  };
  const twin = new Play();
  twin.events.splice(0, Infinity, ...play.events.map((one) => (one.type === 'content-dealt' ? { ...one, deal } : one)));
  twin.game = fold(twin.events);
  return twin;
}

describe('[VIEW-1] before a reveal no key shows', () => {
  test.each<StepKind>(['team-sort', 'second-look', 'lock-2', 'reveal', 'vote-1', 'talk', 'vote-2'])('in %s', (kind) => {
    const cards = kind.includes('sort') || kind.includes('lo') || kind === 'reveal';
    const play = new Play({ teams: [3, 3], deal: plainDeal, plan: plan({ sortRounds: cards ? 1 : 0 }) });
    if (cards) {
      play.playTo('solo-sort');
      [1, 2, 3, 4, 5, 6].forEach((number) => play.solo(number, 'LMLM'));
      play.playTo('team-sort').board(1, 'LLLM').board(4, 'MLLM');
    } else play.playTo('vote-1').vote(1, 'lead').vote(4, 'both');
    play.playTo(kind);
    const twin = opposite(play);
    expect(teamView(twin)).toEqual(teamView(play));
    expect(screenView(twin)).toEqual(screenView(play));
    expect(selfOf(twin.game, seatId(1), noWords)).toEqual(selfOf(play.game, seatId(1), noWords));
  });

  test('but for the count of fits after the first lock', () => {
    const play = new Play({ teams: [3, 3], deal: plainDeal }).playTo('team-sort').board(1, 'LLLM').playTo('lock-1');
    expect(teamView(play).scene).toMatchObject({ kind: 'locked', fits: { fits: 3, of: 4 } });
    expect(screenView(play).scene).toMatchObject({ counts: [{ team: 0, fits: 3, of: 4 }, { fits: 0 }] });
    const scene = teamView(play.playTo('lock-2')).scene;
    expect(scene).toMatchObject({ kind: 'locked', fits: null });
    expect(screenView(play).scene).toMatchObject({ kind: 'locked', counts: null });
  });

  test('also in a workshop that was closed in mid-reveal', () => {
    const play = new Play({ teams: [6, 6], deal: plainDeal }).playTo('solo-sort');
    for (let number = 1; number <= 12; number++) play.solo(number, 'LLLL');
    play.playTo('team-sort').board(1, 'LLLL').playTo('reveal').advance().do(host, { type: 'close' });
    const deal = (one: Deal) =>
      one.rounds.map((cards) =>
        cards.map((dealt, index) => (index === 0 ? dealt : { ...dealt, side: otherSide(dealt.side) })),
      );
    const twin = fold(
      play.events.map((one) =>
        one.type === 'content-dealt' ? { ...one, deal: { ...one.deal, rounds: deal(one.deal) } } : one,
      ),
    );
    expect(screenView({ game: twin })).toEqual(screenView(play));
  });
});

describe('[VIEW-2] privacy', () => {
  const names = new Map([1, 2, 3, 4, 5, 6].map((number) => [seatId(number), `name-${number}`]));
  const words = { ...noWords, names };

  test('a team-mate sees who is done, and no answer', () => {
    const play = new Play({ teams: [3, 3], deal: plainDeal }).playTo('solo-sort').solo(1, 'LLMM').solo(2, 'L');
    const before = JSON.stringify(teamView(play));
    expect(teamView(play).scene).toMatchObject({ done: [seatId(1)] });
    expect(JSON.stringify(teamView(play.solo(1, 'MMLL').solo(2, 'M')))).toBe(before);
    expect(selfOf(play.game, seatId(3), noWords).solo).toEqual([]);
    expect(selfOf(play.game, seatId(2), noWords).solo).toEqual([{ card: 'a', side: 'manager' }]);
  });
  test('a vote shows as one more of so many', () => {
    const play = new Play({ teams: [3, 3], deal: plainDeal }).playTo('vote-1').vote(1, 'lead');
    const before = [teamView(play), screenView(play)];
    expect(screenView(play).scene).toMatchObject({ progress: { done: 1, of: 6 } });
    expect([teamView(play.vote(1, 'both')), screenView(play)]).toEqual(before);
    expect(selfOf(play.game, seatId(1), noWords).votes).toEqual({ first: 'both', second: null });
    expect(selfOf(play.game, seatId(2), noWords).votes).toEqual({ first: null, second: null });
  });
  test('the projector is sent no names and no seats in any step, a team only its own', () => {
    const play = new Play({ teams: [3, 3], deal: plainDeal });
    for (;;) {
      expect(JSON.stringify(screenView(play, words))).not.toMatch(/name-\d|"s\d"/);
      expect(JSON.stringify(teamView(play, 0, words))).not.toMatch(/name-[456]|"s[456]"/);
      if (play.kind() === 'closed') break;
      play.advance();
    }
    expect(teamView(play, 0, words).team?.members.map((member) => member.name)).toContain('name-1');
  });
  test('the audience of a person is their team, or those without one', () => {
    const play = new Play({ teams: [1, 1] }).join(1);
    expect(audienceOf(play.game, { kind: 'seat', seat: seatId(2) })).toEqual({ kind: 'team', team: 1 });
    expect(audienceOf(play.game, { kind: 'seat', seat: seatId(3) })).toEqual({ kind: 'unassigned' });
    expect(audienceOf(play.game, { kind: 'screen' })).toEqual({ kind: 'screen' });
  });
});

describe('[VIEW-3] a split of fewer than five', () => {
  const revealed = (people: number) => {
    const play = new Play({ teams: [people], deal: plainDeal }).playTo('solo-sort');
    for (let number = 1; number <= people; number++) play.solo(number, 'LLMM');
    return play.playTo('reveal').advance();
  };
  test.each([
    [4, null],
    [5, { leader: 5, manager: 0, open: 0 }],
  ])('private answers of %i people', (people, expected) => {
    expect(screenView(revealed(people)).scene).toMatchObject({ cards: [{ people: expected }] });
  });
  test.each([
    [4, null],
    [5, { lead: 5, manage: 0, both: 0 }],
  ])('votes of %i people', (people, expected) => {
    const play = revealed(people).playTo('vote-1');
    for (let number = 1; number <= people; number++) play.vote(number, 'lead');
    const { scene } = screenView(play.playTo('scenario-reveal'));
    expect(scene).toMatchObject({ outcome: { before: expected, after: expected } });
    expect(scene.kind === 'scenario-reveal' && scene.outcome.change === null).toBe(people < 5);
  });
  test('is not told by counting the same people in two rounds', () => {
    const play = new Play({ teams: [3], deal: plainDeal, plan: plan({ sortRounds: 2 }) }).playTo('solo-sort:0');
    for (const round of [0, 1]) {
      play.playTo(`solo-sort:${round}`);
      for (const number of [1, 2, 3]) play.solo(number, 'LLMM');
    }
    expect(screenView(play.playTo('debrief-what')).scene).toMatchObject({ debrief: { lift: [], themes: null } });
  });
});

describe('[VIEW-4] the mark on a divided card', () => {
  const split = (...answers: readonly string[]) => {
    const play = new Play({ teams: [5, 2], deal: plainDeal }).playTo('solo-sort');
    answers.forEach((sides, index) => play.solo(index + 1, sides));
    const { scene } = teamView(play.playTo('team-sort'));
    return scene.kind === 'board' ? scene.board.cards.map((one) => one.split) : null;
  };
  test('needs three private answers', () => {
    expect(split('L', 'M')).toEqual([false, false, false, false]);
    expect(split('L', 'M', 'M')).toEqual([true, false, false, false]);
  });
  test('needs them to be near to halves: one of four, not one of five', () => {
    expect(split('L', 'M', 'M', 'M')?.[0]).toBe(true);
    expect(split('L', 'M', 'M', 'M', 'M')?.[0]).toBe(false);
    expect(split('L', 'L', 'L', 'L', 'L')?.[0]).toBe(false);
  });
  test('tells no direction', () => {
    expect(split('LL', 'MM', 'MM')).toEqual(split('ML', 'LM', 'LM'));
  });
});

describe('[VIEW-5] the rank of a team', () => {
  const ranked = () => {
    const play = new Play({ teams: [1, 1, 1, 1, 1], deal: plainDeal }).playTo('team-sort');
    ['LLMM', 'LLML', 'LLLL', 'LMLL', 'MMLL'].forEach((sides, index) => play.board(index + 1, sides));
    return play.playTo('reveal').revealAll();
  };
  test('is on its phones among the first three only', () => {
    const play = ranked();
    const own = (of: number) => {
      const { scene } = teamView(play, of);
      return scene.kind === 'reveal' ? scene.standing.rank : undefined;
    };
    expect([0, 1, 2, 3, 4].map(own)).toEqual([1, 2, 3, null, null]);
  });
  test.each<StepKind>(['score', 'final'])('cannot be read from the standings in %s either', (kind) => {
    const play = ranked().playTo(kind);
    const { scene } = teamView(play, 4);
    const rows = scene.kind === 'score' || scene.kind === 'final' ? scene.standings.rows : [];
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 3]);
    const { scene: shown } = screenView(play);
    expect(shown.kind === 'score' || shown.kind === 'final' ? shown.standings.rows : []).toHaveLength(5);
  });
});

describe('[VIEW-7] the host is told what the next action does', () => {
  const next = (play: Play) => hostView(play).next;

  test('and why it is not possible yet', () => {
    expect(next(new Play({ people: 1 }))).toEqual([{ to: 'brief', blocked: 'too_few_people', early: false }]);
    expect(next(new Play({ people: 2 }))).toEqual([{ to: 'brief', blocked: null, early: false }]);
  });
  test('and whether people are still at it', () => {
    const play = new Play({ people: 2, deal: plainDeal }).playTo('vote-1').vote(1, 'lead');
    expect(next(play)).toMatchObject([
      { to: 'talk', choice: 'talk', early: true },
      { to: 'scenario-reveal', choice: 'reveal' },
    ]);
    expect(next(play.vote(2, 'lead')).every((action) => !action.early)).toBe(true);
  });
  test('and how many cards are left', () => {
    const play = new Play().playTo('reveal').advance();
    expect(next(play)).toEqual([{ to: 'reveal', left: 3, blocked: null, early: false }]);
    expect(next(play.revealAll())).toEqual([{ to: 'score', blocked: null, early: false }]);
  });
  test('in every step it is what happens then', () => {
    const play = new Play({ plan: plan(steps({ score: false })) });
    while (play.kind() !== 'closed') {
      const [main] = next(play);
      play.advance(main?.choice);
      expect(play.kind()).toBe(main?.to);
    }
    expect(next(play)).toEqual([]);
  });
});

test('[VIEW-8] words that were erased are in no view', () => {
  const play = new Play({ teams: [3, 3], deal: plainDeal }).playTo('reveal').revealAll();
  play.do(seat(1), { type: 'appeal', round: 0, card: card('a'), text: 'secret' });
  play.do(host, { type: 'award-appeal', team: team(0), round: 0 }).playTo('debrief-now-what');
  play.do(seat(1), { type: 'commit-to', text: 'secret', mode: 'lead' }).advance();
  const written: Words = {
    names: new Map([[seatId(1), 'secret']]),
    commitments: new Map([[seatId(1), 'secret']]),
    reasons: new Map([['s1:a', 'secret']]),
    appeals: new Map([['0:0', 'secret']]),
  };
  const shown = (words: Words) =>
    JSON.stringify([
      hostView(play, words),
      screenView(play, words),
      teamView(play, 0, words),
      selfOf(play.game, seatId(1), words),
    ]);
  expect(shown(written).match(/secret/g)?.length).toBeGreaterThan(2);
  expect(shown(noWords)).not.toContain('secret');
  const { scene } = screenView(play.playTo('closed'), noWords);
  expect(scene).toMatchObject({ debrief: { commitments: [] } });
});
