/** Fails when a rule of docs/rules.md has no test, or a test names a rule that does not exist. */
import { readFileSync } from 'node:fs';
import { filesUnder } from './files.ts';
import { disagreements, ruleNumbers, testedNumbers } from './rules.ts';

const rules = ruleNumbers(readFileSync('docs/rules.md', 'utf8'));
const tested = new Map<string, string>();
for (const file of filesUnder('tests', ['.ts', '.tsx'])) {
  for (const rule of testedNumbers(file, readFileSync(file, 'utf8'))) tested.set(rule, file);
}

const problems = rules.length === 0 ? ['docs/rules.md has no rules'] : disagreements(rules, tested);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${rules.length} rules, each with a test`);
