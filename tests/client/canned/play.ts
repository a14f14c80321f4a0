/** What a phone shows, scene by scene. */
import type { StepKind } from '../../../shared/plan.ts';
import type { SelfView } from '../../../shared/self-view.ts';
import type { BoardCard, BoardView, ClockView, Snapshot, TeamScene } from '../../../shared/views.ts';
import { awards, outcome, standings } from './results.ts';
import { cards, keyOf, members, ownSeat, ownTeam, placed, running, scenario, seat, stage } from './room.ts';
import { snapshot } from './snapshot.ts';

const boardCards: readonly BoardCard[] = cards.map((card, index) => ({
  card,
  side: index < 7 ? placed(index) : null,
  by: index < 7 ? seat(index % 4) : null,
  split: index === 2 || index === 4 || index === 8,
  heldBy: index === 8 ? seat(2) : null,
}));
const full = boardCards.map((one, index) => ({ ...one, side: placed(index), by: seat(index % 5), heldBy: null }));
const board: BoardView = { cards: boardCards, lock: { state: 'open' }, highlight: null };
const lockedBoard: BoardView = { cards: full, lock: { state: 'locked' }, highlight: null };

const own = { points: 640, rank: 2 };
const revealed: TeamScene = {
  kind: 'reveal',
  total: 10,
  cards: cards.slice(0, 5).map((card, index) => ({
    card,
    key: keyOf(index),
    first: index === 2 ? 'manager' : placed(index),
    second: placed(index),
    disputed: index === 3,
    struck: false,
  })),
  standing: own,
  appealed: false,
};
const contested = [4, 9, 2].map((index) => ({ card: cards[index]!, key: keyOf(index), own: placed(index) }));

const reasons: SelfView['reasons'] = [
  {
    card: cards[4]!,
    side: 'leader',
    reason: 'people',
    text: 'Nobody learns on a plan alone; somebody has to give them the time.',
  },
  { card: cards[9]!, side: 'manager', reason: 'depends', text: '' },
];

const self: SelfView = {
  seat: ownSeat,
  name: 'Ana',
  team: ownTeam,
  away: false,
  solo: cards.slice(0, 6).map((card, index) => ({ card, side: index === 2 ? 'manager' : keyOf(index) })),
  votes: { first: 'manage', second: null },
  mood: null,
  reasons: [],
  commitment: null,
  exit: [],
  stars: null,
};

interface Canned {
  readonly step: StepKind;
  readonly scene: TeamScene;
  readonly clock?: (now: number) => ClockView;
  readonly self?: Partial<SelfView>;
  readonly noTeam?: boolean;
}

const timed = (seconds: number, soft = false) => ({ clock: (now: number) => running(now, seconds, soft) });

const scenes = {
  'lobby-alone': { step: 'lobby', scene: { kind: 'lobby', teams: [] }, noTeam: true, self: { team: null, solo: [] } },
  lobby: { step: 'lobby', scene: { kind: 'lobby', teams: [] } },
  brief: { step: 'brief', scene: { kind: 'brief' }, ...timed(42, true) },
  'solo-sort': { step: 'solo-sort', scene: { kind: 'solo-sort', cards, done: [seat(1), seat(4)] }, ...timed(47) },
  board: { step: 'team-sort', scene: { kind: 'board', pass: 1, board }, ...timed(98) },
  'board-full': {
    step: 'team-sort',
    scene: { kind: 'board', pass: 1, board: { ...board, cards: full, highlight: cards[4]! } },
    ...timed(31),
  },
  'board-paused': {
    step: 'team-sort',
    scene: { kind: 'board', pass: 1, board },
    clock: () => ({ kind: 'held', reason: 'pause', remaining: 64_000 }),
  },
  'board-proposed': {
    step: 'second-look',
    scene: {
      kind: 'board',
      pass: 2,
      board: {
        cards: full,
        lock: { state: 'proposed', by: seat(1), agreed: [seat(1), seat(2)], needed: 4, endsAt: null },
        highlight: null,
      },
    },
    ...timed(22),
  },
  'locked-waiting': { step: 'team-sort', scene: { kind: 'board', pass: 1, board: lockedBoard }, ...timed(9) },
  locked: {
    step: 'lock-1',
    scene: { kind: 'locked', pass: 1, board: lockedBoard, fits: { fits: 8, of: 10 }, isOneSided: false },
    ...timed(8),
  },
  'locked-one-sided': {
    step: 'lock-1',
    scene: { kind: 'locked', pass: 1, board: lockedBoard, fits: { fits: 8, of: 10 }, isOneSided: true },
    ...timed(8),
  },
  reveal: { step: 'reveal', scene: revealed, ...timed(75, true) },
  score: { step: 'score', scene: { kind: 'score', standings, own } },
  vote: {
    step: 'vote-1',
    scene: { kind: 'vote', ballot: 1, scenario: scenario(0), progress: { done: 6, of: 14 } },
    self: { votes: { first: null, second: null } },
    ...timed(19),
  },
  'vote-over': {
    step: 'vote-1',
    scene: { kind: 'vote', ballot: 1, scenario: scenario(0), progress: { done: 13, of: 14 } },
    clock: () => ({ kind: 'over' }),
  },
  talk: { step: 'talk', scene: { kind: 'talk', scenario: scenario(0) }, ...timed(51) },
  'vote-2': {
    step: 'vote-2',
    scene: { kind: 'vote', ballot: 2, scenario: scenario(0), progress: { done: 3, of: 14 } },
    ...timed(12),
  },
  'scenario-reveal': { step: 'scenario-reveal', scene: { kind: 'scenario-reveal', outcome, own } },
  final: { step: 'final', scene: { kind: 'final', standings, own: { points: 1480, rank: 1 }, awards } },
  'debrief-what': { step: 'debrief-what', scene: { kind: 'debrief', part: 'what', contested } },
  'debrief-reasons': { step: 'debrief-what', scene: { kind: 'debrief', part: 'what', contested }, self: { reasons } },
  'debrief-so-what': { step: 'debrief-so-what', scene: { kind: 'debrief', part: 'so-what', contested } },
  'debrief-now-what': { step: 'debrief-now-what', scene: { kind: 'debrief', part: 'now-what', contested } },
  exit: { step: 'exit-check', scene: { kind: 'exit', cards: cards.slice(0, 4) }, ...timed(55, true) },
  closed: {
    step: 'closed',
    scene: { kind: 'closed' },
    self: {
      commitment: { text: 'When a capable person asks me for an answer, I will ask what they would do.', mode: 'lead' },
    },
  },
} as const satisfies Readonly<Record<string, Canned>>;

type Kinds = (typeof scenes)[keyof typeof scenes]['scene']['kind'];
/** Never, so that nothing compiles, unless every kind of scene is canned above. */
export type PlayScene = TeamScene['kind'] extends Kinds ? keyof typeof scenes : never;
export const playScenes = Object.keys(scenes) as readonly PlayScene[];

export function cannedPlay(name: PlayScene, now: number): Snapshot {
  const { step, scene, clock, self: change, noTeam }: Canned = scenes[name];
  const view = {
    audience: 'team' as const,
    stage: stage(step, clock?.(now)),
    scene,
    ...(noTeam === true ? {} : { team: { team: ownTeam, members } }),
  };
  return snapshot(now, view, { ...self, ...change });
}
