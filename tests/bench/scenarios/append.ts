/** What it takes to make rows durable, by how often they are committed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../figures.ts';
import type { Appended } from '../servers/appender.ts';
import { percentiles } from './reporting.ts';
import type { Scenario } from './scenario.ts';

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

async function measured(log: string, seconds: number): Promise<{ readonly steady: Appended; readonly most: Appended }> {
  const args = ['--import', 'tsx', appender, log, String(seconds)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(said) as { steady: Appended; most: Appended };
}
