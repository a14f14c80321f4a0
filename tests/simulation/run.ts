/** One seed, one run. */
import type { Plan } from '../../shared/plan.ts';
import type { Game } from '../../server/game/game.ts';
import type { Entry } from '../../server/rooms/ports.ts';
import { calmBreaches, emptyBreaches, historyBreaches, lostWorkshops } from './end-invariants.ts';
import { plannedFaults } from './faults.ts';
import type { LogJudge } from './log-judge.ts';
import type { Breach } from './records.ts';
import type { Shown } from './view-judge.ts';
import { Dice } from './dice.ts';
import { deleteAll, fetchRecords } from './requests.ts';
import type { Tally } from './sometimes.ts';
import type { Mirror } from './mirror.ts';
import { World } from './world.ts';

export interface Scenario {
  readonly seed: number;
  readonly phones: number;
  readonly hostiles: number;
  readonly seats: number;
  /** More people than seats come at once. */
  readonly herd: number;
  readonly rooms: readonly string[];
  readonly plan: Partial<Plan>;
  readonly hasProcessFaults: boolean;
  /** Killed when the cards have been dealt; what was dealt may be something else afterwards. */
  readonly afterDeal: ((entry: Entry, game: Game) => Entry) | null;
  readonly lastsMs: number;
  /** To be laid beside a twin. */
  readonly isTwin: boolean;
}

/** What came of a run. */
export interface Ran {
  readonly breaches: readonly Breach[];
  readonly digest: string;
  readonly lines: readonly string[];
  readonly steps: number;
  readonly tally: Tally;
  readonly shown: readonly Shown[];
  readonly firstAt: LogJudge['firstAt'];
}

/** Most runs are small; some are as large as a real workshop. */
export function scenarioOf(seed: number): Scenario {
  const dice = new Dice(`scenario ${seed}`);
  const isLarge = seed % 40 === 0;
  const phones = isLarge ? 40 : dice.between(2, 8);
  const herd = dice.chance(0.25) ? dice.between(2, 6) : 0;
  return {
    seed,
    phones,
    hostiles: dice.between(0, 2),
    herd,
    seats: herd > 0 ? phones + 1 : 100,
    rooms: seed % 8 === 5 ? ['A', 'B'] : ['A'],
    plan: {},
    hasProcessFaults: true,
    afterDeal: null,
    isTwin: false,
    lastsMs: isLarge ? 22_000 : dice.between(30_000, 65_000),
  };
}

/** `mirror`: is told of all that becomes of the disk. */
export async function play(scenario: Scenario, isVerbose = false, mirror: Mirror | null = null): Promise<Ran> {
  const { seed, seats, rooms, phones, hostiles, plan, isTwin } = scenario;
  const world = new World({ seed: `seed ${seed}`, seats, isVerbose, keepsViews: isTwin, mirror });
  const { judge, trace, tally } = world;
  const stray = (error: unknown): void => judge.records.breach('V14', `a promise was left to fail: ${String(error)}`);
  process.on('unhandledRejection', stray);
  for (const lane of rooms) world.add({ lane, phones, hostiles, plan });
  await trouble(world, scenario);
  if (judge.records.breaches.length === 0) await calm(world);
  world.disk.begin();
  if (judge.records.breaches.length === 0) await end(world, new Dice(`end ${seed}`));
  process.off('unhandledRejection', stray);
  world.disk.begin();
  const { shown } = judge.views;
  const { breaches } = judge.records;
  return {
    breaches,
    shown,
    firstAt: judge.log.firstAt,
    tally,
    steps: trace.count(),
    lines: trace.lines(),
    digest: trace.digest(),
  };
}

async function trouble(world: World, scenario: Scenario): Promise<void> {
  const { seed, lastsMs, hasProcessFaults, herd, afterDeal } = scenario;
  const faults = plannedFaults(world.dice.fork('faults'), {
    until: lastsMs - 3_000,
    hasProcesses: hasProcessFaults,
    herd,
  });
  for (const { at, fault } of faults) world.timeline.at(at, () => world.happen(fault), 'world');
  if (seed % 8 === 2 || seed % 8 === 4) fetchRecords(world, new Dice(`records ${seed}`), lastsMs);
  if (afterDeal !== null) world.judge.log.whenDealt = () => world.timeline.in(40, () => world.swap(afterDeal), 'world');

  await world.runUntil(lastsMs);
}

/** Nothing goes wrong any more: everybody comes back, and all is answered. */
async function calm(world: World): Promise<void> {
  const { timeline } = world;
  world.heal();
  const people = world.workshops.flatMap((workshop) => workshop.people());
  for (const person of people) person.isCalm = true;
  // A page takes up to 14 s to notice a dead line, and then needs a moment.
  await world.runUntil(timeline.now() + 20_000);
  for (const workshop of world.workshops)
    timeline.in(0, () => workshop.people().forEach((one) => one.comeBack()), workshop.lane);
  await world.runUntil(timeline.now() + 5_000);
  for (const workshop of world.workshops)
    timeline.in(0, () => workshop.people().forEach((one) => one.settle()), workshop.lane);
  await world.runUntil(timeline.now() + 10_000);
  for (const { id, what } of [...lostWorkshops(world), ...calmBreaches(world)]) world.judge.records.breach(id, what);
}

/** Everybody leaves, and the hosts delete what there was, before that or after. */
async function end(world: World, dice: Dice): Promise<void> {
  const { timeline, judge } = world;
  const isSudden = dice.chance(0.5);
  for (const { id, what } of historyBreaches(world)) judge.records.breach(id, what);
  if (isSudden) await deleteAll(world, dice);
  for (const workshop of world.workshops) for (const person of workshop.people()) person.leave();
  await world.runUntil(timeline.now() + 60_000);
  for (const { id, what } of emptyBreaches(world)) judge.records.breach(id, what);
  if (isSudden) return;
  for (const { id, what } of historyBreaches(world)) judge.records.breach(id, what);
  await deleteAll(world, dice);
}
