/** Random commands for a workshop: mostly such as somebody could mean, at times nonsense. */
import fc from 'fast-check';
import type { CommandType } from '../../shared/commands.ts';
import type { NoteId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { panelNames } from '../../shared/panel-names.ts';
import { anonymityLevels, planOf, type Plan, type StepKind } from '../../shared/plan.ts';
import { reasons } from '../../shared/reasons.ts';
import { contestedNow } from '../../server/game/debrief.ts';
import { deadline } from '../../server/game/deadline.ts';
import type { Actor, Game, Intent, RoomCommand } from '../../server/game/game.ts';
import { cardsOf, currentPass, currentScenario, currentStep, momentName } from '../../server/game/moment.ts';
import { allReasons } from '../../server/game/notes.ts';
import { permissions } from '../../server/game/permissions.ts';
import { card, helperId, host, instant, room, scenario, seatId, team } from './builders.ts';

type AnyType = CommandType | RoomCommand['type'];
type AnyCommand = Intent['command'];

/** One move of a random play; the numbers say which of the things that are there it is about. */
export interface Move {
  /** Null: something that people do in the step that is open. */
  readonly type: AnyType | null;
  readonly wait: 'none' | 'moment' | 'long' | 'deadline' | 'past-deadline';
  readonly who: number;
  readonly a: number;
  readonly b: number;
  /** Somebody else sends it than may. */
  readonly usurped: boolean;
  /** It names things that are not there. */
  readonly nonsense: boolean;
}

export const capacity = 14;

/** What people do in a step; in the others the host goes on. */
const fitting: Partial<Readonly<Record<StepKind, readonly AnyType[]>>> = {
  lobby: ['advance', 'advance', 'pick-team', 'take-seat', 'move-seat', 'make-teams'],
  'solo-sort': [...Array<AnyType>(16).fill('place-solo'), 'advance', 'tick'],
  'team-sort': boardWork(),
  'second-look': boardWork(),
  reveal: [...Array<AnyType>(5).fill('advance'), 'appeal', 'rule-appeal', 'award-appeal'],
  'vote-1': [...Array<AnyType>(6).fill('cast-vote'), 'advance', 'tick'],
  'vote-2': [...Array<AnyType>(6).fill('cast-vote'), 'advance', 'tick', 'back-to-talk'],
  'debrief-what': ['advance', 'tell-mood', 'tell-mood', ...debriefWork()],
  'debrief-so-what': ['advance', ...debriefWork()],
  'debrief-now-what': ['advance', 'commit-to', 'commit-to', 'hide-commitment', ...debriefWork()],
  'exit-check': [...Array<AnyType>(8).fill('answer-exit'), 'rate', 'rate', 'advance'],
};

function boardWork(): readonly AnyType[] {
  const places = Array<AnyType>(9).fill('place-card');
  return [...places, 'propose-lock', 'propose-lock', 'agree-lock', 'agree-lock', 'agree-lock', 'refuse-lock', 'tick'];
}

function debriefWork(): readonly AnyType[] {
  return [...Array<AnyType>(10).fill('give-reason'), 'hide-reason', 'choose-contested', 'show-panel', 'show-panel'];
}

const anything = (Object.keys(permissions) as AnyType[]).filter((type) => type !== 'close');

/** Indices: no number is likelier than another. */
const number = fc.noBias(fc.nat({ max: 5039 }));
const seldom = number.map((drawn) => drawn % 20 === 0);
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    type: fc.oneof({ arbitrary: fc.constant(null), weight: 8 }, { arbitrary: fc.constantFrom(...anything), weight: 2 }),
    wait: fc.constantFrom('none', 'none', 'none', 'moment', 'moment', 'moment', 'long', 'deadline', 'past-deadline'),
    who: number,
    a: number,
    b: number,
    usurped: seldom,
    nonsense: seldom,
  }),
  { minLength: 30, maxLength: 250, size: 'max' },
);

const flag = fc.boolean();
const level = fc.constantFrom(...anonymityLevels);
export const plans: fc.Arbitrary<Plan> = fc.record({
  format: fc.constantFrom('quick', 'standard', 'full'),
  timed: fc.constantFrom(true, true, true, false),
  anonymity: fc.record({ sort: level, vote: level, debrief: level }),
  teamMaking: fc.constantFrom('auto', 'pick', 'host'),
  teamCount: fc.option(fc.integer({ min: 1, max: 4 })),
  steps: fc.record({
    brief: flag,
    soloSort: flag,
    secondLook: flag,
    score: flag,
    talk: flag,
    final: flag,
    exitCheck: flag,
  }),
  sortRounds: fc.integer({ min: 0, max: 2 }),
  cardsPerRound: fc.integer({ min: 4, max: 6 }),
  scenarios: fc.integer({ min: 1, max: 5 }),
  seconds: fc.constant({}),
});

