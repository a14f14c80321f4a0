/** What the host sees: the projector's scene with the room, the plan and the next actions. */
import type { DebriefView, ReasonNote } from '../../../shared/debrief-views.ts';
import type { HelperId, Instant, NoteId } from '../../../shared/ids.ts';
import { planOf, type StepKind } from '../../../shared/plan.ts';
import type { Advice, AppealRow, HelperRow, NextAction, RosterRow } from '../../../shared/host-rows.ts';
import type { HostView, Snapshot } from '../../../shared/views.ts';
import { debrief } from './results.ts';
import { card, roster, stage, team, teamSizes } from './room.ts';
import { cannedScreen, sceneOf, type ScreenSceneName } from './screen.ts';
import { snapshot } from './snapshot.ts';

const rows: readonly RosterRow[] = roster.map((one, index) => ({
  ...one,
  online: index !== 7,
  away: index === 3 || index === 7,
  done: index % 3 !== 0,
  approved: index < 11,
}));

const helpers: readonly HelperRow[] = [
  { helper: 'h1' as HelperId, scope: 'run', online: true },
  { helper: 'h2' as HelperId, scope: 'moderate', online: false },
];

const appeals: readonly AppealRow[] = [
  {
    team: team(0),
    round: 0,
    card: card(4),
    text: 'Free time to learn is planned and paid by managers.',
    verdict: 'open',
    best: false,
  },
  {
    team: team(1),
    round: 0,
    card: card(9),
    text: 'Removing a block for good is changing the system.',
    verdict: 'accepted',
    best: true,
  },
];

const advice: Advice = { suggest: 'talk', share: 0.43, people: 14 };

const note = (name: string) => name as NoteId;

const sentences: readonly ReasonNote[] = [
  {
    note: note('n1'),
    card: card(4),
    side: 'leader',
    reason: 'people',
    text: 'Nobody grows by doing only what the job asks for.',
    hidden: false,
  },
  {
    note: note('n2'),
    card: card(4),
    side: 'manager',
    reason: 'time',
    text: 'Somebody has to cover the shift.',
    hidden: false,
  },
  {
    note: note('n3'),
    card: card(4),
    side: 'manager',
    reason: 'depends',
    text: 'Ask Greta, she never gets any.',
    hidden: true,
  },
  {
    note: note('n4'),
    card: card(9),
    side: 'leader',
    reason: 'process',
    text: 'Whoever takes a block away for good has changed the system that put it there.',
    hidden: false,
  },
];

/** The projector's figures, with what the host may hide. */
const hostDebrief: DebriefView = {
  ...debrief,
  commitments: debrief.commitments.map((one, index) => ({
    ...one,
    note: note(`c${index}`),
    hidden: index === 3,
  })),
  sentences,
};

function go(to: StepKind, more: Partial<NextAction> = {}): NextAction {
  return { to, blocked: null, early: false, ...more };
}

/** Scenes whose host has something else to do than to go on. */
const nextOf: Partial<Record<ScreenSceneName, readonly NextAction[]>> = {
  lobby: [go('brief')],
  brief: [go('solo-sort')],
  'solo-sort': [go('team-sort', { early: true })],
  board: [go('lock-1', { early: true })],
  locked: [go('second-look', { early: true })],
  'second-look': [go('lock-2', { early: true })],
  reveal: [go('reveal', { left: 6 }), go('score', { early: true })],
  'reveal-all': [go('score')],
  vote: [go('talk', { choice: 'talk', early: true }), go('scenario-reveal', { choice: 'reveal', early: true })],
  'vote-over': [go('talk', { choice: 'talk' }), go('scenario-reveal', { choice: 'reveal' })],
  talk: [go('vote-2', { early: true })],
  score: [go('vote-1')],
  final: [go('debrief-what')],
  'debrief-what': [go('debrief-so-what')],
  'debrief-so-what': [go('debrief-now-what')],
  'debrief-now-what': [go('exit-check')],
  exit: [go('closed')],
  closed: [],
};

function underWay(now: number): Pick<HostView, 'cuttable' | 'startedAt' | 'laterSeconds'> {
  return {
    cuttable: [{ activity: 'scenario', index: 2, seconds: 140 }],
    startedAt: (now - 14 * 60_000) as Instant,
    laterSeconds: 19 * 60,
  };
}

export type HostScene = ScreenSceneName | 'lobby-empty';

export function cannedHost(name: HostScene, now: number): Snapshot {
  const empty = name === 'lobby-empty';
  const base: ScreenSceneName = empty ? 'lobby' : name;
  const { scene, step } = sceneOf(base);
  const started = step !== 'lobby';
  const clock = cannedScreen(base, now).view.stage.clock;
  const view: HostView = {
    audience: 'host',
    stage: { ...stage(step, clock), ...(empty && { people: 0, teamCount: 0 }) },
    scene: 'debrief' in scene ? { ...scene, debrief: hostDebrief } : scene,
    plan: planOf('standard'),
    helpers,
    teams: empty ? [] : teamSizes,
    roster: empty ? [] : rows.map((row) => (started ? row : { ...row, done: null })),
    next: empty ? [go('brief', { blocked: 'too_few_people' })] : (nextOf[base] ?? [go('vote-1')]),
    advice: base === 'vote-over' ? advice : null,
    appeals: scene.kind === 'reveal' || scene.kind === 'debrief' ? appeals : [],
    ...(started ? underWay(now) : { cuttable: [], startedAt: null, laterSeconds: 33 * 60 }),
  };
  return snapshot(now, view);
}
