/**
 * Lists the cards of any deck:
 *
 *     npm run -s deck:list -- [FILE...] [--format csv|json|table] [--language xx]
 */
import { parseArgs } from 'node:util';
import { decksFrom } from './deck-files.ts';
import { isFormat, listed, rowsOf } from './deck-listing.ts';
import { saidPlainly } from './said-plainly.ts';

await saidPlainly(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: 'string' }, format: { type: 'string', default: 'table' } },
  });
  const { format } = values;
  if (!isFormat(format)) throw new Error(`--format ${format}: it is csv, json or table`);
  const decks = await decksFrom(positionals);
  const problems = decks.flatMap((deck) => deck.problems);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  const files = decks.flatMap(({ file }) => file ?? []);
  process.stdout.write(
    listed(
      files.flatMap((file) => rowsOf(file, values.language)),
      format,
    ),
  );
});
