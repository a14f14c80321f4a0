/** The decks that the commands `deck:check` and `deck:list` look at: the built-in one, or files of any kind. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { problemInFile } from '../../client/deck/remark-words.ts';
import { speak } from '../../client/lib/i18n.ts';
import { common } from '../../client/messages/en/common.ts';
import { deck as deckWords } from '../../client/messages/en/deck.ts';
import { loadBuiltIn } from '../../server/content/decks.ts';
import type { DeckFile } from '../../shared/deck-schema.ts';
import { readDeckFile } from '../../server/content/import/read-deck.ts';

export interface NamedDeck {
  readonly name: string;
  /** Null if the file cannot be read as a deck; then there are problems. */
  readonly file: DeckFile | null;
  readonly problems: readonly string[];
}

// The commands say what is wrong in the words of the deck page.
speak('en', { ...common, ...deckWords });

const kinds = { '.csv': 'csv', '.xlsx': 'xlsx', '.json': 'json' } as const;

export async function decksFrom(files: readonly string[]): Promise<readonly NamedDeck[]> {
  if (files.length === 0) return [{ name: 'built-in deck', file: loadBuiltIn().file, problems: [] }];
  return Promise.all(files.map(deckFrom));
}

async function deckFrom(file: string): Promise<NamedDeck> {
  const extension = extname(file).toLowerCase();
  if (!isKnown(extension)) return { name: file, file: null, problems: [`${file}: neither .csv, .xlsx nor .json`] };
  const title = basename(file, extname(file));
  const { deck, problems } = await readDeckFile(readFileSync(file), kinds[extension], title);
  return {
    name: file,
    file: deck?.file ?? null,
    problems: problems.map((problem) => `${file}: ${problemInFile(problem)}`),
  };
}

function isKnown(extension: string): extension is keyof typeof kinds {
  return extension in kinds;
}
