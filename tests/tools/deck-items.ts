/**
 * Statistics of a deck's cards, pooled over workshops; formulas in docs/measures.md:
 *
 *     npm run deck:items -- EXPORT...
 *
 * EXPORT is a JSON export or a take-home page of a workshop, or a table of answers (.csv): a row for each person, a
 * column for each card, 1 fits and 0 does not.
 */
import { parseArgs } from 'node:util';
import { plainText } from '../../shared/plain-text.ts';
import { readItemFiles } from './deck-items-files.ts';
import { itemLines } from './deck-items-printing.ts';
import { saidPlainly } from './said-plainly.ts';

await saidPlainly(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  if (positionals.length === 0) throw new Error('Name one or more exports: npm run deck:items -- EXPORT...');
  const files = readItemFiles(positionals);
  for (const problem of files.problems) console.error(plainText(problem));
  if (files.problems.length > 0) process.exitCode = 1;
  if (files.tests.length > 0 || files.notes.length > 0) console.log(itemLines(files).map(plainText).join('\n'));
});
