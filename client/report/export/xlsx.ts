/** All tables as a workbook, a sheet for each. */
import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/browser';
import type { Cell, Column, Table } from '../tables/table.ts';
import { oneLine } from './one-line.ts';

const formats: Readonly<Record<Column['as'], string | undefined>> = {
  text: undefined,
  count: '0',
  share: '0%',
  figure: '0.00',
};
const widths = { first: 48, text: 22, number: 13 };

export function xlsxOf(tables: readonly Table[], notes: readonly string[]): Promise<Blob> {
  const names = sheetNames(tables.map(({ title }) => title));
  return writeExcelFile(tables.map((table, at) => sheetOf(table, names[at] ?? table.name, notes))).toBlob();
}

/** Notes stand below the table, so that its first row is its heading and nothing else. */
function sheetOf(table: Table, name: string, notes: readonly string[]): Sheet<Blob> {
  const heading = table.columns.map(({ title }) => ({ ...textCell(title), fontWeight: 'bold', wrap: true }) as const);
  const rows = table.rows.map((row) => row.map((cell, at) => cellOf(cell, table.columns[at])));
  const below = [...table.notes, ...notes].map((note) => [textCell(note)]);
  const columns = table.columns.map(({ as }, at) => ({ width: widthOf(as, at) }));
  return { data: [heading, ...rows, [], ...below], sheet: name, columns, stickyRowsCount: 1 };
}

function widthOf(as: Column['as'], at: number): number {
  if (as !== 'text') return widths.number;
  return at === 0 ? widths.first : widths.text;
}

/** Excel opens no workbook with more in a cell. */
const longestText = 32_767;

/** Said to be text, so that nothing that people wrote is ever calculated. */
const textCell = (value: string): CellObject => ({
  value: oneLine(value).slice(0, longestText),
  type: String,
});

function cellOf(cell: Cell, column: Column | undefined): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return oneLine(cell) === '' ? null : textCell(cell);
  const format = formats[column?.as ?? 'count'];
  return { value: cell, type: Number, ...(format !== undefined && { format }) };
}

const longest = 31;

/** Excel opens no workbook with a longer name, one of these signs in it, or the same name twice. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = title
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, longest);
    const isFree = clean !== '' && !taken.has(clean.toLowerCase());
    const name = isFree ? clean : `${clean.slice(0, longest - 3)} ${taken.size + 1}`.trim();
    taken.add(name.toLowerCase());
    return name;
  });
}
