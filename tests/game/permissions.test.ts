/** Walks every command, by every actor, through every step, against a table written down a second time. */
import { describe, expect, test } from 'vitest';
import { commandSchema, type CommandType } from '../../shared/commands.ts';
import type { CardId, NoteId, ScenarioId } from '../../shared/ids.ts';
import { planOf, stepKinds, type StepKind } from '../../shared/plan.ts';
import type { Actor, Intent, RoomCommand } from '../../server/game/game.ts';
import { decide } from '../../server/game/decide.ts';
import { permissions } from '../../server/game/permissions.ts';
import { currentScenario, currentStep } from '../../server/game/moment.ts';
import { helper, helperId, host, plan, Play, room, seat, seatId, smallDeck, team } from '../support/builders.ts';
import { given } from '../support/spec.ts';

type AnyType = CommandType | RoomCommand['type'];
type Sample = { readonly [Type in AnyType]: Extract<Intent['command'], { type: Type }> };

const all: readonly StepKind[] = stepKinds;
const notClosed = all.filter((kind) => kind !== 'closed');
const inPlay = notClosed.filter((kind) => kind !== 'lobby');
const talks: readonly StepKind[] = ['debrief-what', 'debrief-so-what', 'debrief-now-what'];
const afterwards: readonly StepKind[] = [...talks, 'exit-check'];

const table: Readonly<Record<AnyType, readonly [Actor['kind'], readonly StepKind[]]>> = {
  'pick-team': ['seat', ['lobby']],
  'rename-me': ['seat', notClosed],
  leave: ['seat', all],
  'place-solo': ['seat', ['solo-sort']],
  'place-card': ['seat', ['team-sort', 'second-look']],
  'propose-lock': ['seat', ['team-sort', 'second-look']],
  'agree-lock': ['seat', ['team-sort', 'second-look']],
  'refuse-lock': ['seat', ['team-sort', 'second-look']],
  'cast-vote': ['seat', ['vote-1', 'vote-2']],
  appeal: ['seat', ['reveal', 'score']],
  'tell-mood': ['seat', afterwards],
  'give-reason': ['seat', talks],
  'commit-to': ['seat', ['debrief-now-what', 'exit-check']],
  'answer-exit': ['seat', ['exit-check']],
  rate: ['seat', ['exit-check']],
  configure: ['host', ['lobby']],
  'lock-lobby': ['host', notClosed],
  'make-teams': ['host', ['lobby']],
  'move-seat': ['host', notClosed],
  'rename-seat': ['host', all],
  'hide-name': ['host', all],
  'remove-seat': ['host', all],
  'ban-seat': ['host', all],
  approve: ['host', notClosed],
  'remove-unapproved': ['host', notClosed],
  'dismiss-helper': ['host', all],
  advance: ['host', notClosed],
  'back-to-talk': ['host', inPlay],
  hold: ['host', inPlay],
  resume: ['host', inPlay],
  extend: ['host', inPlay],
  cut: ['host', notClosed],
  'rule-appeal': ['host', inPlay],
  'award-appeal': ['host', inPlay],
  'hide-commitment': ['host', all],
  'hide-reason': ['host', all],
  'choose-contested': ['host', talks],
  'show-panel': ['host', [...talks, 'closed']],
  close: ['host', notClosed],
  create: ['room', []],
  'take-seat': ['room', notClosed],
  'replace-host': ['room', all],
  'invite-helper': ['room', all],
  'mark-away': ['room', all],
  'mark-returned': ['room', all],
  'give-back-time': ['room', all],
  tick: ['room', all],
};

