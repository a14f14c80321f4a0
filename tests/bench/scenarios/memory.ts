/** What one more person who has a seat and does nothing costs, after everything superfluous was collected. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures.ts';
import type { BenchServer } from '../servers/bench-server.ts';
import type { Memory } from '../servers/probe.ts';
import { Field } from './field.ts';
import { sortingPlan } from './plans.ts';
import { without, type Scenario } from './scenario.ts';

const layout = { rooms: 10, people: 50, loads: 1 };
const more = { quick: 10, full: 40 };
const settleMs = 2_000;

export const memory: Scenario = (settings) =>
  Field.with(without(settings, 'journaled'), layout, async (field) => {
    const rooms = settings.quick ? more.quick : more.full;
    const heaps = new Map<string, number>();
    const figures: Figure[] = [];
    for (const server of field.servers) {
      const before = await filled(field, server, layout.rooms);
      const after = await filled(field, server, rooms);
      const each = (value: (memory: Memory) => number): number =>
        (value(after) - value(before)) / (rooms * layout.people) / 1_024;
      const where = { scenario: 'memory', server: server.name };
      const heap = each(({ heapUsed, external }) => heapUsed + external);
      heaps.set(server.name, heap);
      figures.push({ ...where, figure: 'heap of a seated connection', unit: 'KiB', value: heap });
      figures.push({ ...where, figure: 'resident memory of it', unit: 'KiB', value: each(({ rss }) => rss) });
    }
    const base = heaps.get('socketio');
    return base === undefined
      ? figures
      : [...figures, ...[...heaps].map(([server, heap]) => ratio(server, heap / base))];
  });

/** So many more rooms, whose people sit before their boards. */
async function filled(field: Field, server: BenchServer, rooms: number): Promise<Memory> {
  await field.open(server, { ...layout, rooms }, sortingPlan(layout.people));
  await field.advance(server, 1);
  await field.deal(server);
  await pause(settleMs);
  return server.probe.memory();
}

function ratio(server: string, value: number): Figure {
  return { scenario: 'memory', server, figure: 'heap of a seated connection', unit: 'ratio', of: 'socketio', value };
}
