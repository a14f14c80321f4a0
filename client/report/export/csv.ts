/** One table as a text file that any spreadsheet opens. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { t } from '../../messages/report.ts';
import type { Cell, Column, Table } from '../tables/table.ts';
import { oneLine } from './one-line.ts';

const formulaBehindSemicolon = /;(?=[\s"]*[=+\-@＝＋－＠])/g;
/** A thousandth is more than a room of people can tell. */
const decimals = 1000;

/**
 * `notes` go into a last column of every row: above the heading they would be taken for data, and a row that is
 * copied elsewhere keeps them. Excel takes a text file for UTF-8 only where a mark says so, and calculates whatever
 * looks like a formula; where it parts columns at semicolons, also behind one of those.
 */
export function csvOf(table: Table, notes: readonly string[]): string {
  const note = plain(notes.join(' '), undefined);
  const heading = [...table.columns.map(({ title }) => plain(title, undefined)), t('col.note')];
  const rows = table.rows.map((row) => [...row.map((cell, at) => plain(cell, table.columns[at])), note]);
  return stringify([heading, ...rows], {
    bom: true,
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: 'windows',
  });
}

function plain(cell: Cell, column: Column | undefined): Cell {
  if (typeof cell === 'string') return oneLine(cell).replace(formulaBehindSemicolon, ";'");
  if (cell === null || column?.as === 'count') return cell;
  return Math.round(cell * decimals) / decimals;
}
