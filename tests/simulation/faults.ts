/** What goes wrong in a run, and when. */
import type { Dice } from './dice.ts';
import type { DiskMode } from './store.ts';

export type Fault =
  | { readonly kind: 'crash'; readonly how: 'kill' | 'power'; readonly downMs: number; readonly isAimed: boolean }
  | { readonly kind: 'stop'; readonly downMs: number }
  | { readonly kind: 'stand-still'; readonly ms: number; readonly isClockStill: boolean; readonly timersFirst: boolean }
  /** Still just when a step is about to end, with answers on their way. */
  | { readonly kind: 'still-at-deadline'; readonly ms: number }
  /** The process hangs, another one takes its place, and then the first goes on. */
  | { readonly kind: 'hang'; readonly ms: number; readonly livesMs: number }
  | { readonly kind: 'disk'; readonly mode: DiskMode; readonly ms: number }
  | { readonly kind: 'wall'; readonly ms: number }
  | { readonly kind: 'lines'; readonly share: number; readonly how: 'cut' | 'freeze' }
  | { readonly kind: 'herd'; readonly count: number };

export interface Planned {
  readonly at: number;
  readonly fault: Fault;
}

type Maker = (dice: Dice) => Fault;

/** Those that every process and every room has to bear; a kind that stands twice comes twice as often. */
const makers: readonly Maker[] = [
  crash,
  crash,
  crash,
  (dice) => ({ kind: 'stop', downMs: dice.between(100, 3_000) }),
  (dice) => standStill(dice, dice.between(200, 4_500)),
  (dice) => standStill(dice, dice.between(200, 4_500)),
  (dice) => standStill(dice, dice.between(5_500, 20_000)),
  (dice) => ({ kind: 'still-at-deadline', ms: dice.between(1_500, 4_800) }),
  (dice) => ({ kind: 'still-at-deadline', ms: dice.between(1_500, 4_800) }),
  (dice) => ({ kind: 'hang', ms: dice.between(6_000, 15_000), livesMs: dice.between(3_000, 20_000) }),
  ...(['full', 'slow', 'busy', 'broken'] as const).map((mode): Maker => (dice) => ({
    kind: 'disk',
    mode,
    ms: dice.between(300, 5_000),
  })),
  (dice) => ({ kind: 'wall', ms: dice.pick([-3_600_000, -5_000, 5_000, 3_600_000]) }),
];

const lines: Maker = (dice) => ({ kind: 'lines', share: dice.pick([0.3, 1]), how: dice.pick(['cut', 'freeze']) });

function crash(dice: Dice): Fault {
  return {
    kind: 'crash',
    how: dice.pick(['kill', 'power']),
    downMs: dice.between(100, 4_000),
    isAimed: dice.chance(0.6),
  };
}

function standStill(dice: Dice, ms: number): Fault {
  return { kind: 'stand-still', ms, isClockStill: dice.chance(0.3), timersFirst: dice.chance(0.5) };
}

export interface FaultPlan {
  readonly until: number;
  /** False: only lines and the disk, which trouble each workshop for itself. */
  readonly hasProcesses: boolean;
  readonly herd: number;
}

export function plannedFaults(dice: Dice, { until, hasProcesses, herd }: FaultPlan): readonly Planned[] {
  const time = (): number => dice.between(1_500, until);
  const count = hasProcesses ? dice.between(1, 6) : 0;
  const planned: Planned[] = Array.from({ length: count }, () => ({ at: time(), fault: dice.pick(makers)(dice) }));
  planned.push(...Array.from({ length: dice.between(0, 3) }, () => ({ at: time(), fault: lines(dice) })));
  if (herd > 0) planned.push({ at: dice.between(2_000, until / 2), fault: { kind: 'herd', count: herd } });
  return planned.sort((one, other) => one.at - other.at);
}
