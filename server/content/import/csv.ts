/** The rows of a CSV file, with the line that each starts in. */
import { CsvError, parse } from 'csv-parse/sync';
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { columnIn } from './heading.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { problem } from './problems.ts';
import type { Row } from './table.ts';

/** Where the names of the columns stand, and so much of a line that one can tell what separates them. */
const FIRST_LINES = 50;
const LONGEST_HEADING = 2_000;
const delimiters = [',', ';', '\t'] as const;

const tolerant = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
};

export function csvRows(text: string): Result<Row[], DeckProblem> {
  const rows: Row[] = [];
  const delimiter = delimiterOf(text);
  try {
    parse(text, {
      ...tolerant,
      delimiter,
      to: MOST_ROWS + 2,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines - lineBreaksIn(cells), cells: cells.slice(0, MOST_COLUMNS + 1) });
        return null;
      },
    });
    return ok(rows);
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return err(openQuote(rows, text));
    throw error;
  }
}

/** The one that makes the first line name the most columns. */
function delimiterOf(text: string): string {
  const line = headingIn(text);
  const named = delimiters.map((delimiter) => ({ delimiter, count: columnsNamed(line, delimiter) }));
  return named.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** The first line with a letter in it: spreadsheets put rows of nothing before it. */
function headingIn(text: string): string {
  const lines = text.split('\n', FIRST_LINES).map((line) => line.slice(0, LONGEST_HEADING));
  return lines.find((line) => /\p{L}/u.test(line)) ?? '';
}

function columnsNamed(line: string, delimiter: string): number {
  return line.split(delimiter).filter((cell) => columnIn(cell.replaceAll('"', '')) !== null).length;
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** It opens somewhere after the last row that could be read. */
function openQuote(rows: readonly Row[], text: string): DeckProblem {
  const last = rows.at(-1);
  const read = last === undefined ? 0 : last.line + lineBreaksIn(last.cells);
  const rest = text.split('\n').slice(read);
  const blank = rest.findIndex((line) => line.includes('"'));
  return problem('open_quote', { line: read + blank + 1, column: null });
}
