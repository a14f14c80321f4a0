/** Rooms full of people who sort at full speed: S, M, L and XL. */
import { ofSpread, type Figure } from '../figures.ts';
import type { Counts } from '../load/tally.ts';
import type { BenchServer } from '../servers/bench-server.ts';
import type { LoopDelay } from '../servers/probe.ts';
import { residentOf } from '../machine.ts';
import { spreadOf, sumOf } from '../statistics.ts';
import { Field, type Layout } from './field.ts';
import { fill, warm } from './opening.ts';
import { profiled } from './profiling.ts';
import {
  coreFigure,
  cpuPerMove,
  delayFigures,
  machineFigure,
  microseconds,
  percentiles,
  ratioFigures,
  type Where,
} from './reporting.ts';
import type { Scenario, Settings } from './scenario.ts';
import { costsOf, inTurns, type Turn } from './turns.ts';

/** The delay of the event loop is watched in turns of its own: watching costs time. */
const watchSeconds = { quick: 1.5, full: 5 };
/** How long a team sorts in a usual workshop. */
const roundSeconds = 150;

interface Sizes {
  readonly full: Layout;
  readonly quick?: Layout;
}

export const sizes = {
  S: { full: { rooms: 1, people: 60, loads: 1 } },
  M: { full: { rooms: 20, people: 50, loads: 1 } },
  L: { full: { rooms: 1, people: 2_000, loads: 1 }, quick: { rooms: 1, people: 500, loads: 1 } },
  XL: { full: { rooms: 200, people: 50, loads: 3 }, quick: { rooms: 60, people: 50, loads: 2 } },
} as const satisfies Readonly<Record<string, Sizes>>;

export function steady(name: string, { full, quick = full }: Sizes): Scenario {
  return (settings) => {
    const layout = settings.quick ? quick : full;
    return Field.with(settings, layout, (field) => run(name, layout, field, settings));
  };
}

async function run(name: string, layout: Layout, field: Field, settings: Settings): Promise<readonly Figure[]> {
  const people = layout.rooms * layout.people;
  const movesPerSecond = people * settings.rate;
  for (const server of field.servers) await fill(name, field, server, { layout, settings });
  for (const server of field.servers) await warm(field, server, people, settings);
  const others = field.watchOthers();
  const turns = await profiled(name, field, settings, () =>
    inTurns(field, settings.rounds, (server) => field.play(server, movesPerSecond, settings.seconds)),
  );
  const figures: Figure[] = [machineFigure(name, others())];
  for (const server of field.servers) {
    const where = { scenario: name, server: server.name };
    figures.push({ ...where, figure: 'people', unit: 'count', value: people });
    figures.push(coreFigure(where, turns.get(server.name) ?? [], settings.seconds));
    figures.push({ ...where, figure: 'resident memory', unit: 'MiB', value: residentOf(server.pid) / 2 ** 20 });
    figures.push(...countFigures(where, turns.get(server.name) ?? [], people * settings.seconds));
    figures.push(...delayFigures(where, await watched(field, server, movesPerSecond, settings)));
  }
  return [
    ...figures,
    ...ratioFigures(name, 'CPU per move', costsOf(turns, cpuPerMove)),
    ...ratioFigures(name, 'CPU per message received', costsOf(turns, cpuPerMessage)),
  ];
}

async function watched(
  field: Field,
  server: BenchServer,
  movesPerSecond: number,
  { quick }: Settings,
): Promise<LoopDelay> {
  await server.probe.watch();
  await field.play(server, movesPerSecond, quick ? watchSeconds.quick : watchSeconds.full);
  return server.probe.delay();
}

function countFigures(where: Where, turns: readonly Turn<Counts>[], personSeconds: number): readonly Figure[] {
  const total = (count: (turn: Turn<Counts>) => number): number => sumOf(turns.map(count));
  const perPhone = (sum: number): number => sum / turns.length / personSeconds;
  const accepted = total((turn) => turn.accepted);
  const pushes = total((turn) => turn.pushes);
  const bytes = perPhone(total((turn) => turn.phoneBytes));
  const latencies = turns.flatMap((turn) => turn.latencies);
  return [
    { ...where, figure: 'moves sent', unit: 'count', value: total(({ sent }) => sent) },
    { ...where, figure: 'moves not accepted', unit: 'count', value: total(({ sent }) => sent) - accepted },
    { ...where, figure: 'CPU per move', unit: 'µs', ...ofSpread(spreadOf(turns.map(cpuPerMove))) },
    { ...where, figure: 'CPU per message received', unit: 'µs', ...ofSpread(spreadOf(turns.map(cpuPerMessage))) },
    ...percentiles(where, 'acknowledged', latencies),
    { ...where, figure: 'messages per move', unit: 'count', value: (accepted + pushes) / accepted },
    { ...where, figure: 'pushes to a phone', unit: '1/s', value: perPhone(total((turn) => turn.phonePushes)) },
    { ...where, figure: 'to a phone in a round', unit: 'kB', value: (bytes * roundSeconds) / 1_000 },
  ];
}

function cpuPerMessage({ cpu, accepted, pushes }: Turn<Counts>): number {
  return (cpu / (accepted + pushes)) * microseconds;
}