/** Commands that fit the step as well as they can, so that only the table stands in their way. */
function samples(play: Play): Sample {
  const { kind, round = 0 } = currentStep(play.game);
  const from = play.step();
  const card = (kind === 'exit-check' ? play.game.deal?.exit : play.cards())?.[0]?.id ?? ('none' as CardId);
  const scenario = currentScenario(play.game)?.id ?? ('none' as ScenarioId);
  const second = kind === 'second-look' || kind === 'vote-2';
  const pass = second ? 2 : 1;
  const of = { round, pass } as const;
  return {
    'pick-team': { type: 'pick-team', team: team(0) },
    'rename-me': { type: 'rename-me', name: 'Ana' },
    leave: { type: 'leave' },
    'place-solo': { type: 'place-solo', round, card, side: 'leader' },
    'place-card': { type: 'place-card', round, card, side: 'leader' },
    'propose-lock': { type: 'propose-lock', ...of },
    'agree-lock': { type: 'agree-lock', ...of },
    'refuse-lock': { type: 'refuse-lock', ...of, card: null },
    'cast-vote': { type: 'cast-vote', scenario, ballot: pass, mode: 'lead' },
    appeal: { type: 'appeal', round, card, text: 'But.' },
    'tell-mood': { type: 'tell-mood', mood: 1 },
    'give-reason': { type: 'give-reason', card, side: 'leader', reason: 'people', text: '' },
    'commit-to': { type: 'commit-to', text: 'If.', mode: 'lead' },
    'answer-exit': { type: 'answer-exit', card, side: 'leader' },
    rate: { type: 'rate', stars: 3 },
    configure: { type: 'configure', plan: planOf('quick') },
    'lock-lobby': { type: 'lock-lobby', locked: true },
    'make-teams': { type: 'make-teams' },
    'move-seat': { type: 'move-seat', seat: seatId(1), team: team(1) },
    'rename-seat': { type: 'rename-seat', seat: seatId(1), name: 'Ana' },
    'hide-name': { type: 'hide-name', seat: seatId(1) },
    'remove-seat': { type: 'remove-seat', seat: seatId(1) },
    'ban-seat': { type: 'ban-seat', seat: seatId(1) },
    approve: { type: 'approve', seat: null },
    'remove-unapproved': { type: 'remove-unapproved' },
    'dismiss-helper': { type: 'dismiss-helper', helper: helperId(1) },
    advance: { type: 'advance', from },
    'back-to-talk': { type: 'back-to-talk', from },
    hold: { type: 'hold', from },
    resume: { type: 'resume', from },
    extend: { type: 'extend', from, seconds: 30 },
    cut: { type: 'cut', activity: 'sort', index: 1 },
    'rule-appeal': { type: 'rule-appeal', round, card, verdict: 'parked' },
    'award-appeal': { type: 'award-appeal', team: team(0), round: 0 },
    'hide-commitment': { type: 'hide-commitment', note: 'none' as NoteId, hidden: true },
    'hide-reason': { type: 'hide-reason', note: 'none' as NoteId, hidden: true },
    'choose-contested': { type: 'choose-contested', cards: null },
    'show-panel': { type: 'show-panel', from, panel: 'mood', page: 0 },
    close: { type: 'close' },
    create: { type: 'create', code: play.game.code, plan: planOf('quick'), deck: smallDeck() },
    'take-seat': { type: 'take-seat', seat: seatId(99), capacity: 100, former: null },
    'replace-host': { type: 'replace-host' },
    'invite-helper': { type: 'invite-helper', helper: helperId(3), scope: 'run' },
    'mark-away': { type: 'mark-away', seat: seatId(2) },
    'mark-returned': { type: 'mark-returned', seat: seatId(2) },
    'give-back-time': { type: 'give-back-time', lost: 1000 },
    tick: { type: 'tick' },
  };
}

const actors: readonly Actor[] = [host, seat(1), room];
const timely = new Set(['wrong_phase', 'wrong_round', 'closed']);

function answerTo(play: Play, by: Actor, command: Intent['command']): string {
  const result = decide(play.game, { by, at: play.now, seed: 1, command });
  return result.ok ? 'ok' : result.error.code;
}

