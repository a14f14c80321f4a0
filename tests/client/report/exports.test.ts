// @vitest-environment happy-dom
/** What is taken home for spreadsheets and notes: whole, and harmless whatever people wrote. */
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../../client/report/export/csv.ts';
import { jsonOf } from '../../../client/report/export/json.ts';
import { oneLine } from '../../../client/report/export/one-line.ts';
import { escaped, markdownOf } from '../../../client/report/export/markdown.ts';
import { sheetNames, xlsxOf } from '../../../client/report/export/xlsx.ts';
import { cardsTable } from '../../../client/report/tables/cards.ts';
import { commitmentsTable } from '../../../client/report/tables/said.ts';
import { notesOf, tablesOf } from '../../../client/report/tables/tables.ts';
import { text, type Table } from '../../../client/report/tables/table.ts';
import { toldOfKept, type Told } from '../../../client/report/told.ts';
import { figuresOf } from '../../../shared/workshop/figures.ts';
import { workshopIn } from '../../../shared/workshop/kept-file-schema.ts';
import { unpacked } from '../../../server/content/import/zip.ts';
import { xlsxRows } from '../../../server/content/import/xlsx.ts';
import { fewPlayed, played, playedTexts } from '../../support/workshop.ts';
import { speakEnglish } from '../english.ts';

/** Each would be calculated, or mean something else than it says, where it is taken as it is. */
const formulas = [
  '=1+1',
  '\n=1+1',
  '\u0085=1',
  '@SUM(A1)',
  '+1',
  '-1+2',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x.y","z")',
];
const markup = [
  'a | b',
  '<img src=x onerror=alert(1)>',
  '[a](http://x.y)',
  '**b** _c_ `d`',
  '# e',
  '1. f',
  'g\nh',
  '{{x}} {% y %} {code}',
  '![i](//x.y/i.png)',
  '\\<b>',
];

const texts = playedTexts();
const told = toldOfKept({ workshop: played, texts });
const few = toldOfKept({ workshop: fewPlayed, texts });

function withCommitments(sentences: readonly string[]): Told {
  const commitments = sentences.map((sentence) => ({ text: sentence, mode: 'lead' as const }));
  return toldOfKept({ workshop: { ...played, commitments }, texts });
}

const rowsOf = (csv: string) => parse(csv, { bom: true, relax_column_count: false });

async function workbook(tables: readonly Table[], notes: readonly string[]): Promise<Uint8Array> {
  return new Uint8Array(await (await xlsxOf(tables, notes)).arrayBuffer());
}

beforeAll(() => speakEnglish('report'));

