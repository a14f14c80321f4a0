/** One table as a text file that any spreadsheet opens. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { t } from '../../messages/report.ts';
import type { Cell, Column, Table } from '../tables/table.ts';

/** A thousandth is more than a room of people can tell. */
const decimals = 1000;

/**
 * `notes` go into a last column of every row: above the heading they would be taken for data, and a row that is
 * copied elsewhere keeps them. Excel takes a text file for UTF-8 only where a mark says so, and calculates whatever
 * looks like a formula.
 */
export function csvOf(table: Table, notes: readonly string[]): string {
  const note = notes.join(' ');
  const heading = [...table.columns.map(({ title }) => title), t('col.note')];
  const rows = table.rows.map((row) => [...row.map((cell, at) => plain(cell, table.columns[at])), note]);
  return stringify([heading, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

function plain(cell: Cell, column: Column | undefined): Cell {
  if (typeof cell !== 'number' || column?.as === 'count') return cell;
  return Math.round(cell * decimals) / decimals;
}
