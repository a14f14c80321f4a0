/** Votes on scenarios, and the advice after the first ballot. */
import { describe, expect, test } from 'vitest';
import type { Command, Mode } from '../../shared/commands.ts';
import { scenarioPoints } from '../../server/game/scores.ts';
import { plainDeal, Play, scenario, seat, seatId, team } from '../support/builders.ts';
import { hostView } from '../support/eyes.ts';
import { given } from '../support/spec.ts';

const start = (people = 3) => new Play({ people, deal: plainDeal });
const vote = (id: string, ballot: 1 | 2, mode: Mode): Command => ({
  type: 'cast-vote',
  scenario: scenario(id),
  ballot,
  mode,
});

test('[VOTE-1] a vote may be changed until the ballot closes; the last one counts', () => {
  const play = start().playTo('vote-1').vote(1, 'lead').vote(1, 'both');
  expect(play.game.ballots[0]?.first.get(seatId(1))?.mode).toBe('both');
  expect(play.game.ballots[0]?.first.size).toBe(1);
  given(play)
    .when(seat(1), vote('x', 1, 'both'))
    .then([]);
  given(play.pass(25))
    .when(seat(1), vote('x', 1, 'lead'))
    .then('closed');
});

describe('[VOTE-2] a vote for', () => {
  test('another scenario is refused', () => {
    const play = start().playTo('vote-1:1');
    given(play)
      .when(seat(1), vote('x', 1, 'lead'))
      .then('wrong_round');
    given(play)
      .when(seat(1), vote('z', 1, 'lead'))
      .then('wrong_round');
    given(play)
      .when(seat(1), vote('nonsense', 1, 'lead'))
      .then('wrong_round');
  });
  test('another ballot is refused', () => {
    given(start().playTo('vote-1'))
      .when(seat(1), vote('x', 2, 'lead'))
      .then('wrong_phase');
    given(start().playTo('talk'))
      .when(seat(1), vote('x', 1, 'lead'))
      .then('closed');
    given(start().playTo('vote-2'))
      .when(seat(1), vote('x', 1, 'lead'))
      .then('closed');
    given(start().playTo('scenario-reveal'))
      .when(seat(1), vote('x', 2, 'lead'))
      .then('closed');
  });
});

test('[VOTE-3] who does not vote again keeps the first vote', () => {
  const play = start(2).playTo('vote-1').vote(1, 'lead').vote(2, 'manage').playTo('vote-2').vote(2, 'lead');
  // All right in the end, half of them at first: (0.4 · 1/2 + 0.6 · 1) · 1000/3.
  expect(scenarioPoints(play.advance().game, team(0))).toBeCloseTo(800 / 3, 6);
});

describe('[VOTE-4] the advice after a first ballot', () => {
  const advice = (right: number, people: number) => {
    const play = start(people).playTo('vote-1');
    for (let number = 1; number <= people; number++) play.vote(number, number <= right ? 'lead' : 'manage');
    return hostView(play);
  };
  test.each([
    [0, 20, 'hint'],
    [6, 20, 'hint'],
    [7, 20, 'talk'],
    [14, 20, 'talk'],
    [15, 20, 'explain'],
    [20, 20, 'explain'],
  ])('%i of %i fit: %s', (right, people, suggest) => {
    expect(advice(right, people).advice).toEqual({ suggest, share: right / people, people });
  });
  test('puts the advised action first', () => {
    expect(advice(10, 20).next.map((action) => action.choice)).toEqual(['talk', 'reveal']);
    expect(advice(20, 20).next.map((action) => action.choice)).toEqual(['reveal', 'talk']);
  });
  test('waits until all have voted or the ballot has closed', () => {
    const play = start(6).playTo('vote-1');
    for (const number of [1, 2, 3, 4, 5]) play.vote(number, 'lead');
    expect(hostView(play).advice).toBeNull();
    expect(hostView(play.pass(25)).advice).toEqual({ suggest: 'explain', share: 1, people: 5 });
    expect(hostView(play.playTo('talk')).advice).toBeNull();
  });
  test('[VOTE-4] what follows from a handful of votes would tell on them', () => {
    expect(advice(4, 4).advice).toBeNull();
    expect(advice(4, 4).next.map((action) => action.choice)).toEqual(['talk', 'reveal']);
    expect(advice(2, 5).advice).toEqual({ suggest: 'talk', share: 0.4, people: 5 });
  });
});
