/** What comes before anything is measured: everybody comes in, and the server is warmed up. */
import type { BenchServer } from '../servers/bench-server.ts';
import type { Field, Layout } from './field.ts';
import { sortingPlan } from './plans.ts';
import { profiled } from './profiling.ts';
import type { Settings } from './scenario.ts';

/** Warming up goes faster than the scenario, as far as the limits of the product and a small machine allow. */
const warmUp = { movesByPerson: 10, movesInAll: 1_500, seconds: { quick: 2, full: 20 } };

interface Filling {
  readonly layout: Layout;
  readonly settings: Settings;
}

/** Everybody comes in and gets a board. */
export async function fill(
  name: string,
  field: Field,
  server: BenchServer,
  { layout, settings }: Filling,
): Promise<void> {
  const began = Date.now();
  await profiled(`${name}-opening`, { servers: [server] }, settings, async () => {
    await field.open(server, layout, sortingPlan(layout.people));
    await field.advance(server, 1);
    await field.deal(server);
  });
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  settings.say(`${name}: ${layout.rooms} × ${layout.people} people are in at ${server.name} after ${seconds} s`);
}

/** At a higher rate than the scenario's. */
export async function warm(
  field: Field,
  server: BenchServer,
  people: number,
  { rate, quick }: Settings,
): Promise<void> {
  const faster = Math.min(people * warmUp.movesByPerson, warmUp.movesInAll);
  await field.play(server, Math.max(people * rate, faster), quick ? warmUp.seconds.quick : warmUp.seconds.full);
}
