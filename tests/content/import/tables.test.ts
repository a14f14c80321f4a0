import { readFileSync } from 'node:fs';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { columns } from '../../../server/content/import/heading.ts';
import { readDeckFile } from '../../../server/content/import/read-deck.ts';
import { templateOf } from '../../../server/content/import/template.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { bytesOf, fileOf, problemsOf, readText, sheetOf, table, title, workbookOf } from './files.ts';

const read = async (text: string): Promise<DeckFile> => fileOf(await readText(text));
const textsOf = (file: DeckFile, language = 'en'): string[] =>
  Object.values(file.languages[language]?.cards ?? {}).map(({ text }) => text);

describe('a table becomes a deck', () => {
  it('with nothing but texts and sides', async () => {
    const file = await read(table());
    expect(file.cards).toMatchObject([
      { id: 'C001', side: 'leader', weight: 1, theme: 'general', twin: null, sources: [] },
      { id: 'C002', side: 'manager' },
    ]);
    expect(file.languages['en']).toMatchObject({ title, sides: { leader: 'Start', manager: 'Stop' } });
  });

  it('whatever the order, the case and the spaces of its columns', async () => {
    const file = await read('  SIDE ,Hint, Te xt,kind\nStart,,A b,\nStop,,C d,\nboth,Look,E f,Scenario');
    expect(textsOf(file)).toEqual(['A b', 'C d']);
    expect(file.languages['en']?.scenarios).toEqual({ S001: { text: 'E f', explanation: null, hint: 'Look' } });
    expect(file.scenarios).toMatchObject([{ id: 'S001', mode: 'both', scored: true }]);
  });

  it('and the column that comes first is the first, unless one is spelled like a side', async () => {
    expect((await read('text,side\nA b,Manager\nC d,Leader')).languages['en']?.sides).toEqual({
      leader: 'Leader',
      manager: 'Manager',
    });
    expect((await read('text,side\nA b,Stop\nC d,start\nE f,START')).languages['en']?.sides).toEqual({
      leader: 'Stop',
      manager: 'start',
    });
  });

  it('markup and quotes are text', async () => {
    const [, , html, quoted] = textsOf(
      await read(table('<b>Be</b> & <script>alert(1)</script>,Start', '"Says ""no"", often",Stop')),
    );
    expect(html).toBe('<b>Be</b> & <script>alert(1)</script>');
    expect(quoted).toBe('Says "no", often');
  });

  it('a text that the table wraps is one line', async () => {
    expect(textsOf(await read(table('"Two\r\nlines\tand  more",Start')))[2]).toBe('Two lines and more');
  });

  it('sources are titles, cited by the cards that name them', async () => {
    const file = await read('text,side,sources,against\nA b,Start,The Book; A talk,\nC d,Stop,a talk,The book');
    expect(file.languages['en']?.articles).toEqual({ '001': 'The Book', '002': 'A talk' });
    expect(file.cards).toMatchObject([{ sources: ['001', '002'] }, { sources: ['002'], against: ['001'] }]);
  });

  it('themes keep their names, in every script', async () => {
    const file = await read('text,side,theme\nA b,Start,Große Pläne\nC d,Stop,خطط\nE f,Stop,große pläne');
    expect(file.cards.map(({ theme }) => theme)).toEqual(['gro-e-plane', 'theme-2', 'gro-e-plane']);
    expect(file.languages['en']?.themes).toEqual({ 'gro-e-plane': 'Große Pläne', 'theme-2': 'خطط' });
  });

  it('no two themes have one key, whatever they are called', async () => {
    const file = await read('text,side,theme\nA b,Start,Theme 2\nC d,Stop,خطط\nE f,Stop,Theme-2\nG h,Stop,ناس');
    expect(file.cards.map(({ theme }) => theme)).toEqual(['theme-2', 'theme-3', 'theme-4', 'theme-5']);
  });

  it('a theme that is called General is a theme like any other', async () => {
    const file = await read('text,side,theme\nA b,Start,General\nC d,Stop,');
    expect(file.cards.map(({ theme }) => theme)).toEqual(['theme-1', 'general']);
    expect(file.languages['en']?.themes).toEqual({ 'theme-1': 'General' });
  });

  it('a card has the tone that its cell says', async () => {
    const file = await read('text,side,tone\nA b,Start,Positive\nC d,Stop,negative\nE f,Stop,');
    expect(file.cards.map(({ tone }) => tone)).toEqual(['positive', 'negative', null]);
    expect(await problemsOf('text,side,tone\nA b,Start,good\nC d,Stop,')).toMatchObject([
      { code: 'wrong_value', line: 2, column: 'tone', params: { value: 'good' } },
    ]);
  });

  it('a tip is for the themes that it lists, wherever it stands', async () => {
    const tip = 'Sleep on it,Start,tip,Big plans; people; PEOPLE';
    const file = await read(`text,side,kind,theme\n${tip}\nA b,Start,,People\nC d,Stop,,Big plans\nGo,both,tip,`);
    expect(file.tips).toMatchObject([{ themes: ['big-plans', 'people'] }, { themes: [] }]);
    expect(await problemsOf(`text,side,kind,theme\n${tip}\nA b,Start,,People\nC d,Stop,,`)).toMatchObject([
      { code: 'unknown_reference', line: 2, column: 'theme', params: { value: 'Big plans' } },
    ]);
  });

  it('a tip is for the same themes in every language', async () => {
    const rows = (last: string) =>
      [
        'id,language,kind,text,side,theme',
        'C01,en,card,A b,Start,People\nC01,de,card,A b,Auf,Leute',
        'C02,en,card,C d,Stop,Plans\nC02,de,card,C d,Zu,Pläne',
        `T01,en,tip,Go,both,People\nT01,de,tip,Los,both,${last}`,
      ].join('\n');
    expect((await read(rows('Leute'))).tips).toMatchObject([{ themes: ['people'] }]);
    expect(await problemsOf(rows('Pläne'))).toMatchObject([{ code: 'differs_by_language', line: 7, column: 'theme' }]);
  });

  it('marks of direction around what is typed are no part of it', async () => {
    const file = await read('\u200ftext,side\u200e\n\u200f A b \u061c,\u200fStart\u200e\nC d,Stop\nE f,Start');
    expect(textsOf(file)).toEqual(['A b', 'C d', 'E f']);
    expect(file.languages['en']?.sides).toEqual({ leader: 'Start', manager: 'Stop' });
    expect((await problemsOf(table('A\u200fb,Start'))).map(({ code }) => code)).toEqual(['not_plain_text']);
  });

  it('columns may be called by signs', async () => {
    expect((await read('text,side\nA b,+\nC d,-')).languages['en']?.sides).toEqual({ leader: '+', manager: '-' });
  });

  it('a twin is named once and meant twice', async () => {
    const file = await read('id,text,side,twin\nA1,A b,Start,\nB1,C d,Stop,a1');
    expect(file.cards.map(({ twin }) => twin)).toEqual(['B1', 'A1']);
  });

  it('ids that are missing keep clear of those that are there', async () => {
    const file = await read('id,text,side\nC001,A b,Start\n,C d,Stop\nC2,E f,Stop');
    expect(file.cards.map(({ id }) => id)).toEqual(['C001', 'C002', 'C2']);
  });
});

