/** Points. Every expected number is worked out in the comment beside it. */
import { describe, expect, test } from 'vitest';
import type { Mode } from '../../shared/commands.ts';
import { awardsOf } from '../../server/game/awards.ts';
import type { Deal } from '../../server/game/deck-keys.ts';
import { adjacentCredit, scoresOf, sortShares, totalPoints, voteCredit } from '../../server/game/scores.ts';
import {
  card,
  dealtCard,
  dealtScenario,
  host,
  named,
  noWords,
  plainDeal,
  plan,
  Play,
  seat,
  seatId,
  steps,
  team,
} from '../support/builders.ts';
import { recount } from '../support/recount.ts';

const points = (play: Play, of = 0) => totalPoints(play.game, team(of));

/** What the engine says and what the journal says has to be the same. */
function expectPoints(play: Play, expected: readonly number[]) {
  expected.forEach((value, of) => {
    expect(points(play, of)).toBeCloseTo(value, 6);
    expect(recount(play.events).get(team(of))?.points).toBeCloseTo(value, 6);
  });
}

/** Both teams all right, but for what the letters say of the first: private answers, first and second lock. */
function sorted(play: Play, solo: readonly string[], first: string, second: string): Play {
  play.playTo('solo-sort');
  solo.forEach((sides, index) => play.solo(index + 1, sides));
  play.playTo('team-sort').board(1, first).playTo('second-look').board(1, second);
  return play.playTo('reveal').revealAll();
}

describe('a sort round', () => {
  test('[SCORE-1] 0.2 of private answers, 0.4 of each lock', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal });
    sorted(play, ['LLMM', 'LLLL'], 'LLML', 'LLMM');
    // a, b: 1 each. c: 0.2·½ + 0.4 + 0.4 = 0.9. d: 0.2·½ + 0 + 0.4 = 0.5. 1000·3.4/4.
    expectPoints(play, [850, 0]);
  });
  test('[SCORE-1] everything right gives 1000 points', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal });
    expectPoints(sorted(play, ['LLMM', 'LLMM'], 'LLMM', 'LLMM'), [1000, 0]);
  });
  test('[SCORE-1] a disputed card counts half', () => {
    const [first] = plainDeal.rounds;
    const disputed: Deal = { ...plainDeal, rounds: [[dealtCard('a', 'leader', 0.5), ...first!.slice(1)]] };
    const play = new Play({ teams: [2, 2], deal: disputed });
    // All but the disputed one: 1000 · 3 / 3.5.
    expectPoints(sorted(play, ['MLMM', 'MLMM'], 'MLMM', 'MLMM'), [3000 / 3.5, 0]);
  });
  test('[SCORE-1] a card without private answers gives nothing for them', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal });
    // a to c in full, d only for the locks: 1000 · (3 + 0.8) / 4.
    expectPoints(sorted(play, ['LLM-', 'LLM-'], 'LLMM', 'LLMM'), [950, 0]);
  });
  test.each([
    ['nothing', {}, { solo: 0.2, first: 0.4, second: 0.4 }],
    ['private answers', { soloSort: false }, { solo: 0, first: 0.5, second: 0.5 }],
    ['the second look', { secondLook: false }, { solo: 1 / 3, first: 2 / 3, second: 0 }],
    ['both', { soloSort: false, secondLook: false }, { solo: 0, first: 1, second: 0 }],
  ])('[SCORE-2] without %s', (_, off, expected) => {
    const shares = sortShares(plan(steps(off)).steps);
    expect(shares.solo).toBeCloseTo(expected.solo, 12);
    expect(shares.first).toBeCloseTo(expected.first, 12);
    expect(shares.second).toBeCloseTo(expected.second, 12);
  });
  test('[SCORE-2] without the second look a wrong first lock costs two thirds of its card', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal, plan: plan(steps({ secondLook: false })) });
    play.playTo('solo-sort').solo(1, 'LLMM').solo(2, 'LLMM').playTo('team-sort').board(1, 'LLML');
    // 1000 · (3 + 1/3) / 4.
    expectPoints(play.playTo('reveal').revealAll(), [2500 / 3, 0]);
  });
});