describe('[ENGINE-1] every command by everybody', () => {
  // Untimed, so that no clock stands in the way; the host seats people, so that teams can be picked.
  const wished = plan({ timed: false, sortRounds: 1, teamMaking: 'pick', teamCount: 2 });
  const playing = () => new Play({ plan: wished, people: 4 });

  test.each(all)('in %s', (kind) => {
    const play = playing().playTo(kind);
    if (kind === 'reveal') play.advance();
    for (const [type, command] of Object.entries(samples(play)) as [AnyType, Intent['command']][]) {
      const [by, during] = table[type];
      for (const actor of actors) {
        const answer = answerTo(play, actor, command);
        const told = `${type} by ${actor.kind}: ${answer}`;
        if (actor.kind !== by) expect(answer, told).toBe('forbidden');
        else if (during.includes(kind)) expect(timely.has(answer) || answer === 'forbidden', told).toBe(false);
        else expect(timely.has(answer), told).toBe(true);
      }
    }
  });
});

/** What each scope may do, written down a second time. */
const moderates: readonly AnyType[] = [
  'lock-lobby',
  'rename-seat',
  'hide-name',
  'hide-commitment',
  'hide-reason',
  'approve',
  'remove-seat',
  'ban-seat',
  'remove-unapproved',
];
const runs: readonly AnyType[] = [
  ...moderates,
  'configure',
  'make-teams',
  'move-seat',
  'advance',
  'back-to-talk',
  'hold',
  'resume',
  'extend',
  'cut',
  'rule-appeal',
  'award-appeal',
  'choose-contested',
  'show-panel',
  'close',
];

test.each([
  ['moderate', moderates],
  ['run', runs],
] as const)('[HOST-3] a helper who may %s may do that and nothing else', (scope, allowed) => {
  for (const kind of ['lobby', 'vote-1', 'debrief-what', 'closed'] as const) {
    const play = new Play().playTo(kind);
    for (const [type, command] of Object.entries(samples(play)) as [AnyType, Intent['command']][]) {
      expect(answerTo(play, helper(1), command), `${type} before`).toBe('forbidden');
    }
    play.do(room, { type: 'invite-helper', helper: helperId(1), scope });
    for (const [type, command] of Object.entries(samples(play)) as [AnyType, Intent['command']][]) {
      const asHost = answerTo(play, host, command);
      expect(answerTo(play, helper(1), command), type).toBe(allowed.includes(type) ? asHost : 'forbidden');
    }
    play.do(host, { type: 'dismiss-helper', helper: helperId(1) });
    expect(answerTo(play, helper(1), samples(play)['hide-name'])).toBe('forbidden');
  }
});

test('[ENGINE-1] each command that the wire knows has its line, and nothing else has', () => {
  const known = commandSchema.options.map((option) => option.shape.type.value);
  const people = ['take-seat', 'replace-host', 'invite-helper', 'mark-away', 'mark-returned'];
  const ofTheRoom = ['create', ...people, 'give-back-time', 'tick'];
  expect(Object.keys(permissions).sort()).toEqual([...known, ...ofTheRoom].sort());
});

test('[ENGINE-1] a seat that is not there may do nothing', () => {
  const play = new Play().playTo('vote-1');
  for (const [type, command] of Object.entries(samples(play)) as [AnyType, Intent['command']][]) {
    if (table[type][0] === 'seat') given(play).when(seat(77), command).then('unknown_seat');
  }
});

test('[ENGINE-1] without a workshop there is nothing to do but to make one', () => {
  const play = new Play();
  const { create, ...others } = samples(play);
  for (const command of Object.values(others)) given([]).when(room, command).then('unknown_room');
  given([]).when(host, create).then('unknown_room');
  given([]).when(room, create).then(['workshop-created']);
});

test('[ENGINE-2] a refusal has a code and no events', () => {
  const play = new Play();
  const command = { type: 'advance', from: 'final' } as const;
  const result = decide(play.game, { by: host, at: play.now, seed: 1, command });
  expect(result).toEqual({ ok: false, error: { code: 'stale' } });
});
