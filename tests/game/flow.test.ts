/** From step to step. */
import { describe, expect, test } from 'vitest';
import type { StepKind } from '../../shared/plan.ts';
import { deadline } from '../../server/game/deadline.ts';
import { peopleUntil } from '../../server/game/moment.ts';
import {
  host,
  instant,
  named,
  otherSide,
  plan,
  Play,
  room,
  scenario,
  seat,
  seatId,
  steps,
} from '../support/builders.ts';
import { given } from '../support/spec.ts';

const later = (play: Play, seconds: number) => instant(play.now + seconds * 1000);
const tick = { type: 'tick' } as const;
const advance = (from: string, choice?: 'talk' | 'reveal') =>
  ({ type: 'advance', from, ...(choice ? { choice } : {}) }) as const;
const indexOf = (play: Play, kind: StepKind) => play.game.steps.findIndex((step) => step.kind === kind);

test('[FLOW-1] the start needs two people', () => {
  given(new Play({ people: 1 }))
    .when(host, advance('lobby'))
    .then('too_few_people');
  const two = new Play({ people: 2 });
  given(two).when(host, advance('lobby')).then(['teams-opened', 'teams-dealt', 'content-dealt', 'step-opened']);
  given(two.do(host, { type: 'remove-seat', seat: seatId(1) }))
    .when(host, advance('lobby'))
    .then('too_few_people');
});

test('[FLOW-2] steps open in the order of the plan, each one once', () => {
  const play = new Play({ plan: plan({ sortRounds: 2, ...named }) }).playTo('closed');
  const opened = play.events.flatMap((event) => (event.type === 'step-opened' ? [event.step] : []));
  // All but the lobby, which is open from the beginning, and the end, which closes.
  expect(opened).toEqual(play.game.steps.slice(1, -1).map((_, index) => index + 1));
  expect(play.events.at(-1)).toMatchObject({ type: 'workshop-closed', early: false });
});

test('[FLOW-2] [TIME-4] only a second ballot goes back to its talk', () => {
  const play = new Play().playTo('vote-2').vote(1, 'both');
  given(play)
    .when(host, { type: 'back-to-talk', from: play.step() })
    .then(['ballot-reopened', { type: 'step-opened', step: indexOf(play, 'talk') }]);
  play.do(host, { type: 'back-to-talk', from: play.step() });
  expect(play.step()).toBe('talk:0');
  expect(play.game.ballots[0]).toMatchObject({ revoted: false, second: new Map() });
  expect(play.advance().step()).toBe('vote-2:0');
});

describe('[FLOW-3] a command of the host names the moment it believes in', () => {
  test.each(['advance', 'hold', 'resume', 'back-to-talk'] as const)('%s', (type) => {
    given(new Play().playTo('team-sort')).when(host, { type, from: 'solo-sort:0' }).then('stale');
    given(new Play().playTo('vote-2')).when(host, { type, from: 'vote-2:1' }).then('stale');
  });
  test('extend', () => {
    given(new Play().playTo('team-sort')).when(host, { type: 'extend', from: 'brief', seconds: 30 }).then('stale');
  });
  test('a second tap on "next card"', () => {
    given(new Play().playTo('reveal').advance()).when(host, advance('reveal:0:0')).then('stale');
  });
});

describe('the clock of a step', () => {
  test('[FLOW-4] solo-sort ends at its deadline', () => {
    const play = new Play().playTo('solo-sort');
    given(play).when(room, tick, later(play, 74.999)).then([]);
    given(play)
      .when(room, tick, later(play, 75))
      .then([{ type: 'step-opened', step: indexOf(play, 'team-sort'), endsAt: later(play, 75 + 155) }]);
  });

  test('[FLOW-4] boards that are still open lock as they stand', () => {
    const play = new Play({ teams: [2, 2] }).playTo('team-sort').board(1, 'LM');
    given(play)
      .when(room, tick, later(play, 155))
      .then([{ type: 'board-locked', why: 'time' }, { type: 'board-locked', why: 'time' }, 'step-opened']);
    expect(play.pass(155).game.sorts[0]?.boards[0]?.first?.size).toBe(2);
    expect(play.kind()).toBe('lock-1');
    expect(play.pass(10).kind()).toBe('second-look');
  });

  test('[FLOW-5] a ballot closes and waits for the host', () => {
    const play = new Play().playTo('vote-1');
    given(play).when(room, tick, later(play, 25)).then(['answers-closed']);
    expect(play.pass(25).pass(600).step()).toBe('vote-1:0');
    expect(deadline(play.game)).toBeNull();
    expect(play.advance().kind()).toBe('talk');
  });

  test.each<StepKind>(['brief', 'lock-2', 'reveal', 'score', 'scenario-reveal', 'final', 'debrief-what', 'exit-check'])(
    '[FLOW-6] %s shows its time and nothing happens when it is over',
    (kind) => {
      const play = new Play().playTo(kind);
      expect(play.game.moment.clock.kind).toBe('running');
      expect(deadline(play.game)).toBeNull();
      given(play).when(room, tick, later(play, 3600)).then([]);
    },
  );

  test('[FLOW-6] without a second look the lock waits for the host', () => {
    const play = new Play({ plan: plan(steps({ secondLook: false })) }).playTo('lock-1');
    given(play).when(room, tick, later(play, 600)).then([]);
  });
});

