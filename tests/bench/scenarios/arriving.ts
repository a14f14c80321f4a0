/** Many who come at once: into a room, or back into it. */
import { ofSpread, type Figure } from '../figures.ts';
import type { Arrivals } from '../load/orders.ts';
import type { LoopDelay } from '../servers/probe.ts';
import { spreadOf, sumOf } from '../statistics.ts';
import { Field } from './field.ts';
import { fill } from './opening.ts';
import { sortingPlan } from './plans.ts';
import { profiled } from './profiling.ts';
import { machineFigure, microseconds, percentiles, ratioFigures } from './reporting.ts';
import { without, type Scenario } from './scenario.ts';
import { costsOf, inTurns, type Turn, type Turns } from './turns.ts';

type Arrived = Arrivals & LoopDelay;

const rounds = { quick: 2, full: 5 };
/** In the room before anything happens, so that all code has run. */
const early = 50;

/** Everybody scans the code in the same instant. */
export const joinBurst: Scenario = (settings) => {
  const people = 500;
  return Field.with(without(settings, 'journaled'), { people: people + early, loads: 1 }, async (field) => {
    const others = field.watchOthers();
    const turns = await profiled('join', field, settings, () =>
      inTurns(field, settings.quick ? rounds.quick : rounds.full, async (server) => {
        await field.open(server, { rooms: 1, people: early }, sortingPlan(people));
        await server.probe.watch();
        return { ...(await field.crowd(server, people)), ...(await server.probe.delay()) };
      }),
    );
    return [machineFigure('join', others()), ...figuresOf('join', 'joined', turns)];
  });
};

/** The network of a venue breaks down and is there again at once. */
export const storm: Scenario = (settings) => {
  const layout = { rooms: 1, people: settings.quick ? 500 : 2_000, loads: 1 };
  return Field.with(without(settings, 'journaled'), layout, async (field) => {
    for (const server of field.servers) await fill('storm', field, server, { layout, settings });
    for (const server of field.servers) await field.play(server, layout.people, 2);
    const others = field.watchOthers();
    const turns = await profiled('storm', field, settings, () =>
      inTurns(field, settings.quick ? rounds.quick : rounds.full, async (server) => {
        await server.probe.watch();
        return { ...(await field.storm(server)), ...(await server.probe.delay()) };
      }),
    );
    return [machineFigure('storm', others()), ...figuresOf('storm', 'back', turns)];
  });
};

function figuresOf(scenario: string, what: string, turns: Turns<Arrived>): readonly Figure[] {
  const cost = ({ cpu, latencies }: Turn<Arrived>): number => (cpu / latencies.length) * microseconds;
  const figures = [...turns].flatMap(([server, all]): readonly Figure[] => {
    const where = { scenario, server };
    const each = (value: (turn: Turn<Arrived>) => number) => ofSpread(spreadOf(all.map(value)));
    return [
      { ...where, figure: what, unit: 'people', value: sumOf(all.map(({ latencies }) => latencies.length)) },
      {
        ...where,
        figure: 'in another place, or before another board',
        unit: 'people',
        value: sumOf(all.map(({ misplaced }) => misplaced)),
      },
      { ...where, figure: `CPU of each ${what}`, unit: 'µs', ...each(cost) },
      ...percentiles(
        where,
        what,
        all.flatMap(({ latencies }) => latencies),
      ),
      { ...where, figure: `all ${what}`, unit: 'ms', ...each(({ latencies }) => Math.max(...latencies)) },
      { ...where, figure: 'longest stall of the event loop', unit: 'ms', ...each(({ max }) => max) },
    ];
  });
  return [...figures, ...ratioFigures(scenario, `CPU of each ${what}`, costsOf(turns, cost))];
}
