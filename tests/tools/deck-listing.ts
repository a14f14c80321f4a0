/** The cards of a deck as rows of a table, one for each card and language. */
import { stringify } from 'csv-stringify/sync';
import type { DeckFile } from '../../shared/deck-schema.ts';

export interface CardRow {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly side: string;
  readonly weight: number;
  readonly theme: string;
  readonly sources: string;
}

const columns = ['id', 'language', 'text', 'side', 'weight', 'theme', 'sources'] as const;
const formats = ['csv', 'json', 'table'] as const;
export type Format = (typeof formats)[number];

export function isFormat(value: string): value is Format {
  return formats.some((format) => format === value);
}

export function rowsOf(deck: DeckFile, language?: string): CardRow[] {
  const tags = Object.keys(deck.languages).filter((tag) => language === undefined || tag === language);
  if (tags.length === 0) throw new Error(`the deck has no words in ${language ?? 'any language'}`);
  return tags.flatMap((tag) => {
    const words = new Map(Object.entries(deck.languages[tag]?.cards ?? {}));
    return deck.cards.map(({ id, side, weight, theme, sources }) => ({
      id,
      language: tag,
      text: words.get(id)?.text ?? '',
      side,
      weight,
      theme,
      sources: sources.join(' '),
    }));
  });
}

export function listed(rows: readonly CardRow[], format: Format): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  // For pipes: no byte order mark. A text that a spreadsheet would calculate is made harmless all the same.
  if (format === 'csv') return stringify([...rows], { header: true, columns: [...columns], escape_formulas: true });
  return table([columns, ...rows.map((row) => columns.map((column) => String(row[column])))]);
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return drawn.map((line) => `${line.trimEnd()}\n`).join('');
}
