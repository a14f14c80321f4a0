/** What the projector shows, scene by scene. */
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import type { StepKind } from '../../../shared/plan.ts';
import type { ClockView, ScreenScene, Snapshot, TeamProgress } from '../../../shared/views.ts';
import { awards, debrief, outcome, revealedCards, smallDebrief, standings } from './results.ts';
import { running, scenario, stage, team, teamSizes } from './room.ts';
import { snapshot } from './snapshot.ts';

export interface CannedScreen {
  readonly step: StepKind;
  readonly scene: ScreenScene;
  readonly clock?: (now: number) => ClockView;
}

const timed = (seconds: number, soft = false) => ({ clock: (now: number) => running(now, seconds, soft) });

const teams: readonly TeamProgress[] = [
  { team: team(0), done: 7, of: 10, state: 'open' },
  { team: team(1), done: 10, of: 10, state: 'proposed' },
  { team: team(2), done: 10, of: 10, state: 'locked' },
];
const solo = teams.map((one, index): TeamProgress => ({
  ...one,
  done: 2 + index,
  of: 5 - Number(index === 2),
  state: 'open',
}));
const counts = [
  { team: team(0), fits: 8, of: 10 },
  { team: team(1), fits: 6, of: 10 },
  { team: team(2), fits: 9, of: 10 },
];

const totals = { placed: { done: 27, of: 30 }, locked: { done: 1, of: 3 }, proposed: 1 };

const scenes = {
  lobby: { step: 'lobby', scene: { kind: 'lobby', teams: teamSizes } },
  brief: { step: 'brief', scene: { kind: 'brief' }, ...timed(42, true) },
  'solo-sort': {
    step: 'solo-sort',
    scene: { kind: 'solo-sort', progress: { done: 9, of: 14 }, teams: solo },
    ...timed(47),
  },
  board: { step: 'team-sort', scene: { kind: 'board', pass: 1, teams, totals }, ...timed(98) },
  'board-paused': {
    step: 'team-sort',
    scene: { kind: 'board', pass: 1, teams, totals },
    clock: () => ({ kind: 'held', reason: 'pause', remaining: 64_000 }),
  },
  locked: { step: 'lock-1', scene: { kind: 'locked', pass: 1, counts, spread: null }, ...timed(8) },
  'second-look': { step: 'second-look', scene: { kind: 'board', pass: 2, teams, totals }, ...timed(22) },
  'reveal-none': { step: 'reveal', scene: { kind: 'reveal', total: 10, cards: [], standings }, ...timed(75, true) },
  reveal: {
    step: 'reveal',
    scene: { kind: 'reveal', total: 10, cards: revealedCards.slice(0, 4), standings },
    ...timed(75, true),
  },
  'reveal-all': {
    step: 'reveal',
    scene: { kind: 'reveal', total: 10, cards: revealedCards, standings },
    ...timed(12, true),
  },
  score: { step: 'score', scene: { kind: 'score', standings } },
  vote: {
    step: 'vote-1',
    scene: { kind: 'vote', ballot: 1, scenario: scenario(0), progress: { done: 6, of: 14 } },
    ...timed(19),
  },
  'vote-over': {
    step: 'vote-1',
    scene: { kind: 'vote', ballot: 1, scenario: scenario(0), progress: { done: 13, of: 14 } },
    clock: () => ({ kind: 'over' }),
  },
  talk: { step: 'talk', scene: { kind: 'talk', scenario: scenario(0) }, ...timed(51) },
  'scenario-reveal': { step: 'scenario-reveal', scene: { kind: 'scenario-reveal', outcome, standings } },
  final: { step: 'final', scene: { kind: 'final', standings, awards } },
  'debrief-what': { step: 'debrief-what', scene: { kind: 'debrief', part: 'what', debrief } },
  'debrief-small': { step: 'debrief-what', scene: { kind: 'debrief', part: 'what', debrief: smallDebrief } },
  'debrief-so-what': { step: 'debrief-so-what', scene: { kind: 'debrief', part: 'so-what', debrief } },
  'debrief-now-what': { step: 'debrief-now-what', scene: { kind: 'debrief', part: 'now-what', debrief } },
  exit: { step: 'exit-check', scene: { kind: 'exit', cards: 4, progress: { done: 8, of: 14 } }, ...timed(55, true) },
  closed: { step: 'closed', scene: { kind: 'closed', debrief } },
} as const satisfies Readonly<Record<string, CannedScreen>>;

type Kinds = (typeof scenes)[keyof typeof scenes]['scene']['kind'];
/** Never, so that nothing compiles, unless every kind of scene is canned above. */
export type ScreenSceneName = ScreenScene['kind'] extends Kinds ? keyof typeof scenes : never;
export const screenScenes = Object.keys(scenes) as readonly ScreenSceneName[];

export function sceneOf(name: ScreenSceneName): CannedScreen {
  return scenes[name];
}

/** The same picture, with the panel that the host shows. */
export function withPanel(snapshot: Snapshot, shown: ShownPanel | null, debrief: Partial<DebriefView> = {}): Snapshot {
  const { view } = snapshot;
  if (view.audience === 'team' || !('debrief' in view.scene)) throw new Error('no debrief in this scene');
  const scene = { ...view.scene, debrief: { ...view.scene.debrief, ...debrief, shown } };
  return { ...snapshot, view: { ...view, scene } };
}

export function cannedScreen(name: ScreenSceneName, now: number): Snapshot {
  const { step, scene, clock }: CannedScreen = scenes[name];
  return snapshot(now, { audience: 'screen', stage: stage(step, clock?.(now)), scene });
}
