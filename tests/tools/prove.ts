/**
 * `npm run prove -- I1 F9`: runs the tests whose titles carry these rows of docs/faults.md, and fails
 * unless each row has a test that was run and passed. The README names such a command beside each promise.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from '../../server/build.mjs';
import { coverageOf, faultIds, proofProblems, type RunReport } from './faults.ts';
import { testSources } from './files.ts';

/** Not that of a whole run, by which `npm run check:faults -- --ran` judges. */
const reportFile = 'node_modules/.cache/tests/prove.json';

const ids = process.argv.slice(2);
const wrong = ids.filter((id) => !faultIds.includes(id));
if (ids.length === 0 || wrong.length > 0) {
  console.error(`Name rows of docs/faults.md, such as: npm run prove -- I1 F9 (not: ${wrong.join(' ')})`);
  process.exit(1);
}

const coverage = coverageOf(testSources());
const files = [...new Set(ids.flatMap((id) => [...(coverage.get(id) ?? [])]))];
const status = files.length === 0 ? 1 : runTests();
const problems = proofProblems(ids, coverage, lastReport());
for (const problem of problems) console.error(problem);
if (problems.length > 0 || status !== 0) process.exit(1);
console.log(`${ids.join(', ')}: each has a test that was run and passed`);

function runTests(): number {
  buildIfStale();
  rmSync(reportFile, { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { status: code } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...options, '-t', `\\[(${ids.join('|')})\\]`, ...files],
    { stdio: 'inherit' },
  );
  return code ?? 1;
}

function lastReport(): RunReport {
  if (files.length === 0 || !existsSync(reportFile)) return { testResults: [] };
  return JSON.parse(readFileSync(reportFile, 'utf8')) as RunReport;
}
