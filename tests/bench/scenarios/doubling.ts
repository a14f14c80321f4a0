/** Twice the rooms, and twice again: whether a move costs the same, and where that ends. */
import { ofSpread, type Figure } from '../figures.ts';
import { spreadOf, sumOf } from '../statistics.ts';
import { Field } from './field.ts';
import { warm } from './opening.ts';
import { sortingPlan } from './plans.ts';
import { coreFigure, cpuPerMove, machineFigure, percentiles, ratioFigures } from './reporting.ts';
import { without, type Scenario, type Settings } from './scenario.ts';
import { costsOf, inTurns } from './turns.ts';

const people = 50;
const sizes = { quick: [10, 20, 40], full: [10, 20, 40, 80, 160] };

export const doubling: Scenario = (settings) =>
  Field.with(without(settings, 'journaled', 'socketio'), { people, loads: 2 }, async (field) => {
    const figures: Figure[] = [];
    const costs = new Map<string, number>();
    let open = 0;
    for (const rooms of settings.quick ? sizes.quick : sizes.full) {
      await grow(field, rooms - open, settings);
      open = rooms;
      figures.push(...(await measured(field, rooms, settings, costs)));
    }
    return figures;
  });

async function grow(field: Field, rooms: number, settings: Settings): Promise<void> {
  for (const server of field.servers) {
    await field.open(server, { rooms, people }, sortingPlan(people));
    await field.advance(server, 1);
    await field.deal(server);
    await warm(field, server, rooms * people, settings);
  }
}

async function measured(
  field: Field,
  rooms: number,
  { rate, seconds, rounds, say }: Settings,
  /** Of half as many rooms; then of these. */
  costs: Map<string, number>,
): Promise<readonly Figure[]> {
  const scenario = `${rooms} rooms`;
  const moves = rooms * people * rate;
  const others = field.watchOthers();
  const turns = await inTurns(field, rounds, (server) => field.play(server, moves, seconds));
  say(`doubling: ${scenario} measured`);
  const figures = [...turns].flatMap(([server, all]): readonly Figure[] => {
    const where = { scenario, server };
    const cost = spreadOf(all.map(cpuPerMove));
    const half = costs.get(server) ?? NaN;
    costs.set(server, cost.median);
    const late = sumOf(all.map(({ sent, accepted }) => sent - accepted));
    return [
      { ...where, figure: 'CPU per move', unit: 'µs', ...ofSpread(cost) },
      {
        ...where,
        figure: 'CPU per move',
        unit: 'ratio',
        of: 'half the rooms',
        value: cost.median / half,
      },
      coreFigure(where, all, seconds),
      { ...where, figure: 'moves not accepted', unit: 'count', value: late },
      ...percentiles(
        where,
        'acknowledged',
        all.flatMap(({ latencies }) => latencies),
      ),
    ];
  });
  return [
    machineFigure(scenario, others()),
    ...figures,
    ...ratioFigures(scenario, 'CPU per move', costsOf(turns, cpuPerMove)),
  ];
}