describe('[SCORE-3] private answers', () => {
  test('of a late joiner do not count', () => {
    const play = new Play({ teams: [2, 3], deal: plainDeal }).playTo('solo-sort').join(1);
    play.solo(1, 'LLMM').solo(2, 'LLMM').solo(6, 'MMLL');
    // 0.2 of everything, as if s6 had not answered.
    expectPoints(play.playTo('reveal').revealAll(), [200, 0]);
  });
  test('of somebody who joined a step earlier do', () => {
    const play = new Play({ teams: [2, 3], deal: plainDeal }).playTo('brief').join(1).playTo('solo-sort');
    play.solo(1, 'LLMM').solo(2, 'LLMM').solo(6, 'MMLL');
    expectPoints(play.playTo('reveal').revealAll(), [(200 * 2) / 3, 0]);
  });
  test('stay with the team in which they were given', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal }).playTo('solo-sort').solo(1, 'LLMM');
    play.playTo('team-sort').do(host, { type: 'move-seat', seat: seatId(1), team: team(1) });
    expectPoints(play.playTo('reveal').revealAll(), [200, 0]);
  });
});

describe('scenarios', () => {
  const set = (a: number, b: number) =>
    [...Array<Mode>(a).fill('lead'), ...Array<Mode>(a).fill('manage'), ...Array<Mode>(b).fill('both')].map(
      (mode, index) => dealtScenario(`n${index}`, mode),
    );
  test.each([
    [1, 1, 0],
    [2, 1, 1 / 3],
    [2, 2, 0],
    [3, 1, 2 / 5],
    [1, 0, 1 / 2],
  ])('[SCORE-4] %i of LEAD and of MANAGE, %i of BOTH: adjacent is worth %d', (a, b, expected) => {
    expect(adjacentCredit(set(a, b))).toBeCloseTo(expected, 12);
  });
  test.each([
    [1, 1],
    [2, 1],
    [2, 2],
    [3, 1],
  ])('[SCORE-4] with %i, %i always LEAD, always BOTH and guessing are worth the same', (a, b) => {
    const scenarios = set(a, b);
    const q = adjacentCredit(scenarios);
    const mean = (votes: readonly Mode[]) =>
      scenarios.reduce((sum, { mode }) => sum + votes.reduce((part, vote) => part + voteCredit(vote, mode, q), 0), 0) /
      (votes.length * scenarios.length);
    expect(mean(['lead'])).toBeCloseTo(mean(['both']), 12);
    expect(mean(['lead', 'manage', 'both'])).toBeCloseTo(mean(['both']), 12);
  });
  test('[SCORE-4] exact 1, adjacent q, opposite 0', () => {
    const credits = (['lead', 'both', 'manage'] as const).map((vote) => voteCredit(vote, 'lead', 0.25));
    expect(credits).toEqual([1, 0.25, 0]);
    expect(voteCredit('manage', 'both', 0.25)).toBe(0.25);
  });
  test('[SCORE-5] 0.4 of the first and 0.6 of the final votes, a share of 1000 each', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal }).playTo('vote-1:0').vote(1, 'lead').vote(2, 'manage');
    play.vote(3, 'manage').playTo('vote-2').vote(2, 'lead').vote(4, 'lead').advance();
    // First team: (0.4 · ½ + 0.6 · 1)/3; second: s3 stays wrong, s4 comes to the second ballot: 0.6 · ½ / 3.
    expectPoints(play, [800 / 3, 100]);
  });
  test('[SCORE-5] all right in all scored scenarios is 1000; an unscored one gives nothing', () => {
    const scenarios = [...plainDeal.scenarios, dealtScenario('u', 'lead', false)];
    const play = new Play({ deal: { ...plainDeal, scenarios }, plan: plan({ scenarios: 4, sortRounds: 0 }) });
    for (const mode of ['lead', 'manage', 'both'] as const) {
      play.playTo('vote-1').vote(1, mode).vote(2, mode).playTo('scenario-reveal');
    }
    expectPoints(play, [1000]);
    expectPoints(play.playTo('vote-1').vote(1, 'lead').playTo('scenario-reveal'), [1000]);
  });
  test('[SCORE-5] without a talk the first votes count for both', () => {
    const play = new Play({ deal: plainDeal }).playTo('vote-1').vote(1, 'lead').vote(2, 'both').advance('reveal');
    // Half of them right, adjacent is worth nothing of 1/1/1.
    expectPoints(play, [500 / 3]);
  });
});

