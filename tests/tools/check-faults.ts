/**
 * Fails when docs/faults.md and the tests disagree. With `--ran` (as `npm test` calls it) also when a
 * test that it names did not pass in the last run. With `--write` it puts the names of the test files
 * into the document first.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { coverageOf, faultIds, faultProblems, faultRows, runProblems, withFiles, type RunReport } from './faults.ts';
import { testSources } from './files.ts';

const document = 'docs/faults.md';
const reportFile = 'node_modules/.cache/tests/report.json';

const coverage = coverageOf(testSources());
const markdown = readFileSync(document, 'utf8');
const present = process.argv.includes('--write') ? withFiles(markdown, coverage) : markdown;
if (present !== markdown) writeFileSync(document, present);

const rows = faultRows(present);
const ran = process.argv.includes('--ran');
const problems = [...faultProblems(rows, coverage), ...(ran ? notShown() : [])];
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(
    '`npm run check:faults -- --write` puts the names of test files right; reasons are for people to write.',
  );
  process.exit(1);
}
const covered = rows.filter(({ files }) => files.length > 0).length;
console.log(`${covered} of ${faultIds.length} rows have tests, the others a reason`);
console.log(
  ran
    ? 'each of these tests was run and passed'
    : 'they exist; that they pass is checked after a whole run, by npm test',
);

function notShown(): readonly string[] {
  if (!existsSync(reportFile)) return [`there is no report of a run at ${reportFile}`];
  return runProblems(rows, JSON.parse(readFileSync(reportFile, 'utf8')) as RunReport, process.env['CI'] !== 'true');
}
