/**
 * `npm run prove -- I1 F9`: runs the tests whose titles carry these rows of docs/faults.md. The README
 * names such a command beside each promise.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildIfStale } from '../../server/build.mjs';
import { filesUnder } from './files.ts';

const rows = process.argv.slice(2);
const wrong = rows.filter((row) => !/^[A-Z]\d+$/.test(row));
if (rows.length === 0 || wrong.length > 0) {
  console.error(`Name rows of docs/faults.md, such as: npm run prove -- I1 F9 (not: ${wrong.join(' ')})`);
  process.exit(1);
}

const carries = (file: string) => rows.some((row) => readFileSync(file, 'utf8').includes(`[${row}]`));
const files = filesUnder('tests', ['.test.ts', '.test.tsx']).filter(carries);
if (files.length === 0) {
  console.error(`No test carries ${rows.join(', ')}.`);
  process.exit(1);
}

buildIfStale();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '-t', `\\[(${rows.join('|')})\\]`, ...files],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
