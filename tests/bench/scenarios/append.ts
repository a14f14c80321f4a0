/** What it takes to make rows durable, by how often they are committed. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { within } from '../deadline.ts';
import type { Figure } from '../figures.ts';
import type { Findings } from '../servers/appender.ts';
import { Supervisor } from '../supervisor.ts';
import { percentiles } from './reporting.ts';
import type { Scenario } from './scenario.ts';

const foundWithinMs = 120_000;
const appender = fileURLToPath(new URL('../servers/appender.ts', import.meta.url));

/** The product's journal, and bare commits at other paces. */
const logs = ['product', 'every 1 ms', 'every 5 ms', 'every 20 ms'] as const;

export const append: Scenario = async ({ quick, say }) => {
  const figures: Figure[] = [];
  for (const log of logs) {
    const where = { scenario: 'append', server: log };
    const { steady, most } = await measured(log, quick ? 1 : 10);
    say(`append: ${log} measured`);
    figures.push(
      ...percentiles(where, 'durable at 1,000 rows a second', steady.latencies),
      { ...where, figure: 'commits at 1,000 rows a second', unit: '1/s', value: steady.commits / steady.seconds },
      { ...where, figure: 'CPU per row at 1,000 a second', unit: 'µs', value: (steady.cpu / steady.rows) * 1e6 },
      { ...where, figure: 'most rows', unit: '1/s', value: most.rows / most.seconds },
    );
  }
  return figures;
};

/** In a process of its own, which is asked for nothing and tells what it has found. */
function measured(log: string, seconds: number): Promise<Findings> {
  return Supervisor.during(async (supervisor) => {
    const args = [log, supervisor.directory(), String(seconds)];
    const child = supervisor.adopt(`what appends to "${log}"`, () =>
      fork(appender, args, { execArgv: ['--import', 'tsx'], serialization: 'advanced', silent: true }),
    );
    const told = once(child, 'message', { signal: supervisor.signal });
    const [findings] = (await within(foundWithinMs, `"${log}" was measured`, told)) as [Findings];
    return findings;
  });
}
