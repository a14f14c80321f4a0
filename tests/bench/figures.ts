/** What a run has found, as lines for a machine and as tables for a person. Pure. */
import type { Spread } from './statistics.ts';

/** One measured figure. `of`: what stands at 1.00, where the figure is a ratio. */
export interface Figure {
  readonly scenario: string;
  readonly server: string;
  readonly figure: string;
  readonly unit: string;
  /** NaN: there is none. Infinite: of something that never happened. Both are null in a line of JSON. */
  readonly value: number;
  /** A quarter of the repetitions lay below and above these. */
  readonly low?: number;
  readonly high?: number;
  readonly of?: string;
}

export function ofSpread({ median, low, high }: Spread): Pick<Figure, 'value' | 'low' | 'high'> {
  return { value: median, low, high };
}

/** A table for each scenario: figures in rows, servers in columns. */
export function tableOf(figures: readonly Figure[]): string {
  const scenarios = [...new Set(figures.map(({ scenario }) => scenario))];
  return scenarios
    .map((name) =>
      scenarioTable(
        name,
        figures.filter(({ scenario }) => scenario === name),
      ),
    )
    .join('\n');
}

function scenarioTable(name: string, figures: readonly Figure[]): string {
  const servers = [...new Set(figures.map(({ server }) => server))];
  const rows = [...new Set(figures.map(labelOf))].map((label) => [
    label,
    ...servers.map((server) => cellOf(figures.find((one) => labelOf(one) === label && one.server === server))),
  ]);
  return `${aligned([[name, ...servers], ...rows])}\n`;
}

function labelOf({ figure, unit, of }: Figure): string {
  return of === undefined ? `${figure} (${unit})` : `${figure} (${of} = 1.00)`;
}

function cellOf(figure: Figure | undefined): string {
  if (figure === undefined) return '–';
  const { value, low, high } = figure;
  return low === undefined || high === undefined ? short(value) : `${short(value)} [${short(low)}–${short(high)}]`;
}

/** Three digits, and no more than two behind the point; a dash where there is no figure. */
export function short(value: number): string {
  if (value === Infinity) return '∞';
  if (!Number.isFinite(value)) return '–';
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}
