/** Figures that several scenarios tell in the same words. */
import { ofSpread, type Figure } from '../figures.ts';
import type { Counts } from '../load/tally.ts';
import type { ServerName } from '../servers/bench-server.ts';
import type { LoopDelay } from '../servers/probe.ts';
import { quantile, ratiosOf, spreadOf } from '../statistics.ts';
import type { Turn } from './turns.ts';

/** Which figure of the table: of what, and in which column. */
export type Where = Pick<Figure, 'scenario' | 'server'>;

export const microseconds = 1e6;

export function machineFigure(scenario: string, share: number): Figure {
  return { scenario, server: 'machine', figure: 'used by others', unit: '%', value: share * 100 };
}

/** How busy the turns of so many seconds kept the server. */
export function coreFigure(where: Where, turns: readonly { readonly cpu: number }[], seconds: number): Figure {
  const load = spreadOf(turns.map(({ cpu }) => (cpu / seconds) * 100));
  return { ...where, figure: 'of one core', unit: '%', ...ofSpread(load) };
}

export function percentiles(where: Where, what: string, latencies: readonly number[]): readonly Figure[] {
  return [50, 95, 99].map((percent) => ({
    ...where,
    figure: `${what} p${percent}`,
    unit: 'ms',
    value: quantile(latencies, percent / 100),
  }));
}

export function delayFigures(where: Where, { p99, max }: LoopDelay): readonly Figure[] {
  return [
    { ...where, figure: 'event loop late p99', unit: 'ms', value: p99 },
    { ...where, figure: 'event loop late max', unit: 'ms', value: max },
  ];
}

/** Microseconds; infinite where no move was accepted. */
export function cpuPerMove({ cpu, accepted }: Turn<Counts>): number {
  return (cpu / accepted) * microseconds;
}

/** What each server costs, turn by turn, beside each of those that it is compared with. */
export function ratioFigures(
  scenario: string,
  figure: string,
  costs: ReadonlyMap<ServerName, readonly number[]>,
): readonly Figure[] {
  const references: readonly ServerName[] = ['raw', 'journaled', 'socketio'];
  return references.flatMap((of) => {
    const base = costs.get(of);
    if (base === undefined) return [];
    const ratioOf = (values: readonly number[]) => ofSpread(ratiosOf(values, base));
    return [...costs].map(([server, values]) => ({ scenario, server, figure, unit: 'ratio', of, ...ratioOf(values) }));
  });
}
