/** Reads a plain table of answers for `deck:items`: a row for each person, a column for each card, 1 fits and 0 does not. */
import { CsvError, parse } from 'csv-parse/sync';
import type { ItemRow } from '../../shared/workshop/measures/items.ts';

export interface AnswerTable {
  readonly items: readonly string[];
  readonly rows: readonly ItemRow[];
}

/** What cannot be read, in one sentence. */
export class TableProblem extends Error {}

/** With or without a heading, and with or without a first column of names; an empty cell is no answer. */
export function tableIn(text: string): AnswerTable {
  const lines = cellsIn(text);
  const [first, ...rest] = lines;
  if (!first) throw new TableProblem('there is nothing in it');
  const start = hasNames(rest.length > 0 ? rest : lines) ? 1 : 0;
  const hasHeading = !first.slice(start).every(isAnswer);
  const people = hasHeading ? rest : lines;
  const items = first.slice(start).map((cell, index) => (hasHeading && cell !== '' ? cell : `Item ${index + 1}`));
  if (people.length === 0 || items.length === 0) throw new TableProblem('there are no answers in it');
  const twice = firstTwice(items);
  if (twice !== undefined) throw new TableProblem(`two columns are called ${twice}`);
  return { items, rows: people.map((cells, index) => rowOf(cells.slice(start), items, index + (hasHeading ? 2 : 1))) };
}

function firstTwice(items: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return items.find((item) => seen.size === seen.add(item).size);
}

function cellsIn(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, delimiter: [',', ';', '\t'], skip_empty_lines: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError) throw new TableProblem(error.message);
    throw error;
  }
}

function isAnswer(cell: string): boolean {
  return cell === '' || cell === '0' || cell === '1';
}

/** Names if most of the first column are no answers: a single slip of the pen does not make a column of names. */
function hasNames(lines: readonly (readonly string[])[]): boolean {
  return lines.filter(([cell]) => !isAnswer(cell ?? '')).length * 2 > lines.length;
}

function rowOf(cells: readonly string[], items: readonly string[], line: number): ItemRow {
  return cells.map((cell, index) => {
    if (!isAnswer(cell)) {
      throw new TableProblem(`row ${line}, ${items[index] ?? ''}: ${JSON.stringify(cell)} is neither 0 nor 1`);
    }
    return cell === '' ? null : cell === '1' ? 1 : 0;
  });
}
