/** Deadlines, holds, extensions, untimed play. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import { deadline } from '../../server/game/deadline.ts';
import { totalPoints } from '../../server/game/scores.ts';
import { host, instant, plainDeal, plan, Play, room, scenario, seat, team } from '../support/builders.ts';
import { given } from '../support/spec.ts';

const later = (play: Play, seconds: number) => instant(play.now + seconds * 1000);
const tick = { type: 'tick' } as const;
const hold = (play: Play): Command => ({ type: 'hold', from: play.step() });
const resume = (play: Play): Command => ({ type: 'resume', from: play.step() });
const extend = (play: Play, seconds: number): Command => ({ type: 'extend', from: play.step(), seconds });
const vote = { type: 'cast-vote', scenario: scenario('x'), ballot: 1, mode: 'lead' } as const;
const ballot = () => new Play({ people: 3, deal: plainDeal }).playTo('vote-1');

describe('[TIME-1] an answer', () => {
  test('counts up to and including the deadline', () => {
    const play = ballot();
    given(play).when(seat(1), vote, later(play, 24.999)).then(['vote-cast']);
    given(play).when(seat(1), vote, later(play, 25)).then(['vote-cast', 'answers-closed']);
  });
  test('is late a millisecond after it, whether or not the clock has struck', () => {
    const play = ballot();
    given(play).when(seat(1), vote, later(play, 25.001)).then('closed');
    given(play.pass(25)).when(seat(1), vote).then('closed');
  });
  test('to a step that has ended is refused in the same way', () => {
    const play = new Play({ deal: plainDeal }).playTo('team-sort');
    const answer = { type: 'place-solo', round: 0, card: play.cards()[0]!.id, side: 'leader' } as const;
    given(play).when(seat(1), answer).then('closed');
  });
});

describe('[TIME-2] a hold', () => {
  test('stops the clock and refuses answers', () => {
    const play = ballot().wait(10);
    given(play)
      .when(host, hold(play))
      .then([{ type: 'clock-held', reason: 'pause', remaining: 15_000 }]);
    play.do(host, hold(play)).pass(3600);
    given(play).when(seat(1), vote).then('held');
    given(play).when(host, hold(play)).then([]);
  });
  test('gives back exactly the time that was left', () => {
    const play = ballot().wait(10);
    play.do(host, hold(play)).pass(3600);
    given(play)
      .when(host, resume(play))
      .then([{ type: 'clock-resumed', endsAt: later(play, 15) }]);
    given(play.do(host, resume(play)))
      .when(host, resume(play))
      .then([]);
  });
  test('stands still for a proposal too', () => {
    const play = new Play({ teams: [3, 2] }).playTo('team-sort').board(1, 'LLMM').propose(1).wait(12);
    play.do(host, hold(play)).wait(1000).do(host, hold(play)).wait(1000).do(host, resume(play));
    expect(deadline(play.game)).toBe(later(play, 8));
  });
  test('is lifted by going on', () => {
    const play = new Play().playTo('solo-sort');
    play.do(host, hold(play)).advance();
    expect(play.game.moment.clock.kind).toBe('running');
  });
  test('needs a clock or answers to stop', () => {
    const play = ballot().pass(25);
    given(play).when(host, hold(play)).then('not_timed');
  });
});

describe('[TIME-3] an extension', () => {
  test('adds to the time left', () => {
    const play = ballot().wait(10);
    given(play)
      .when(host, extend(play, 30))
      .then([{ type: 'clock-set', endsAt: later(play, 45), why: 'extended' }]);
  });
  test('adds to the time left while held', () => {
    const play = ballot().wait(10);
    play.do(host, hold(play)).wait(60);
    given(play)
      .when(host, extend(play, 30))
      .then([{ type: 'clock-held', reason: 'pause', remaining: 45_000 }]);
    play.do(host, extend(play, 30)).wait(60).do(host, resume(play));
    expect(deadline(play.game)).toBe(later(play, 45));
  });
  test('reopens a ballot that had closed', () => {
    const play = ballot().pass(25).wait(100);
    play.do(host, extend(play, 30));
    given(play).when(seat(1), vote, later(play, 30)).then(['vote-cast', 'answers-closed']);
  });
  test('of a soft step whose time is over begins now', () => {
    const play = new Play().playTo('brief').wait(600);
    given(play)
      .when(host, extend(play, 30))
      .then([{ type: 'clock-set', endsAt: later(play, 30) }]);
  });
  test('needs a clock', () => {
    const play = new Play({ plan: plan({ timed: false }) }).playTo('brief');
    given(play).when(host, extend(play, 30)).then('not_timed');
    given(play.do(host, hold(play)))
      .when(host, extend(play, 30))
      .then('not_timed');
  });
});

describe('[TIME-4] back to talk', () => {
  const back = (play: Play): Command => ({ type: 'back-to-talk', from: play.step() });
  test('from a second ballot reopens the talk, with the whole time for it', () => {
    const play = ballot().playTo('vote-2').pass(15);
    given(play)
      .when(host, back(play))
      .then(['ballot-reopened', { type: 'step-opened', endsAt: later(play, 60) }]);
  });
  test('anywhere else holds the clock for a talk', () => {
    const play = new Play().playTo('team-sort').wait(5);
    given(play)
      .when(host, back(play))
      .then([{ type: 'clock-held', reason: 'talk', remaining: 150_000 }]);
  });
  test('turns a pause into a talk with the same time left', () => {
    const play = new Play().playTo('team-sort').wait(5);
    play.do(host, hold(play)).wait(50);
    given(play)
      .when(host, back(play))
      .then([{ type: 'clock-held', reason: 'talk', remaining: 150_000 }]);
  });
});

describe('[TIME-5] an untimed workshop', () => {
  const untimed = plan({ timed: false });
  test('has no clock in any step', () => {
    const play = new Play({ plan: untimed });
    while (play.kind() !== 'closed') {
      expect(deadline(play.game)).toBeNull();
      expect(play.game.moment.clock).toEqual({ kind: 'none' });
      given(play).when(room, tick, later(play, 100_000)).then([]);
      play.advance();
    }
  });
  test('can be held, and goes on without a clock', () => {
    const play = new Play({ plan: untimed }).playTo('team-sort');
    play.do(host, hold(play));
    const place = { type: 'place-card', round: 0, card: play.cards()[0]!.id, side: 'leader' } as const;
    given(play).when(seat(1), place).then('held');
    given(play)
      .when(host, resume(play))
      .then([{ type: 'clock-resumed', endsAt: null }]);
  });
  test('gives the same points for the same answers', () => {
    const points = (timed: boolean) => {
      const play = new Play({ plan: plan({ timed }), people: 2, deal: plainDeal }).playTo('solo-sort');
      play.solo(1, 'LLMM').solo(2, 'LLLL').playTo('team-sort').board(1, 'LLML').propose(1).agree(2);
      play.playTo('second-look').board(2, 'LLMM').propose(2, 2).agree(1, 2).playTo('vote-1').vote(1, 'lead');
      return totalPoints(play.playTo('final').game, team(0));
    };
    expect(points(false)).toBe(points(true));
    expect(points(false)).toBeGreaterThan(1000);
  });
});

describe('[TIME-6] time that the server stood still', () => {
  const giveBack = (seconds: number) => ({ type: 'give-back-time', lost: seconds * 1000 }) as const;
  test('is given back to the clock and to open proposals', () => {
    const play = new Play({ teams: [3, 2] }).playTo('team-sort').board(1, 'LLMM').propose(1).wait(60);
    play.do(room, giveBack(50));
    expect(deadline(play.game)).toBe(later(play, 10));
    expect(play.game.moment.clock).toEqual({ kind: 'running', endsAt: later(play, 145) });
  });
  test('changes nothing where no clock runs', () => {
    const play = ballot();
    given(play.do(host, hold(play)))
      .when(room, giveBack(50))
      .then([]);
    given(ballot().pass(25)).when(room, giveBack(50)).then([]);
  });
  test('comes before what has meanwhile become due', () => {
    const play = ballot().wait(40);
    given(play)
      .when(room, giveBack(30))
      .then([{ type: 'clock-set', endsAt: later(play, 15), why: 'interrupted' }]);
  });
});

describe('[TIME-7] the deadline', () => {
  test('is the end of the step, or of a proposal where that is earlier', () => {
    const play = new Play({ teams: [3, 2] }).playTo('team-sort');
    expect(deadline(play.game)).toBe(later(play, 155));
    play.board(1, 'LLMM').wait(100).propose(1);
    expect(deadline(play.game)).toBe(later(play, 20));
    play.do(seat(2), { type: 'refuse-lock', round: 0, pass: 1, card: null }).wait(50).propose(1);
    expect(deadline(play.game)).toBe(later(play, 5));
  });
  test('does not exist while the clock is held', () => {
    const play = new Play({ teams: [3, 2] }).playTo('team-sort').board(1, 'LLMM').propose(1);
    expect(deadline(play.do(host, hold(play)).game)).toBeNull();
    given(play).when(room, tick, later(play, 500)).then([]);
  });
});
