/** Prints `N passed, N failed` from the report of the last test run; fails when nothing was run. */
import { existsSync, readFileSync } from 'node:fs';

const file = 'node_modules/.cache/tests/report.json';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded count as failed, though none of their tests was run. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const nothing: Report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : nothing;
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failed = report.numFailedTests + broken.length;

console.log(`${report.numPassedTests} passed, ${failed} failed`);
if (failed > 0 || report.numPassedTests === 0) process.exit(1);
