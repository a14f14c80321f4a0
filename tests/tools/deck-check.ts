/**
 * Measures decks by the rules of docs/content.md and fails when one is broken:
 *
 *     npm run deck:check -- [FILE...] [--language xx] [--articles FOLDER]
 */
import { parseArgs } from 'node:util';
import { checkDecks } from './deck-checking.ts';
import { saidPlainly } from './said-plainly.ts';

await saidPlainly(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: 'string' }, articles: { type: 'string' } },
  });
  const { lines, passed } = await checkDecks(positionals, values);
  for (const line of lines) console.log(line);
  if (!passed) process.exitCode = 1;
});