describe('[FLOW-7] everybody has answered', () => {
  const almost = () => new Play({ people: 2 }).playTo('vote-1').vote(1, 'lead');
  const vote = (play: Play, mode: 'lead' | 'both') =>
    ({ type: 'cast-vote', scenario: scenario(play.game.deal!.scenarios[0]!.id), ballot: 1, mode }) as const;

  test('the rest of the time shrinks to five seconds', () => {
    const play = almost();
    given(play)
      .when(seat(2), vote(play, 'both'), later(play, 3))
      .then(['vote-cast', { type: 'clock-set', endsAt: later(play, 8), why: 'all-done' }]);
  });
  test('never grows', () => {
    const play = almost();
    given(play).when(seat(2), vote(play, 'both'), later(play, 22)).then(['vote-cast']);
  });
  test('once per step', () => {
    const play = almost().vote(2, 'both');
    play.do(host, { type: 'extend', from: play.step(), seconds: 60 });
    given(play).when(seat(2), vote(play, 'lead')).then(['vote-cast']);
  });
  test('in private answers once all cards have a side', () => {
    const play = new Play({ people: 2 }).playTo('solo-sort').solo(1, 'LLMM').solo(2, 'LLM');
    const last = { type: 'place-solo', round: 0, card: play.cards()[3]!.id, side: 'leader' } as const;
    given(play).when(seat(2), last).then(['solo-card-placed', 'clock-set']);
  });
  test('not before somebody present has answered', () => {
    const play = new Play({ people: 2 }).playTo('vote-1').do(room, { type: 'mark-away', seat: seatId(1) });
    given(play)
      .when(room, { type: 'mark-away', seat: seatId(2) })
      .then(['seat-away']);
  });
});

describe('[FLOW-8] all teams have locked', () => {
  const locked = () => {
    const play = new Play({ teams: [1, 1, 1] }).playTo('team-sort').board(1, 'LLMM').propose(1);
    return play.board(2, 'LLMM').propose(2);
  };

  test('the step ends with the last one', () => {
    const play = locked().board(3, 'LLMM');
    given(play)
      .when(seat(3), { type: 'propose-lock', round: 0, pass: 1 })
      .then(['lock-proposed', { type: 'board-locked', why: 'consent' }, 'step-opened']);
  });
  test('a team without anybody present is not waited for', () => {
    given(locked())
      .when(room, { type: 'mark-away', seat: seatId(3) })
      .then(['seat-away', { type: 'board-locked', why: 'time' }, 'step-opened']);
  });
});

describe('[FLOW-9] the host ends any step at any time', () => {
  const kinds = new Play().game.steps.map((step) => step.kind).filter((kind) => kind !== 'lobby' && kind !== 'closed');
  test.each([...new Set(kinds)])('%s', (kind) => {
    const play = new Play().playTo(kind).revealAll();
    const before = play.game.moment.step;
    expect(play.advance().game.moment.step).toBe(before + 1);
  });
  test('boards lock as they stand', () => {
    const play = new Play({ teams: [2, 2] }).playTo('team-sort').board(1, 'L').advance();
    expect(play.game.sorts[0]?.boards[0]?.first?.size).toBe(1);
  });
});

describe('[FLOW-10] after a first ballot', () => {
  test('the host goes to the talk, or straight to the reveal', () => {
    const play = new Play().playTo('vote-1');
    const open = (kind: StepKind) => [{ type: 'step-opened' as const, step: indexOf(play, kind) }];
    given(play).when(host, advance('vote-1:0')).then(open('talk'));
    given(play).when(host, advance('vote-1:0', 'talk')).then(open('talk'));
    given(play).when(host, advance('vote-1:0', 'reveal')).then(open('scenario-reveal'));
  });
  test('there is no choice elsewhere, and no talk where the plan has none', () => {
    const quick = new Play({ plan: plan(steps({ talk: false })) }).playTo('vote-1');
    given(quick).when(host, advance('vote-1:0', 'talk')).then('wrong_phase');
    given(quick).when(host, advance('vote-1:0', 'reveal')).then(['step-opened']);
    given(new Play().playTo('brief')).when(host, advance('brief', 'talk')).then('wrong_phase');
    given(new Play().playTo('talk')).when(host, advance('talk:0', 'reveal')).then('wrong_phase');
  });
});

test('[FLOW-11] the reveal shows one card per step of the host, then goes on', () => {
  const play = new Play().playTo('reveal');
  for (const [shown, dealt] of play.cards().entries()) {
    given(play)
      .when(host, advance(`reveal:0:${shown}`))
      .then([{ type: 'card-revealed', card: dealt.id }]);
    play.advance();
  }
  given(play).when(host, advance('reveal:0:4')).then(['step-opened']);
});

describe('[FLOW-12] closing', () => {
  test.each<StepKind>(['lobby', 'brief', 'team-sort', 'reveal', 'vote-2', 'debrief-what'])('from %s', (kind) => {
    const play = new Play({ plan: plan(named) }).playTo(kind);
    given(play)
      .when(host, { type: 'close' })
      .then([{ type: 'workshop-closed', early: true }]);
    expect(play.do(host, { type: 'close' }).kind()).toBe('closed');
    // Nothing is due any more but that people leave what is kept.
    expect(deadline(play.game)).toBe(peopleUntil(play.game));
  });

  test('ends the workshop for good', () => {
    const play = new Play().playTo('team-sort').board(1, 'LLMM').propose(1);
    const first = play.cards()[0]!;
    play.do(host, { type: 'close' });
    const place = { type: 'place-card', round: 0, card: first.id, side: otherSide(first.side) } as const;
    given(play).when(seat(1), place).then('wrong_round');
    given(play).when(host, advance('closed')).then('wrong_phase');
    given(play).when(host, { type: 'close' }).then('wrong_phase');
    given(play)
      .when(room, { type: 'take-seat', seat: seatId(9), capacity: 9, former: null })
      .then('wrong_phase');
    given(play).when(room, tick, later(play, 1000)).then([]);
  });
});