describe('docs/deck-format.md', () => {
  const text = readFileSync(new URL('../../../docs/deck-format.md', import.meta.url), 'utf8');
  const examples = [...text.matchAll(/```(csv|json)\n([^]*?)```/g)].map(([, kind, example]) => ({ kind, example }));

  it('has an example of each kind', () => {
    expect(examples.map(({ kind }) => kind)).toEqual(['csv', 'csv', 'json']);
  });

  it.each(examples)('shows $kind that can be handed in', async ({ kind, example = '' }) => {
    expect(await problemsOf(example, kind === 'json' ? 'json' : 'csv')).toEqual([]);
  });
});

describe('text files as spreadsheets save them', () => {
  const text = 'text;side\nPrüft täglich;Start\n"Fragt; wartet";Stop\n';

  it.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['lines that end as on Windows', bytesOf(text.replaceAll('\n', '\r\n'))],
    ['lines that end as on an old Mac', bytesOf(text.replaceAll('\n', '\r'))],
    ['tabs', bytesOf(text.replace('text;', 'text\t').replaceAll(';S', '\tS'))],
    ['rows of nothing', bytesOf(`\n;\n${text};\n\n;;;\n`)],
  ])('%s', async (_, bytes) => {
    expect(textsOf(fileOf(await readDeckFile(bytes, 'csv', title)))).toEqual(['Prüft täglich', 'Fragt; wartet']);
  });

  it('letters of another alphabet are not taken for accents', async () => {
    const greek = Buffer.concat([bytesOf('text,side\n'), Buffer.from('cae1ebe7ecddf1e1', 'hex'), bytesOf(',Start')]);
    const { problems } = await readDeckFile(greek, 'csv', title);
    expect(problems.map(({ code }) => code)).toEqual(['unknown_encoding']);
  });

  it('quotation marks and dashes of Windows-1252 are what they were, whatever Node makes of them', async () => {
    // “Folien – „laut“ gelesen …”: 0x93, 0x94, 0x96, 0x84, 0x85.
    const cell = Buffer.concat([
      bytesOf('Liest '),
      Buffer.from([0x84]),
      bytesOf('laut'),
      Buffer.from([0x93, 0x20, 0x96, 0x20, 0x85]),
    ]);
    const { deck } = await readDeckFile(
      Buffer.concat([bytesOf('text;side\nGeht hinaus;Start\n'), cell, bytesOf(';Stop\n')]),
      'csv',
      title,
    );
    expect(deck && textsOf(deck.file)[1]).toBe('Liest „laut“ – …');
  });

  it('a quote within a cell opens nothing', async () => {
    expect(textsOf(await read(table('Says "no",Start')))[2]).toBe('Says "no"');
  });
});

