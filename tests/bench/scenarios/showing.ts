/** A room of two thousand is shown something new: a round starts, scores climb card by card. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures.ts';
import { cpuOf } from '../machine.ts';
import type { BenchServer } from '../servers/bench-server.ts';
import { Field } from './field.ts';
import { sortingPlan } from './plans.ts';
import { delayFigures, machineFigure, microseconds } from './reporting.ts';
import { without, type Scenario, type Settings } from './scenario.ts';

/** After each step of the host. */
const lookMs = 1_000;
/** From the boards to where the first card is shown. */
const stepsToReveal = 2;
const playSeconds = { quick: 1, full: 4 };

export const roundStart: Scenario = (settings) => {
  const layout = { rooms: 1, people: settings.quick ? 500 : 2_000, loads: 1 };
  return Field.with(without(settings, 'journaled'), layout, async (field) => {
    const others = field.watchOthers();
    const figures: Figure[] = [];
    for (const server of field.servers) {
      await field.open(server, layout, sortingPlan(layout.people));
      settings.say(`start: ${layout.people} people are in at ${server.name}`);
      figures.push(...(await shown('round starts', { field, server, people: layout.people, steps: 1 })));
      await field.deal(server);
      await field.play(server, layout.people * settings.rate, settings.quick ? playSeconds.quick : playSeconds.full);
      await field.advance(server, stepsToReveal);
      const steps = cardsShown(settings);
      figures.push(...(await shown('scores climb', { field, server, people: layout.people, steps })));
    }
    return [machineFigure('round starts', others()), ...figures];
  });
};

function cardsShown({ quick }: Settings): number {
  return quick ? 2 : 10;
}

interface Showing {
  readonly field: Field;
  readonly server: BenchServer;
  readonly people: number;
  readonly steps: number;
}

async function shown(scenario: string, { field, server, people, steps }: Showing): Promise<readonly Figure[]> {
  const where = { scenario, server: server.name };
  await server.probe.watch();
  const before = cpuOf(server.pid);
  for (let step = 0; step < steps; step += 1) {
    await field.advance(server, 1);
    await pause(lookMs);
  }
  const cpu = cpuOf(server.pid) - before;
  const cost = (cpu / steps / people) * microseconds;
  return [
    ...delayFigures(where, await server.probe.delay()),
    { ...where, figure: 'CPU for each phone', unit: 'µs', value: cost },
  ];
}