describe('CSV', () => {
  it('has every card under its headings, with what there is to know in each row', () => {
    const [heading, ...rows] = rowsOf(csvOf(cardsTable(told), ['Few people.', 'A floor.']));
    expect(heading).toEqual([...cardsTable(told).columns.map(({ title }) => title), 'Note']);
    expect(rows).toHaveLength(20);
    for (const row of rows) expect(row.at(-1)).toBe('Few people. A floor.');
    const [first] = told.figures.cards;
    expect(rows[0]?.[0]).toBe(texts.cards[first!.card]);
    expect(Number(rows[0]?.[heading!.indexOf('Contested')])).toBeCloseTo(first!.index, 3);
  });

  it('leaves nothing that a spreadsheet would calculate', () => {
    const rows = rowsOf(csvOf(commitmentsTable(withCommitments(formulas)), []));
    expect(rows.slice(1).map(([cell]) => cell)).toEqual(formulas.map((formula) => `'${oneLine(formula)}`));
  });

  it('begins no line and no column with a formula, also where it is read with semicolons', () => {
    const sentences = ['a\n=1+1', 'a\r\n=1+1', 'a;=1+1;b', 'a; "=1+1;b', 'a;\t@x', 'a;＝1'];
    const table = commitmentsTable(withCommitments(sentences));
    const csv = csvOf({ ...table, columns: [text('A\n=1'), text('B;=1')] }, ['c;=1']);
    expect(csv.split('\r\n')).toHaveLength(2 + sentences.length);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    // Quoted, a cell with a semicolon stays one where the reader takes either.
    expect(csv).toContain(`"a;'=1+1;b"`);
    const cells = csv
      .replace('\uFEFF', '')
      .split(/[;\r\n]+/)
      .map((cell) => cell.replace(/^[\s"]+/, ''));
    expect(cells.length).toBeGreaterThan(2 * sentences.length);
    expect(cells.filter((cell) => /^[=+\-@＝]/.test(cell))).toEqual([]);
  });

  it('keeps a negative figure a figure', () => {
    const table: Table = {
      ...cardsTable(told),
      columns: [text('a'), { title: 'b', as: 'figure' }],
      rows: [['-x', -0.5]],
    };
    expect(rowsOf(csvOf(table, []))[1]).toEqual(["'-x", '-0.5', '']);
  });
});

describe('XLSX', () => {
  it('has a sheet for each table, with its rows, its notes and those of the whole', async () => {
    const tables = tablesOf(few);
    const bytes = await workbook(tables, notesOf(few));
    const parts = await unpacked(bytes, (name) => /^xl\/(workbook|worksheets\/sheet\d+)\.xml$/.test(name), 10_000_000);
    const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(tables.map(({ title }) => title));
    expect(parts.size).toBe(tables.length + 1);
    const first = await xlsxRows(bytes);
    const cells = first.ok ? first.value.map((row) => Object.values(row).flat().join(' ')).join('\n') : '';
    for (const note of notesOf(few)) expect(cells).toContain(note);
    expect(cells).toContain('3 people');
  });

  it('holds all that people wrote as text, and no formula', async () => {
    const parts = await unpacked(
      await workbook([commitmentsTable(withCommitments(formulas))], formulas),
      (name) => name.endsWith('.xml'),
      10_000_000,
    );
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).not.toMatch(/<f[ >]/);
    // Heading, sentences with their hats, and notes: every cell with a value points at a text.
    const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
    expect(cells.length).toBeGreaterThan(formulas.length * 3);
    expect(cells.filter((cell) => !/t="(s|inlineStr|str)"/.test(cell))).toEqual([]);
  });

  it('has no break within a cell, and no more in one than Excel opens', async () => {
    const table = commitmentsTable(withCommitments(['one\r\ntwo\u0085three', 'x'.repeat(40_000)]));
    const parts = await unpacked(await workbook([table], []), (name) => name.endsWith('.xml'), 10_000_000);
    const said = [...parts.values()].join('');
    expect(said).toContain('one two three');
    expect(said.match(/x{100,}/g)?.map(({ length }) => length)).toEqual([32_767]);
  });

  it('names sheets as Excel takes them, each once', () => {
    const names = sheetNames(['A/B: [c]?*', 'x'.repeat(40), 'x'.repeat(50), 'Cards', 'cards', '']);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names[3]).toBe('Cards');
  });
});

describe('Markdown', () => {
  it('tells the whole report: tables, questions, tips, sentences, and how far it carries', () => {
    const page = markdownOf(told);
    for (const { title, name } of tablesOf(told)) if (name !== 'answers') expect(page).toContain(`## ${title}`);
    expect(page).toContain('## At your next team meeting');
    expect(page).toContain('## What to try next');
    for (const { text: sentence } of played.commitments) expect(page).toContain(sentence);
    for (const note of notesOf(few)) expect(markdownOf(few)).toContain(note);
  });

  it('has a row of as many cells as its table has columns, whatever is in them', () => {
    const page = markdownOf(withCommitments([...markup, ...formulas]));
    const start = page.indexOf('## Commitments');
    const rows = page.slice(start).split('\n\n')[1]!.split('\n');
    expect(rows).toHaveLength(2 + markup.length + formulas.length);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(3);
  });

  it('takes no sign of what people wrote for markup', () => {
    expect(markup.map(escaped)).toEqual([
      String.raw`a \| b`,
      String.raw`&lt;img src=x onerror=alert(1)&gt;`,
      String.raw`\[a\](http\://x.y)`,
      String.raw`\*\*b\*\* \_c\_ \`d\``.replaceAll('\\`', '\\`'),
      String.raw`\# e`,
      String.raw`1\. f`,
      'g h',
      String.raw`\{\{x\}\} \{% y %\} \{code\}`,
      String.raw`!\[i\](//x.y/i.png)`,
      String.raw`\\&lt;b&gt;`,
    ]);
    expect(escaped('www.x.y, _www.x.y, a@b.c, &lt;')).toBe(String.raw`www\.x.y, \_www\.x.y, a\@b.c, &amp;lt;`);
  });
});

describe('JSON', () => {
  it('is read back to the same workshop, words and figures', () => {
    const read = workshopIn(jsonOf({ workshop: played, texts }));
    expect(read).toEqual({ ok: true, value: { workshop: played, texts } });
    expect(read.ok && figuresOf(read.value.workshop)).toEqual(told.figures);
  });
});
