/** The first row of a table: which column stands where. */
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { problem } from './problems.ts';
import { cleaned, folded, type Row } from './table.ts';

export const columns = [
  'id',
  'kind',
  'language',
  'text',
  'side',
  'weight',
  'theme',
  'sources',
  'against',
  'explanation',
  'twin',
  'tone',
  'hint',
] as const;
export type Column = (typeof columns)[number];
export type Cells = Readonly<Record<Column, string>>;

const required = ['text', 'side'] as const satisfies readonly Column[];

export interface Heading {
  readonly at: ReadonlyMap<Column, number>;
  /** Cells beyond belong to no column. */
  readonly width: number;
}

/** The column of that name, however it was typed. */
export function columnIn(name: string): Column | null {
  const plain = folded(name).replace(/[\s_-]/g, '');
  return columns.find((column) => column === plain) ?? null;
}

/** Null: a column is missing without which no row makes sense. */
export function readHeading({ line, cells }: Row, problems: DeckProblem[]): Heading | null {
  const at = new Map<Column, number>();
  for (const [position, cell] of cells.entries()) {
    const value = cleaned(cell);
    const column = columnIn(value);
    if (value === '') continue;
    if (column === null) problems.push(problem('unknown_column', { line, column: value }, { value }));
    else if (at.has(column)) problems.push(problem('column_twice', { line, column }, { value }));
    else at.set(column, position);
  }
  const missing = required.filter((column) => !at.has(column));
  problems.push(...missing.map((column) => problem('missing_column', { line, column }, { name: column })));
  const width = cells.reduce((most, cell, position) => (cleaned(cell) === '' ? most : position + 1), 0);
  return missing.length > 0 ? null : { at, width };
}

export function cellsOf({ cells }: Row, { at }: Heading): Cells {
  const entries = columns.map((column) => {
    const position = at.get(column);
    return [column, position === undefined ? '' : cleaned(cells[position] ?? '')] as const;
  });
  return Object.fromEntries(entries) as Cells;
}