export function timeOf(move: Move, game: Game, now: number) {
  const due = Math.max(now, deadline(game) ?? now);
  const at = { none: now, moment: now + (move.b % 3000), long: now + 20_000, deadline: due, 'past-deadline': due + 1 };
  return instant(at[move.wait]);
}

export function actorOf(move: Move, game: Game): Actor {
  const seats = [...game.seats.keys()];
  const someone: Actor = { kind: 'seat', seat: move.nonsense ? seatId(99) : pick(seats, move.who, seatId(99)) };
  const actors = { host, room, seat: someone };
  const helping = pick([...game.helpers.keys()], move.who, helperId(99));
  const others: readonly Actor[] = [host, room, someone, { kind: 'helper', helper: helping }];
  return move.usurped ? pick(others, move.b, host) : actors[permissions[typeOf(move, game)].by];
}

export function commandOf(move: Move, game: Game): AnyCommand {
  return (commands[typeOf(move, game)] as (of: Table) => AnyCommand)(tableOf(move, game));
}

function typeOf(move: Move, game: Game): AnyType {
  if (game.moment.clock.kind === 'held' && move.b % 4 === 0) return 'resume';
  return move.type ?? pick(fitting[currentStep(game).kind] ?? [], move.a + move.b, 'advance');
}

/** What lies on the table for a move: one of each kind of thing, or something that is not there. */
function tableOf(move: Move, game: Game) {
  const { round = 0 } = currentStep(game);
  const pass = currentPass(game);
  const there = {
    from: momentName(game),
    round,
    pass,
    card: cardFor(move, game),
    scenario: currentScenario(game)?.id ?? scenario('none'),
    seat: pick([...game.seats.keys()], move.a, seatId(99)),
    note: pick(notesOf(game), move.a, 'none' as NoteId),
    team: team(move.b % Math.max(1, game.teamCount + (move.b % 4 === 0 ? 1 : 0))),
  };
  const nowhere = {
    from: 'reveal:9:9',
    round: 7,
    pass: pass === 1 ? (2 as const) : (1 as const),
    card: card('nonsense'),
  };
  const nobody = { note: 'nonsense' as NoteId, scenario: scenario('nonsense'), seat: seatId(99), team: team(9999) };
  return {
    ...move,
    ...(move.nonsense ? { ...nowhere, ...nobody } : there),
    game,
    side: move.b % 2 === 0 ? ('leader' as const) : ('manager' as const),
    mode: (['lead', 'manage', 'both'] as const)[move.b % 3]!,
  };
}

/** A card of the present hand, mostly one that the board has no column for yet. */
function cardFor({ who, a }: Move, game: Game) {
  const { kind, round = 0 } = currentStep(game);
  if (kind.startsWith('debrief') && a % 5 !== 0) return pick(contestedNow(game), a, card('none'));
  const hand = kind === 'exit-check' ? (game.deal?.exit ?? []) : cardsOf(game, round);
  const seats = [...game.seats.values()];
  const placed = game.sorts[round]?.boards[seats[who % seats.length]?.team ?? 0]?.now;
  const open = hand.filter((one) => a % 4 !== 0 && placed?.has(one.id) === false);
  return pick(open.length > 0 ? open : hand, a, { id: card('none') }).id;
}

function notesOf(game: Game): readonly NoteId[] {
  const given = allReasons(game).map(({ given: { note } }) => note);
  return [...given, ...[...game.commitments.values()].map(({ note }) => note)];
}

type Table = ReturnType<typeof tableOf>;

