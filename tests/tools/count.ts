/**
 * Prints which tests failed and why, then `N passed, N failed`, from the report of the last test run; fails
 * when nothing was run. It comes last, because of a long log often only the end is kept.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const file = 'node_modules/.cache/tests/report.json';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded, or prepared, count as failed, though none of their tests has. */
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

const nothing: Report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : nothing;
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
);
const failed = report.numFailedTests + broken.length;

/** A message may hold a page's whole text, and a trace every layer of the runner. */
const linesOfMessage = 20;

function printFailure(file: string, title: string, message: string): void {
  const shown = message.split('\n').slice(0, linesOfMessage).join('\n');
  console.log(`FAILED ${relative('.', file)} › ${title}\n${shown}\n`);
}

for (const { name, message } of broken) printFailure(name, 'could not be loaded or prepared', message);
for (const { name, assertionResults } of report.testResults) {
  for (const { status, fullName, failureMessages } of assertionResults) {
    if (status === 'failed') printFailure(name, fullName, failureMessages.join('\n'));
  }
}
console.log(`${report.numPassedTests} passed, ${failed} failed`);
if (failed > 0 || report.numPassedTests === 0) process.exit(1);
