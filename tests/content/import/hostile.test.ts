import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckProblemCodes, type DeckFileKind } from '../../../shared/deck-report.ts';
import { MOST_PROBLEMS } from '../../../server/content/import/problems.ts';
import { readDeckFile } from '../../../server/content/import/read-deck.ts';
import { columns } from '../../../server/content/import/heading.ts';
import { templateOf } from '../../../server/content/import/template.ts';
import { walk } from '../../../server/content/import/xml.ts';
import { NotReadable } from '../../../server/content/import/xlsx-faults.ts';
import { bytesOf, readText, sheetOf, table, title, workbookOf, zipOf } from './files.ts';

/** What is not refused early takes minutes; a machine under load takes its time for the rest as well. */
const generousMs = 12_000;
const megabyte = 1024 * 1024;

/** The codes, and how long it took. */
async function read(bytes: Uint8Array, kind: DeckFileKind) {
  const since = performance.now();
  const { deck, problems } = await readDeckFile(bytes, kind, title);
  return { deck, codes: [...new Set(problems.map(({ code }) => code))], tookMs: performance.now() - since };
}

const rows = [
  ['text', 'side'],
  ['A b', 'Start'],
  ['C d', 'Stop'],
];

describe('files that are too large', () => {
  it.each(['csv', 'xlsx', 'json'] as const)('[N10] a hundred megabytes of %s are not even looked at', async (kind) => {
    const { codes, tookMs } = await read(new Uint8Array(100 * megabyte), kind);
    expect(codes).toEqual(['too_big']);
    expect(tookMs).toBeLessThan(generousMs);
  });

  it('[N10] as many rows as fit in', async () => {
    const { codes, tookMs } = await read(bytesOf(`text,side\n${'a,\n'.repeat(600_000)}`), 'csv');
    expect(codes).toEqual(['too_many_rows']);
    expect(tookMs).toBeLessThan(generousMs);
  });

  it('[N10] a line that goes on for ever before anything is named', async () => {
    for (const line of ['1'.repeat(2 * megabyte - 1), `${'1'.repeat(megabyte)}\n${' '.repeat(megabyte - 2)}`]) {
      const { codes, tookMs } = await read(bytesOf(line), 'csv');
      expect(codes[0]).toMatch(/unknown_column|no_cards/);
      expect(tookMs).toBeLessThan(generousMs);
    }
  });

  it('[N10] a small sheet that unfolds into a large deck', async () => {
    const tags = ['en', 'de', 'fr', 'es', 'pt', 'ar', 'it', 'nl', 'sv', 'da'];
    const long = 'x'.repeat(320);
    const lines = tags.flatMap((tag) =>
      Array.from({ length: 300 }, (_, n) => [
        `A${String(n)}`,
        tag,
        `${tag} ${String(n)}`,
        n < 9 ? 'Start' : 'Stop',
        long,
      ]),
    );
    const sheet = sheetOf([['id', 'language', 'text', 'side', 'explanation'], ...lines]);
    const bytes = workbookOf(sheet);
    expect(bytes.byteLength).toBeLessThan(60_000);
    const { problems } = await readDeckFile(bytes, 'xlsx', title);
    expect(problems).toEqual([{ code: 'deck_too_big', line: null, column: null, params: { most: 1 } }]);
  });

  it('[N10] as many cells, columns and lines as fit in', async () => {
    const wide = bytesOf(`text,side${',x'.repeat(900_000)}`);
    expect((await read(wide, 'csv')).codes).toContain('unknown_column');
    expect((await read(bytesOf(`text,side\na,b${',c'.repeat(900_000)}`), 'csv')).codes).toEqual(['stray_value']);
    expect((await read(bytesOf('\n'.repeat(2 * megabyte)), 'csv')).codes).toEqual(['no_cards']);
  });

  it('[N10] a sheet of a million rows, and one cell at the far end', async () => {
    const more = '<row><c><v>1</v></c></row>'.repeat(290_000);
    const many = workbookOf(sheetOf(rows).replace('</sheetData>', `${more}</sheetData>`));
    expect((await read(many, 'xlsx')).codes).toEqual(['too_many_rows']);
    const far = sheetOf(rows).replace('</sheetData>', '<row r="9999999"><c r="XFD1"><v>1</v></c></row></sheetData>');
    const { problems } = await readDeckFile(workbookOf(far), 'xlsx', title);
    expect(problems).toEqual([{ code: 'stray_value', line: 9_999_999, column: null, params: { value: '1' } }]);
  });

  it('[N10] one text of a megabyte', async () => {
    const { problems } = await readText(table(`${'x'.repeat(megabyte)},Start`));
    expect(problems).toMatchObject([{ code: 'too_long', line: 4, column: 'text' }]);
    expect(JSON.stringify(problems).length).toBeLessThan(200);
  });
});

