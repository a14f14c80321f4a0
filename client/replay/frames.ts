/**
 * The boards of all rounds as one time line, and what stood on them at any moment of it. Waiting is cut
 * short, so that minutes at the table play in half a minute.
 */
import type { Side } from '../../shared/commands.ts';
import type { CardId, Duration, TeamId } from '../../shared/ids.ts';
import type { TeamBoard } from '../../shared/workshop/workshop.ts';
import type { ReplayRound } from './data.ts';

/** Milliseconds of playing; of the workshop it is a `Duration`. */
type Playing = number;

/** Nobody touches a board for longer than this: the rest of the wait is left out. */
export const longestWaitMs = 3_000;
/** A round plays no longer than this. */
export const longestRoundMs = 25_000;
/** For a look at the empty boards, and at the last lock. */
export const restMs = 1_000;

type Move = { readonly team: TeamId; readonly card: CardId; readonly side: Side };
type Happening =
  | { readonly kind: 'begin' }
  | ({ readonly kind: 'place' | 'change' } & Move)
  | { readonly kind: 'lock'; readonly team: TeamId; readonly pass: 1 | 2 };

export type Step = Happening & {
  readonly at: Playing;
  /** Since the first placement of the round. */
  readonly clock: Duration;
  /** Index in the rounds of the replay. */
  readonly round: number;
};

/** Where a part of a round begins; `lock-1` and `lock-2`: the last team has locked. */
export interface Marker {
  readonly at: Playing;
  readonly round: number;
  readonly phase: 'team-sort' | 'lock-1' | 'second-look' | 'lock-2';
}

export interface Replay {
  readonly rounds: readonly ReplayRound[];
  readonly steps: readonly Step[];
  readonly markers: readonly Marker[];
  readonly duration: Playing;
}

export interface BoardFrame {
  readonly team: TeamId;
  readonly cards: ReadonlyMap<CardId, Placed>;
  readonly isLocked: boolean;
}

interface Placed {
  readonly side: Side;
  /** How often it has gone over to the other column. */
  readonly changes: number;
}

/** What is to be seen at one moment. */
export interface Frame {
  readonly round: ReplayRound;
  readonly boards: readonly BoardFrame[];
  /** What happened last. */
  readonly step: Step;
  readonly phase: Marker['phase'];
}

export function replayOf(rounds: readonly ReplayRound[]): Replay {
  const steps: Step[] = [];
  for (const [round, { cards, boards }] of rounds.entries()) {
    const start = steps.length === 0 ? 0 : (steps.at(-1)?.at ?? 0) + restMs;
    steps.push({ kind: 'begin', at: start, clock: 0, round });
    const known = new Set(cards.map(({ card }) => card));
    const all = boards.flatMap((board) => happeningsOf(board, known)).sort(inTime);
    const times = playingTimes(all.map(({ clock }) => clock));
    steps.push(...all.map((one, index) => ({ ...one, round, at: start + restMs + (times[index] ?? 0) })));
  }
  return { rounds, steps, markers: markersOf(steps), duration: (steps.at(-1)?.at ?? 0) + restMs };
}

/** Instants of the workshop in their order → of playing, from 0: long waits cut, then all of it made to fit. */
export function playingTimes(clocks: readonly Duration[]): readonly Playing[] {
  let sum = 0;
  const squeezed = clocks.map((clock, index) => {
    const wait = clock - (clocks[index - 1] ?? clock);
    return (sum += Math.min(wait, longestWaitMs));
  });
  const scale = Math.min(1, longestRoundMs / Math.max(1, sum));
  return squeezed.map((time) => time * scale);
}

type Timed = Exclude<Happening, { kind: 'begin' }> & { readonly clock: Duration };

/** Placements that change nothing are no step, nor are cards that have not been shown. */
function happeningsOf({ team, moves, locks }: TeamBoard, known: ReadonlySet<CardId>): readonly Timed[] {
  const sides = new Map<CardId, Side>();
  const placements = moves.flatMap(([clock, card, side]): Timed[] => {
    const before = sides.get(card);
    if (before === side || !known.has(card)) return [];
    sides.set(card, side);
    return [{ kind: before === undefined ? 'place' : 'change', clock, team, card, side }];
  });
  const locked = locks.flatMap((clock, index): Timed[] =>
    clock === null ? [] : [{ kind: 'lock', clock, team, pass: index === 0 ? 1 : 2 }],
  );
  return [...placements, ...locked];
}

/** A board is locked after the card that was placed last. */
function inTime(one: Timed, other: Timed): number {
  const isLock = (step: Timed) => Number(step.kind === 'lock');
  return one.clock - other.clock || isLock(one) - isLock(other);
}

function markersOf(steps: readonly Step[]): readonly Marker[] {
  const begins = steps.filter(({ kind }) => kind === 'begin');
  return begins.flatMap(({ at, round }) => {
    const own = steps.filter((step) => step.round === round);
    const lastLock = (pass: 1 | 2) => own.findLast((step) => step.kind === 'lock' && step.pass === pass);
    const parts = [
      { phase: 'team-sort' as const, at },
      { phase: 'lock-1' as const, at: lastLock(1)?.at },
      { phase: 'second-look' as const, at: secondLook(own)?.at },
      { phase: 'lock-2' as const, at: lastLock(2)?.at },
    ];
    return parts.flatMap((part) => (part.at === undefined ? [] : [{ ...part, at: part.at, round }]));
  });
}

/** The first card that a team moved after it had locked. */
function secondLook(steps: readonly Step[]): Step | undefined {
  const locked = new Set<TeamId>();
  return steps.find((step) => {
    if (step.kind === 'lock') locked.add(step.team);
    return step.kind === 'change' && locked.has(step.team);
  });
}

/** Index of the last step that has happened at a moment. */
export function stepAt({ steps }: Replay, at: Playing): number {
  return Math.max(
    0,
    steps.findLastIndex((step) => step.at <= at),
  );
}

/** Null of a replay without a round. */
export function frameAt(replay: Replay, at: Playing): Frame | null {
  const index = stepAt(replay, at);
  const step = replay.steps[index];
  const round = step && replay.rounds[step.round];
  if (step === undefined || round === undefined) return null;
  const done = replay.steps.slice(0, index + 1).filter((one) => one.round === step.round);
  const marker = replay.markers.findLast((one) => one.round === step.round && one.at <= at);
  const boards = round.boards.map(({ team }) => boardAfter(team, done));
  return { round, boards, step, phase: marker?.phase ?? 'team-sort' };
}

function boardAfter(team: TeamId, steps: readonly Step[]): BoardFrame {
  const cards = new Map<CardId, Placed>();
  let isLocked = false;
  for (const step of steps) {
    if (step.kind === 'begin' || step.team !== team) continue;
    isLocked = step.kind === 'lock';
    if (step.kind === 'lock') continue;
    const before = cards.get(step.card);
    cards.set(step.card, { side: step.side, changes: before === undefined ? 0 : before.changes + 1 });
  }
  return { team, cards, isLocked };
}

/** The `most` teams that changed their minds most often over all rounds, in the order of the teams. */
export function busiestTeams({ rounds, steps }: Replay, most: number): ReadonlySet<TeamId> {
  const teams = [...new Set(rounds.flatMap(({ boards }) => boards.map(({ team }) => team)))];
  const changes = (team: TeamId) => steps.filter((step) => step.kind === 'change' && step.team === team).length;
  return new Set(teams.sort((one, other) => changes(other) - changes(one) || one - other).slice(0, most));
}
