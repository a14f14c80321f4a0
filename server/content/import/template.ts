/** A small deck to start from, in each of the forms that can be handed in. */
import { stringify } from 'csv-stringify/sync';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { DeckFileKind } from '../../../shared/deck-report.ts';
import { columns, type Cells, type Column } from './heading.ts';
import { readDeckFile } from './read-deck.ts';

const title = 'Our meetings';

const row = (cells: Partial<Cells>): Partial<Cells> => ({ kind: 'card', language: 'en', weight: '1', ...cells });

const rows: readonly Partial<Cells>[] = [
  row({
    id: 'C01',
    text: 'The questions arrive a day ahead',
    side: 'Keep doing',
    theme: 'Before',
    sources: 'Team survey, May',
    explanation: 'Those who think slowly come prepared, and so do all others.',
    twin: 'C04',
  }),
  row({
    id: 'C02',
    text: 'We end ten minutes before the hour',
    side: 'Keep doing',
    theme: 'During',
    sources: 'Team survey, May; Minutes of June',
  }),
  row({
    id: 'C03',
    text: 'The newest member speaks first',
    side: 'Keep doing',
    weight: '0.5',
    theme: 'During',
    sources: 'Team survey, May',
    against: 'Minutes of June',
    explanation: 'Many like it; some of the new would rather listen at first.',
  }),
  row({
    id: 'C04',
    text: 'The questions arrive with the invitation to dinner',
    side: 'Give up',
    theme: 'Before',
    sources: 'Minutes of June',
    twin: 'C01',
    tone: 'positive',
  }),
  row({ id: 'C05', text: 'Whoever has slides reads them aloud', side: 'Give up', theme: 'During' }),
  row({ id: 'C06', text: 'Everybody is invited to everything', side: 'Give up', theme: 'Before' }),
  row({
    id: 'S01',
    kind: 'scenario',
    text: 'Twelve people wait, and nobody remembers what the meeting is for. What now?',
    side: 'both',
    theme: 'During',
    explanation: 'Going home is right today; a purpose in the invitation is right for next time.',
    hint: 'Ask who has been in such a meeting this month.',
  }),
  row({
    id: 'T01',
    kind: 'tip',
    weight: '',
    text: 'Write down what the next meeting is for.',
    side: 'both',
    theme: 'Before',
  }),
];

const heading: readonly Column[] = columns;
const table = [heading, ...rows.map((cells) => heading.map((column) => cells[column] ?? ''))].map((line) => [...line]);

const widths: Partial<Record<Column, number>> = { text: 50, explanation: 50, hint: 40, sources: 30, against: 30 };

/** Excel takes a text file for UTF-8 only where a mark says so, and calculates whatever looks like a formula. */
function csv(): Buffer {
  return Buffer.from(stringify(table, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
}

function xlsx(): Promise<Buffer> {
  const [first = [], ...rest] = table;
  const bold = first.map((value) => ({ value, fontWeight: 'bold' as const }));
  const plain = rest.map((cells) => cells.map((value) => (value === '' ? null : value)));
  const sheet: SheetData = [bold, ...plain];
  const columnWidths = heading.map((column) => ({ width: widths[column] ?? 14 }));
  return writeExcelFile(sheet, { sheet: 'Deck', columns: columnWidths, stickyRowsCount: 1 }).toBuffer();
}

/** What the table becomes when it is read. */
async function json(): Promise<Buffer> {
  const { deck } = await readDeckFile(csv(), 'csv', title);
  if (deck === null) throw new Error('the template has problems');
  return Buffer.from(`${JSON.stringify({ $schema: './deck.schema.json', ...deck.file }, null, 2)}\n`);
}

export async function templateOf(kind: DeckFileKind): Promise<Buffer> {
  if (kind === 'json') return json();
  return kind === 'csv' ? csv() : xlsx();
}
