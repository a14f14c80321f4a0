/**
 * `npm run deck:schema`: writes docs/deck.schema.json, the format of a deck file, out of the schema that the
 * server reads decks with. With `--check` it only says whether the file is what it should be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { deckJsonSchema } from '../../server/content/deck-json-schema.ts';

const file = fileURLToPath(new URL('../../docs/deck.schema.json', import.meta.url));

export async function writtenSchema(): Promise<string> {
  const options = await resolveConfig(file);
  return format(JSON.stringify(deckJsonSchema()), { ...options, filepath: file });
}

export async function isCurrent(): Promise<boolean> {
  return readFileSync(file, 'utf8') === (await writtenSchema());
}

async function main(): Promise<void> {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, await writtenSchema());
  } else if (!(await isCurrent())) {
    process.stderr.write('docs/deck.schema.json is not what the server reads: run `npm run deck:schema`.\n');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
