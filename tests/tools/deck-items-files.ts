/** The files that `deck:items` pools, as tests: exports of workshops, one test for each round, and plain tables. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Side } from '../../shared/commands.ts';
import type { CardId } from '../../shared/ids.ts';
import { testsOf } from '../../shared/workshop/item-tests.ts';
import { workshopIn, type KeptProblem } from '../../shared/workshop/kept-file-schema.ts';
import type { KeptWorkshop } from '../../shared/workshop/kept-file.ts';
import type { ItemRow } from '../../shared/workshop/measures/items.ts';
import { TableProblem, tableIn } from './deck-items-csv.ts';

/** A card as a deck knows it: the same in all workshops that were played with the deck. */
export interface DeckItem {
  readonly deck: string;
  readonly item: string;
  /** Null in a plain table. */
  readonly key: Side | null;
  readonly words: { readonly language: string; readonly text: string } | null;
}

export interface ItemTest {
  readonly name: string;
  readonly items: readonly DeckItem[];
  /** One for each person, in the order of the items. */
  readonly rows: readonly ItemRow[];
}

export interface ItemFiles {
  readonly tests: readonly ItemTest[];
  /** Why a file could not be read. */
  readonly problems: readonly string[];
  /** What was left out of a file that could be. */
  readonly notes: readonly string[];
}

const problemWords: Readonly<Record<KeptProblem, string>> = {
  not_ours: 'neither an export of a workshop (JSON or take-home page) nor a table (.csv)',
  newer_version: 'written by a newer version of Two Hats than this one',
  damaged: 'damaged: it was altered, or is not whole',
};

export function readItemFiles(files: readonly string[]): ItemFiles {
  const seen = new Map<string, string>();
  const read = files.map((file): Partial<ItemFiles> => {
    const text = textOf(file);
    if (text === null) return { problems: [`${file}: cannot be read`] };
    return extname(file).toLowerCase() === '.csv' ? fromTable(file, text) : fromExport(file, text, seen);
  });
  return {
    tests: read.flatMap(({ tests = [] }) => tests),
    problems: read.flatMap(({ problems = [] }) => problems),
    notes: read.flatMap(({ notes = [] }) => notes),
  };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function fromTable(file: string, text: string): Partial<ItemFiles> {
  try {
    const { items, rows } = tableIn(text);
    return { tests: [{ name: file, items: items.map((item) => ({ deck: '', item, key: null, words: null })), rows }] };
  } catch (error) {
    if (error instanceof TableProblem) return { problems: [`${file}: ${error.message}`] };
    throw error;
  }
}

/** `seen`: the workshops that have been read, and from which file. */
function fromExport(file: string, text: string, seen: Map<string, string>): Partial<ItemFiles> {
  const read = workshopIn(text);
  if (!read.ok) return { problems: [`${file}: ${problemWords[read.error]}`] };
  const { code, startedAt } = read.value.workshop;
  const room = `${code} ${startedAt ?? ''}`;
  const before = seen.get(room);
  if (before !== undefined) return { notes: [`${file}: the same workshop as ${before}, counted once`] };
  seen.set(room, file);
  const tests = itemTests(file, read.value);
  return tests.length > 0 ? { tests } : { notes: [`${file}: no private answers in it, or too few to be told`] };
}

function itemTests(file: string, { workshop, texts }: KeptWorkshop): readonly ItemTest[] {
  const words = (card: CardId) => {
    const text = texts.cards[card];
    return text === undefined ? null : { language: texts.language, text };
  };
  return testsOf(workshop)
    .filter(({ rows }) => rows.length > 0)
    .map(({ round, cards, rows }) => ({
      name: `${file}, round ${round + 1}`,
      items: cards.map(({ card, item, key }) => ({ deck: workshop.deck, item, key, words: words(card) })),
      rows,
    }));
}