describe('ranks', () => {
  const ranks = (play: Play) => scoresOf(play.game).map(({ team: of, rank }) => [of, rank]);
  const expectRanks = (play: Play, expected: readonly (readonly [number, number])[]) => {
    expect(ranks(play)).toEqual(expected);
    expect([...recount(play.events)].map(([of, { rank }]) => [of, rank])).toEqual(
      expect.arrayContaining(expected.map(([of, rank]) => [of, rank])),
    );
  };
  const play = () => new Play({ teams: [1, 1, 1], deal: plainDeal, plan: plan(steps({ soloSort: false })) });

  test('[SCORE-6] the higher share of fitting first locks decides a tie', () => {
    const tied = play().playTo('team-sort').board(1, 'LLLL').board(2, 'LLMM').board(3, 'MMLL').playTo('second-look');
    tied.board(1, 'LLMM').board(2, 'LLLL').playTo('reveal').revealAll();
    // Both 750: the second team had its four at first. The third has nothing.
    expectRanks(tied, [
      [1, 1],
      [0, 2],
      [2, 3],
    ]);
  });
  test('[SCORE-6] then the rank is shared, and the next is left out', () => {
    const tied = play().playTo('team-sort').board(1, 'LLMM').board(2, 'LLMM').board(3, 'LLML');
    expectRanks(tied.playTo('reveal').revealAll(), [
      [0, 1],
      [1, 1],
      [2, 3],
    ]);
  });
});

describe('a reveal', () => {
  const board = () =>
    new Play({ teams: [2, 2], deal: plainDeal }).playTo('team-sort').board(1, 'LMMM').playTo('reveal');

  test('[SCORE-7] counts only the cards shown and never falls', () => {
    const play = board();
    // Each right card gives 1000 · 0.8 / 4; b is wrong.
    const climbing = [0, 200, 200, 400, 600];
    for (const expected of climbing) {
      expectPoints(play, [expected, 0]);
      play.advance();
    }
  });
  test('[SORT-9] an accepted appeal takes the card out of the score of all teams', () => {
    const play = board()
      .revealAll()
      .do(seat(3), { type: 'appeal', round: 0, card: card('b'), text: 'No.' });
    expectPoints(play, [600, 0]);
    play.do(host, { type: 'rule-appeal', round: 0, card: card('b'), verdict: 'accepted' });
    // Three cards are left, all right on both locks: 1000 · 0.8.
    expectPoints(play, [800, 0]);
    play.do(host, { type: 'rule-appeal', round: 0, card: card('b'), verdict: 'parked' });
    expectPoints(play, [600, 0]);
  });
  test('[SCORE-7] scenarios count once they are revealed', () => {
    const play = new Play({ deal: plainDeal }).playTo('vote-1').vote(1, 'lead').vote(2, 'lead');
    expectPoints(play.playTo('vote-2'), [0]);
    expectPoints(play.advance(), [1000 / 3]);
  });
});

test('[SCORE-8] speed earns nothing', () => {
  const pointsAfter = (seconds: number) => {
    const play = new Play({ teams: [1, 1], deal: plainDeal }).playTo('team-sort').wait(seconds).board(1, 'LLMM');
    play
      .propose(1)
      .playTo('vote-1')
      .wait(seconds / 10)
      .vote(1, 'lead');
    return points(play.playTo('final'));
  };
  expect(pointsAfter(1)).toBe(pointsAfter(150));
});

describe('[SCORE-9] awards', () => {
  const awards = (play: Play) => awardsOf(play.game, noWords);

  test('nobody gets one for nothing', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal }).playTo('team-sort').board(1, 'LLMM').playTo('final');
    expect(awards(play)).toEqual({ bestSecondLook: [], mostMindsChanged: [], bestAppeal: null });
  });
  test('the best second look is the one that gained most', () => {
    const play = new Play({ teams: [1, 1, 1], deal: plainDeal }).playTo('team-sort');
    play.board(1, 'LLLL').board(2, 'MMLL').board(3, 'LLMM').playTo('second-look');
    play.board(1, 'LLMM').board(2, 'LLLL').board(3, 'LLML');
    expect(awards(play.playTo('final')).bestSecondLook).toEqual([0, 1]);
  });
  test('most minds changed for the better: the share of wrong votes that became right', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal, plan: plan(named) }).playTo('vote-1');
    play.vote(1, 'manage').vote(2, 'both').vote(3, 'manage').vote(4, 'lead');
    play.playTo('vote-2').vote(1, 'lead').vote(3, 'lead');
    // One of two in the first team, the only one in the second.
    expect(awards(play.playTo('final')).mostMindsChanged).toEqual([1]);
  });
  test('the appeal that the host picks, one for the whole workshop', () => {
    const play = new Play({ teams: [2, 2], deal: plainDeal }).playTo('reveal').revealAll();
    play.do(seat(1), { type: 'appeal', round: 0, card: card('a'), text: '' });
    play.do(seat(3), { type: 'appeal', round: 0, card: card('b'), text: '' });
    play.do(host, { type: 'award-appeal', team: team(0), round: 0 });
    play.do(host, { type: 'award-appeal', team: team(1), round: 0 });
    expect(awards(play).bestAppeal).toMatchObject({ team: 1, card: 'b' });
  });
});