const commands: { readonly [Type in AnyType]: (of: Table) => Extract<AnyCommand, { type: Type }> } = {
  'pick-team': ({ team: to }) => ({ type: 'pick-team', team: to }),
  'rename-me': () => ({ type: 'rename-me', name: 'Ana' }),
  leave: () => ({ type: 'leave' }),
  'place-solo': ({ round, card: of, side }) => ({ type: 'place-solo', round, card: of, side }),
  'place-card': ({ round, card: of, side }) => ({ type: 'place-card', round, card: of, side }),
  'propose-lock': ({ round, pass }) => ({ type: 'propose-lock', round, pass }),
  'agree-lock': ({ round, pass }) => ({ type: 'agree-lock', round, pass }),
  'refuse-lock': ({ round, pass, card: of, b }) => ({
    type: 'refuse-lock',
    round,
    pass,
    card: b % 2 === 0 ? null : of,
  }),
  'cast-vote': ({ scenario: of, game, nonsense, mode }) => {
    const ballot = (currentStep(game).kind === 'vote-2') !== nonsense ? 2 : 1;
    return { type: 'cast-vote', scenario: of, ballot, mode };
  },
  appeal: ({ round, card: of }) => ({ type: 'appeal', round, card: of, text: 'But.' }),
  'give-reason': ({ card: of, side, a }) => {
    return { type: 'give-reason', card: of, side, reason: reasons[a % reasons.length]!, text: 'For.' };
  },
  'hide-reason': ({ note, b }) => ({ type: 'hide-reason', note, hidden: b % 3 !== 0 }),
  'choose-contested': ({ a, b, game, card: of }) => {
    const shown = game.sorts.flatMap(({ revealed }, round) => cardsOf(game, round).slice(0, revealed));
    const chosen = shown.slice(a % (shown.length || 1), (a % (shown.length || 1)) + 1 + (b % limits.contestedCards));
    return { type: 'choose-contested', cards: b % 5 === 0 ? null : [...chosen.map(({ id }) => id), of].slice(0, 3) };
  },
  'show-panel': ({ from, a, b }) => ({
    type: 'show-panel',
    from,
    panel: panelNames[a % panelNames.length]!,
    page: b % 5,
  }),
  'tell-mood': ({ a }) => ({ type: 'tell-mood', mood: 1 + (a % 3) }),
  'commit-to': ({ mode }) => ({ type: 'commit-to', text: 'If.', mode }),
  'answer-exit': ({ card: of, side }) => ({ type: 'answer-exit', card: of, side }),
  rate: ({ a }) => ({ type: 'rate', stars: 1 + (a % 5) }),
  configure: ({ a, game }) => ({ type: 'configure', plan: a % 2 === 0 ? planOf('standard') : game.plan }),
  'lock-lobby': ({ a }) => ({ type: 'lock-lobby', locked: a % 3 === 0 }),
  'make-teams': () => ({ type: 'make-teams' }),
  'move-seat': ({ seat, team: to }) => ({ type: 'move-seat', seat, team: to }),
  'rename-seat': ({ seat }) => ({ type: 'rename-seat', seat, name: 'Bo' }),
  'hide-name': ({ seat }) => ({ type: 'hide-name', seat }),
  'remove-seat': ({ seat }) => ({ type: 'remove-seat', seat }),
  'ban-seat': ({ seat }) => ({ type: 'ban-seat', seat }),
  approve: ({ seat, b }) => ({ type: 'approve', seat: b % 2 === 0 ? null : seat }),
  'remove-unapproved': () => ({ type: 'remove-unapproved' }),
  'dismiss-helper': ({ a }) => ({ type: 'dismiss-helper', helper: helperId(a % 3) }),
  advance: ({ from, b }) => {
    const choice = [undefined, undefined, 'talk', 'reveal'][b % 4] as 'talk' | 'reveal' | undefined;
    return { type: 'advance', from, ...(from.startsWith('vote-1') && choice ? { choice } : {}) };
  },
  'back-to-talk': ({ from }) => ({ type: 'back-to-talk', from }),
  hold: ({ from }) => ({ type: 'hold', from }),
  resume: ({ from }) => ({ type: 'resume', from }),
  extend: ({ from, a }) => ({ type: 'extend', from, seconds: 5 + (a % 60) }),
  cut: ({ a, b }) => ({ type: 'cut', activity: b % 3 === 0 ? 'sort' : 'scenario', index: a % 6 }),
  'rule-appeal': ({ game, card: of, nonsense, a, b }) => {
    const round = b % 2;
    const { card: against } = pick(nonsense ? [] : (game.sorts[round]?.appeals ?? []), a, { card: of });
    return { type: 'rule-appeal', round, card: against, verdict: a % 3 === 0 ? 'parked' : 'accepted' };
  },
  'award-appeal': ({ team: of, b }) => ({ type: 'award-appeal', team: of, round: b % 2 }),
  'hide-commitment': ({ note, b }) => ({ type: 'hide-commitment', note, hidden: b % 2 === 0 }),
  close: () => ({ type: 'close' }),
  create: ({ game }) => ({ type: 'create', code: game.code, plan: game.plan, deck: game.deck }),
  'take-seat': ({ a, b, game, seat }) => ({
    type: 'take-seat',
    seat: a % 3 === 0 ? seat : seatId(game.seats.size + 1 + (b % 2)),
    capacity,
    former: b % 2 === 0 ? seat : null,
  }),
  'replace-host': () => ({ type: 'replace-host' }),
  'invite-helper': ({ a, b }) => ({
    type: 'invite-helper',
    helper: helperId(a % 3),
    scope: b % 2 === 0 ? 'run' : 'moderate',
  }),
  'mark-away': ({ seat }) => ({ type: 'mark-away', seat }),
  'mark-returned': ({ seat }) => ({ type: 'mark-returned', seat }),
  'give-back-time': ({ a }) => ({ type: 'give-back-time', lost: a }),
  tick: () => ({ type: 'tick' }),
};

function pick<T, Otherwise>(items: readonly T[], which: number, otherwise: Otherwise): T | Otherwise {
  return items[which % (items.length || 1)] ?? otherwise;
}