describe('archives that unfold', () => {
  const zeros = new Uint8Array(300 * megabyte);

  it('[N10] a bomb that says how large it is', async () => {
    const { codes, tookMs } = await read(workbookOf('', { text: zeros }), 'xlsx');
    expect(codes).toEqual(['too_much']);
    expect(tookMs).toBeLessThan(generousMs);
  });

  it('[N10] a bomb that lies about it', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const { codes, tookMs } = await read(workbookOf('', { text: zeros, statedSize: 1_000 }), 'xlsx');
    expect(codes).toEqual(['not_readable']);
    expect(tookMs).toBeLessThan(generousMs);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * megabyte);
  });

  it('[N10] a bomb of many small parts', async () => {
    const parts = Array.from({ length: 3_000 }, (_, number) => ({ name: `xl/${String(number)}`, text: 'x' }));
    expect((await read(zipOf(parts), 'xlsx')).codes).toEqual(['too_much']);
  });

  it('[N10] laughs, entities of its own, and a document type that points elsewhere', async () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    const elsewhere = '<!DOCTYPE w SYSTEM "file:///etc/passwd">';
    for (const declared of [laughs, elsewhere]) {
      const sheet = sheetOf(rows).replace('A b', declared === laughs ? '&b;' : 'A b');
      expect((await read(workbookOf(`${declared}${sheet}`), 'xlsx')).codes).toEqual(['not_readable']);
    }
  });

  it('[N10] a sheet nested by the thousand, and one that ends halfway', async () => {
    const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    expect((await read(workbookOf(`<w>${deep}</w>`), 'xlsx')).codes).toEqual(['no_cards']);
    expect((await read(workbookOf(sheetOf(rows).slice(0, -20)), 'xlsx')).codes).toEqual(['not_readable']);
  });

  it('[N10] no workbook, half an archive, and sheets that are nowhere', async () => {
    const whole = await templateOf('xlsx');
    for (const bytes of [zipOf([{ name: 'a', text: 'b' }]), whole.subarray(0, whole.length / 2), new Uint8Array()])
      expect((await read(bytes, 'xlsx')).codes).toEqual(['not_readable']);
    const astray = '<Relationships><Relationship Id="b" Target="../../etc/passwd"/></Relationships>';
    const parts = [
      { name: 'xl/workbook.xml', text: '<w><sheet id="b"/></w>' },
      { name: 'xl/_rels/workbook.xml.rels', text: astray },
    ];
    expect((await read(zipOf(parts), 'xlsx')).codes).toEqual(['not_readable']);
  });
});

