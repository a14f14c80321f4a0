/**
 * What a workshop consists of and how long it takes. The engine plays the list of steps made here;
 * the host's page shows the same list with its minutes before the start.
 */
import { limits } from './limits.ts';

export const stepKinds = [
  'lobby',
  'brief',
  'solo-sort',
  'team-sort',
  'lock-1',
  'second-look',
  'lock-2',
  'reveal',
  'score',
  'vote-1',
  'talk',
  'vote-2',
  'scenario-reveal',
  'final',
  'debrief-what',
  'debrief-so-what',
  'debrief-now-what',
  'exit-check',
  'closed',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Steps that a host may switch off. The debrief is not among them: it is what the rest is for. */
export const switchableSteps = ['brief', 'soloSort', 'secondLook', 'score', 'talk', 'final', 'exitCheck'] as const;
export type SwitchableStep = (typeof switchableSteps)[number];

export type Format = 'quick' | 'standard' | 'full';
export type TeamMaking = 'auto' | 'pick' | 'host';

/** Parts of a workshop in which people answer by themselves. */
export const anonymityParts = ['sort', 'vote', 'debrief'] as const;
export type AnonymityPart = (typeof anonymityParts)[number];

/**
 * What is kept of a person's answers once the part is over. `named`: the answers with the seat; `team`:
 * the answers with the team; `anonymous`: the answers alone.
 */
export const anonymityLevels = ['named', 'team', 'anonymous'] as const;
export type AnonymityLevel = (typeof anonymityLevels)[number];
export type Anonymity = Readonly<Record<AnonymityPart, AnonymityLevel>>;

export interface Plan {
  /** The format that the plan started from; durations come from it. */
  readonly format: Format;
  /** False: no step has a clock, the host moves everything on. */
  readonly timed: boolean;
  readonly anonymity: Anonymity;
  readonly teamMaking: TeamMaking;
  /** Number of teams offered; null: worked out from the number of people. */
  readonly teamCount: number | null;
  readonly steps: Readonly<Record<SwitchableStep, boolean>>;
  readonly sortRounds: number;
  readonly cardsPerRound: number;
  readonly scenarios: number;
  /** Seconds for single steps where the host wants others than the format's. */
  readonly seconds: Readonly<Partial<Record<StepKind, number>>>;
}

/**
 * How a step's clock ends it. `advance`: the next step opens by itself; `close`: answers close and
 * the host goes on; `soft`: the planned time is shown and nothing happens when it is over.
 */
export type ClockRule = 'advance' | 'close' | 'soft';

export interface Step {
  readonly kind: StepKind;
  /** Index of the sort round or scenario that the step belongs to. */
  readonly round?: number;
  readonly scenario?: number;
  /** Planned duration in seconds; shown in the plan also when the workshop is untimed. */
  readonly seconds: number;
  readonly clock: ClockRule;
}

type Seconds = Readonly<Record<Exclude<StepKind, 'closed'>, number>>;

const standardSeconds: Seconds = {
  lobby: 180,
  brief: 60,
  'solo-sort': 75,
  'team-sort': 155,
  'lock-1': 10,
  'second-look': 40,
  'lock-2': 5,
  reveal: 105,
  score: 30,
  'vote-1': 25,
  talk: 60,
  'vote-2': 15,
  'scenario-reveal': 40,
  final: 45,
  'debrief-what': 180,
  'debrief-so-what': 255,
  'debrief-now-what': 180,
  'exit-check': 60,
};

const quickSeconds: Seconds = {
  ...standardSeconds,
  lobby: 120,
  brief: 30,
  'team-sort': 150,
  reveal: 90,
  score: 20,
  'scenario-reveal': 30,
  final: 30,
  'debrief-what': 90,
  'debrief-so-what': 90,
  'debrief-now-what': 75,
  'exit-check': 30,
};

const fullSeconds: Seconds = {
  ...standardSeconds,
  lobby: 210,
  'team-sort': 170,
  'second-look': 55,
  reveal: 90,
  talk: 55,
  'scenario-reveal': 30,
  final: 60,
  'debrief-what': 240,
  'debrief-so-what': 360,
  'debrief-now-what': 240,
  'exit-check': 120,
};

/** Later sort rounds go faster: people know the board. Factor on the first round's seconds. */
const laterRoundFactor = 0.8;

const secondsByFormat: Readonly<Record<Format, Seconds>> = {
  quick: quickSeconds,
  standard: standardSeconds,
  full: fullSeconds,
};

const allSteps: Plan['steps'] = {
  brief: true,
  soloSort: true,
  secondLook: true,
  score: true,
  talk: true,
  final: true,
  exitCheck: true,
};

/** Team-mates see who moves a card; how people vote and what they say at the end is kept without them. */
const usualAnonymity: Anonymity = { sort: 'named', vote: 'team', debrief: 'anonymous' };

/** The plan of a format before the host changes anything. */
export function planOf(format: Format): Plan {
  const given = { format, timed: true, anonymity: usualAnonymity } as const;
  const base = { ...given, teamMaking: 'auto', teamCount: null, seconds: {} } as const;
  const cardsPerRound = limits.cardsPerRound;
  switch (format) {
    case 'quick':
      return {
        ...base,
        steps: { ...allSteps, soloSort: false, secondLook: false, talk: false },
        sortRounds: 1,
        cardsPerRound,
        scenarios: 3,
      };
    case 'standard':
      return { ...base, steps: allSteps, sortRounds: 1, cardsPerRound, scenarios: 3 };
    case 'full':
      return { ...base, steps: allSteps, sortRounds: 2, cardsPerRound, scenarios: 5 };
  }
}

const clockRules: Readonly<Record<StepKind, ClockRule>> = {
  lobby: 'soft',
  brief: 'soft',
  'solo-sort': 'advance',
  'team-sort': 'advance',
  'lock-1': 'advance',
  'second-look': 'advance',
  'lock-2': 'soft',
  reveal: 'soft',
  score: 'soft',
  'vote-1': 'close',
  talk: 'advance',
  'vote-2': 'close',
  'scenario-reveal': 'soft',
  final: 'soft',
  'debrief-what': 'soft',
  'debrief-so-what': 'soft',
  'debrief-now-what': 'soft',
  'exit-check': 'soft',
  closed: 'soft',
};

/** All steps of a plan in playing order, from the lobby to the end. */
export function stepsOf(plan: Plan): readonly Step[] {
  const step = (kind: StepKind, at: { round?: number; scenario?: number } = {}): Step => ({
    kind,
    ...at,
    seconds: secondsFor(plan, kind, at.round ?? 0),
    // Before the reveal somebody has to say "look": the last lock waits for the host.
    clock: kind === 'lock-1' && !plan.steps.secondLook ? 'soft' : clockRules[kind],
  });
  const when = (on: boolean, ...steps: Step[]): readonly Step[] => (on ? steps : []);
  const { steps } = plan;

  return [
    step('lobby'),
    ...when(steps.brief, step('brief')),
    ...range(plan.sortRounds).flatMap((round) => [
      ...when(steps.soloSort, step('solo-sort', { round })),
      step('team-sort', { round }),
      step('lock-1', { round }),
      ...when(steps.secondLook, step('second-look', { round }), step('lock-2', { round })),
      step('reveal', { round }),
      ...when(steps.score, step('score', { round })),
    ]),
    ...range(plan.scenarios).flatMap((scenario) => [
      step('vote-1', { scenario }),
      ...when(steps.talk, step('talk', { scenario }), step('vote-2', { scenario })),
      step('scenario-reveal', { scenario }),
    ]),
    ...when(steps.final, step('final')),
    step('debrief-what'),
    step('debrief-so-what'),
    step('debrief-now-what'),
    ...when(steps.exitCheck, step('exit-check')),
    step('closed'),
  ];
}

/** Planned length of the whole workshop in seconds, every step played. */
export function plannedSeconds(plan: Plan): number {
  return stepsOf(plan).reduce((sum, step) => sum + step.seconds, 0);
}

function secondsFor(plan: Plan, kind: StepKind, round: number): number {
  if (kind === 'closed') return 0;
  const chosen = plan.seconds[kind];
  if (chosen !== undefined) return chosen;
  const first = secondsByFormat[plan.format][kind];
  return round === 0 ? first : Math.round((first * laterRoundFactor) / 5) * 5;
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