describe('workbooks', () => {
  it('say the same as the text file: the template in all its forms', async () => {
    const csv = fileOf(await readDeckFile(await templateOf('csv'), 'csv', 'Our meetings'));
    const xlsx = fileOf(await readDeckFile(await templateOf('xlsx'), 'xlsx', 'Our meetings'));
    const { $schema, ...json } = fileOf(await readDeckFile(await templateOf('json'), 'json', ''));
    expect(xlsx).toEqual(csv);
    expect(json).toEqual(csv);
    expect($schema).toBe('./deck.schema.json');
    expect([csv.cards.length, csv.scenarios.length, csv.tips.length]).toEqual([6, 1, 1]);
  });

  it('the template shows every column', async () => {
    const [heading, ...lines] = (await templateOf('csv')).toString().replace('\uFEFF', '').trim().split('\r\n');
    expect(heading).toBe(columns.join(','));
    columns.forEach((_, at) => {
      expect(lines.some((line) => (line.split(/,(?=\S|$)/)[at] ?? '') !== '')).toBe(true);
    });
  });

  it('numbers, numbers as text and what Excel escapes are read as one sees them', async () => {
    const rows = [
      ['text', 'side', 'weight'],
      ['A_x000D_\nb', 'Start', 0.5],
      [7, 'Stop', '1'],
    ].map((cells) => cells.map((value) => ({ value })));
    const bytes = await writeExcelFile(rows).toBuffer();
    const file = fileOf(await readDeckFile(bytes, 'xlsx', title));
    expect(textsOf(file)).toEqual(['A b', '7']);
    expect(file.cards.map(({ weight }) => weight)).toEqual([0.5, 1]);
  });

  it('shared texts without their readings, cells by their address, the first sheet that is shown', async () => {
    const shared =
      '<s:sst xmlns:s="x"><s:si><s:t>text</s:t></s:si><s:si><s:r><s:t>A </s:t></s:r><s:r><s:t>b</s:t></s:r><s:rPh><s:t>no</s:t></s:rPh></s:si></s:sst>';
    const sheet = `<worksheet><sheetData>
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><t>side</t></is></c></row>
      <row r="4"><c r="B4" t="s"><v>1</v></c><c r="D4" t="inlineStr"><is><t>Start</t></is></c></row>
      <row><c r="B5" t="inlineStr"><is><t>C &amp; d</t></is></c><c r="D5" t="inlineStr"><is><t>Stop</t></is></c></row>
      <row r="8"><c r="D8" t="inlineStr"><is><t>Start</t></is></c></row>
    </sheetData></worksheet>`;
    const { problems } = await readDeckFile(workbookOf(sheet, {}, shared), 'xlsx', title);
    expect(problems).toEqual([{ code: 'missing_value', line: 8, column: 'text', params: {} }]);
    const sound = workbookOf(sheet.replace(/<row r="8">.*<\/row>/, ''), {}, shared);
    expect(textsOf(fileOf(await readDeckFile(sound, 'xlsx', title)))).toEqual(['A b', 'C & d']);
  });

  it('a sheet of texts', async () => {
    const sheet = sheetOf([
      ['text', 'side'],
      ['<i>', 'Start'],
      ['C d', 'Stop'],
    ]);
    expect(textsOf(fileOf(await readDeckFile(workbookOf(sheet), 'xlsx', title)))).toEqual(['<i>', 'C d']);
  });
});