describe('what should not be in a deck', () => {
  it('[N10] ids that are names of JavaScript', async () => {
    const lines = ['__proto__', 'constructor', 'toString'].map((id) => `${id},A ${id},Start`);
    const { codes } = await read(bytesOf(['id,text,side', ...lines, 'B1,C d,Stop'].join('\n')), 'csv');
    expect(codes).toEqual(['bad_id']);
    const names = '{"format":2,"__proto__":{"polluted":true},"languages":{"__proto__":{"title":"x"},"constructor":{}}}';
    expect((await read(bytesOf(names), 'json')).codes).toContain('unknown_field');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('[N10] a theme, a source and a language of such names', async () => {
    const header = 'text,side,theme,sources,language';
    const text = [header, 'A b,Start,__proto__,__proto__,', 'C d,Stop,constructor,constructor,__proto__'].join('\n');
    expect((await read(bytesOf(text), 'csv')).codes).toEqual(['unknown_language']);
    const sound = await read(bytesOf(text.slice(0, -'__proto__'.length)), 'csv');
    expect(sound.deck?.file.languages['en']?.articles).toEqual({ '001': '__proto__', '002': 'constructor' });
  });

  it('[N10] zeros, halves of letters and marks that turn the line', async () => {
    const bad = ['A\0b', 'A\u202eb', 'A\u2066b', 'A\u001bb', 'A\u0085b'];
    const { problems } = await readText(table(...bad.map((text) => `${text},Start`)));
    expect(problems.map(({ code, line }) => [code, line])).toEqual(bad.map((_, at) => ['not_plain_text', at + 4]));
    const half =
      '{"format":2,"deck":"ok","cards":[{"id":"A1","side":"leader"}],"languages":{"en":{"title":"\\ud800"}}}';
    expect((await read(bytesOf(half), 'json')).codes).toContain('not_plain_text');
  });

  it('[N10] numbers that are none', async () => {
    for (const weight of ['NaN', 'Infinity', '1e999', '0x1', '-0', '-1', '١']) {
      const { codes } = await read(bytesOf(`text,side,weight\nA b,Start,${weight}\nC d,Stop,`), 'csv');
      expect([weight, codes]).toEqual([weight, ['unknown_weight']]);
    }
    expect((await read(bytesOf('{"format":NaN}'), 'json')).codes).toEqual(['not_json']);
    expect((await read(bytesOf('{"format":1e999}'), 'json')).codes).toContain('wrong_value');
  });

  it('[N10] depth and breadth of JSON', async () => {
    for (const text of ['['.repeat(megabyte), '{"a":'.repeat(200_000), `[${'0,'.repeat(900_000)}0]`])
      expect((await read(bytesOf(text), 'json')).codes).toEqual(['too_much']);
    const cards = Object.fromEntries(Array.from({ length: 60_000 }, (_, number) => [`A${String(number)}`, 0]));
    const { codes, tookMs } = await read(bytesOf(JSON.stringify({ languages: { en: { cards } } })), 'json');
    expect(codes).toContain('more_problems');
    expect(tookMs).toBeLessThan(generousMs);
  });

  it('[N10] as many languages as there are', async () => {
    const tags = Array.from({ length: 30 }, (_, at) => `en-${String.fromCharCode(65 + at / 26, 65 + (at % 26))}`);
    const lines = tags.map((tag) => `A1,${tag},A b,Start`);
    const { codes } = await read(bytesOf(['id,language,text,side', ...lines].join('\n')), 'csv');
    expect(codes).toContain('too_many');
  });
});

it('a mistake of the program is not taken for one of the file', () => {
  const open = (): void => {
    throw new TypeError('ours');
  };
  expect(() => walk('<a/>', { open })).toThrow(TypeError);
  expect(() => walk('<a', { open: () => undefined })).toThrow(NotReadable);
});

describe('whatever it is', () => {
  const kinds = fc.constantFrom<DeckFileKind>('csv', 'xlsx', 'json');

  async function isAnswered(bytes: Uint8Array, kind: DeckFileKind): Promise<void> {
    const { deck, problems } = await readDeckFile(bytes, kind, title);
    expect(deck === null).toBe(problems.length > 0);
    expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
    for (const { code, line } of problems) {
      expect(deckProblemCodes).toContain(code);
      expect(line === null || (Number.isInteger(line) && line > 0)).toBe(true);
    }
  }

  it('[N10] any bytes get a report', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), kinds, isAnswered), { numRuns: 300 });
  });

  it('[N10] any table gets a report', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Start', 'Stop', 'both', 'A1', 'de', 'en', '0.5', 'card', 'scenario', 'tip', '__proto__'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const line = fc.array(cell, { minLength: columns.length, maxLength: columns.length + 1 });
    const tables = fc
      .array(line, { maxLength: 8 })
      .map((lines) =>
        [columns, ...lines].map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n'),
      );
    await fc.assert(
      fc.asyncProperty(tables, (text) => isAnswered(bytesOf(text), 'csv')),
      { numRuns: 300 },
    );
  });

  it('[N10] a deck with any byte changed gets a report', async () => {
    const templates = { csv: await templateOf('csv'), xlsx: await templateOf('xlsx'), json: await templateOf('json') };
    const change = fc.tuple(kinds, fc.nat(), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([kind, at, byte]) => {
        const bytes = Uint8Array.from(templates[kind]);
        bytes[at % bytes.length] = byte;
        await isAnswered(bytes, kind);
      }),
      { numRuns: 300 },
    );
  });
});
