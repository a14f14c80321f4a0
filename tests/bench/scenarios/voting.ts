/** Everybody in a large room answers within the same second. */
import { ofSpread, type Figure } from '../figures.ts';
import type { Counts } from '../load/tally.ts';
import type { LoopDelay } from '../servers/probe.ts';
import { spreadOf, sumOf } from '../statistics.ts';
import { Field } from './field.ts';
import { votingPlan } from './plans.ts';
import { profiled } from './profiling.ts';
import { cpuPerMove, machineFigure, percentiles, ratioFigures, type Where } from './reporting.ts';
import type { Scenario } from './scenario.ts';
import { costsOf, inTurns, type Turn } from './turns.ts';

const layout = { rooms: 1, people: 500, loads: 1 };
const rounds = { quick: 3, full: 10 };
const answerSeconds = 1;

export const voteBurst: Scenario = (settings) =>
  Field.with(settings, layout, async (field) => {
    for (const server of field.servers) {
      await field.open(server, layout, votingPlan(layout.people));
      await field.advance(server, 1);
      await field.vote(server, answerSeconds);
    }
    const others = field.watchOthers();
    const turns = await profiled('vote', field, settings, () =>
      inTurns(field, settings.quick ? rounds.quick : rounds.full, async (server) => {
        await server.probe.watch();
        return { ...(await field.vote(server, answerSeconds)), ...(await server.probe.delay()) };
      }),
    );
    const figures = [...turns].flatMap(([server, all]) => figuresOf({ scenario: 'vote', server }, all));
    return [
      machineFigure('vote', others()),
      ...figures,
      ...ratioFigures('vote', 'CPU per answer', costsOf(turns, cpuPerMove)),
    ];
  });

function figuresOf(where: Where, turns: readonly Turn<Counts & LoopDelay>[]): readonly Figure[] {
  const total = (count: (turn: Counts) => number): number => sumOf(turns.map(count));
  return [
    { ...where, figure: 'answers sent', unit: 'count', value: total(({ sent }) => sent) },
    { ...where, figure: 'answers not accepted', unit: 'count', value: total(({ sent, accepted }) => sent - accepted) },
    { ...where, figure: 'CPU per answer', unit: 'µs', ...ofSpread(spreadOf(turns.map(cpuPerMove))) },
    ...percentiles(
      where,
      'accepted',
      turns.flatMap(({ latencies }) => latencies),
    ),
    {
      ...where,
      figure: 'pushes to a phone',
      unit: 'count',
      value: total(({ phonePushes }) => phonePushes) / turns.length / layout.people,
    },
    { ...where, figure: 'event loop late p99', unit: 'ms', ...ofSpread(spreadOf(turns.map(({ p99 }) => p99))) },
    { ...where, figure: 'event loop late max', unit: 'ms', ...ofSpread(spreadOf(turns.map(({ max }) => max))) },
  ];
}
