import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  deckProblemCodes,
  type DeckFileKind,
  type DeckProblem,
  type DeckProblemCode,
} from '../../../shared/deck-report.ts';
import { readDeckFile } from '../../../server/content/import/read-deck.ts';
import { bytesOf, full, json, problemsOf, sheetOf, table, title, workbookOf } from './files.ts';

type Case = readonly [code: DeckProblemCode, text: string, expected: Omit<DeckProblem, 'code'>, kind?: DeckFileKind];

const manyTags = ['en', 'de', 'fr', 'es', 'pt', 'ar', 'it', 'nl', 'sv', 'da', 'fi', 'pl', 'cs'];

const whole = { line: null, column: null };
const at = (line: number, column: string | null, params: DeckProblem['params'] = {}) => ({ line, column, params });

const cases: readonly Case[] = [
  ['not_readable', 'PK\u0003\u0004 and so on', { ...whole, params: {} }],
  ['unknown_encoding', 't\0e\0x\0t\0,\0\n\0', { ...whole, params: {} }],
  ['open_quote', table('Two\nlines,Start', '"No end,Stop', 'Next,Start'), at(6, null)],
  ['not_json', '{\n  "format": 2,\n}', at(3, null, { character: 1 }), 'json'],
  ['too_big', 'x'.repeat(2 * 1024 * 1024 + 1), { ...whole, params: { most: 2 } }],
  ['too_much', '['.repeat(11), { ...whole, params: {} }, 'json'],
  [
    'too_many_rows',
    table(...Array.from({ length: 5_000 }, (_, n) => `T ${String(n)},Stop`)),
    { ...whole, params: { most: 5_000 } },
  ],
  [
    'too_many',
    table(...Array.from({ length: 400 }, (_, n) => `T ${String(n)},Stop`)),
    { ...whole, params: { most: 400 } },
  ],
  ['no_cards', 'text,side\n', { ...whole, params: {} }],
  ['one_side_only', 'text,side\nA b,Start\nC d,Start', { ...whole, params: { name: 'Start' } }],
  ['missing_column', 'text,theme\nA b,Start', at(1, 'side', { name: 'side' })],
  ['unknown_column', 'text,side,author\nA b,Start,\nC d,Stop,', at(1, 'author', { value: 'author' })],
  ['column_twice', 'text,side,Text\nA b,Start,\nC d,Stop,', at(1, 'text', { value: 'Text' })],
  ['no_text', table('\u200b\u2060,Start'), at(4, 'text')],
  ['no_text', table('?!,Start'), at(4, 'text')],
  [
    'same_name',
    json((deck) => Object.assign(deck.languages.en.modes, { both: ' start ' })),
    at(24, 'languages.en.modes.both', { value: 'start', character: 17 }),
    'json',
  ],
  [
    'same_name',
    json((deck) => Object.assign(deck.languages.en.sides, { manager: 'START' })),
    at(19, 'languages.en.sides.manager', { value: 'START', character: 20 }),
    'json',
  ],
  [
    'too_many_sources',
    full(`C1,,,A b,Start,,,${'abcdefghijklm'.split('').join(';')},,,,`),
    at(4, 'sources', { most: 12 }),
  ],
  ['named_twice', full('C1,,,A b,Start,,,The book; A talk,THE BOOK,,,'), at(4, 'against', { value: 'THE BOOK' })],
  [
    'too_many',
    ['id,language,text,side', ...manyTags.flatMap((tag) => [`A1,${tag},A b,Start`, `B1,${tag},C d,Stop`])].join('\n'),
    at(26, 'language', { most: 12 }),
  ],
  ['missing_value', table(' ,Start'), at(4, 'text')],
  ['missing_value', table('A b,'), at(4, 'side')],
  ['stray_value', table('Well, I never,Start'), at(4, null, { value: 'Start' })],
  ['too_long', table(`${'x'.repeat(91)},Start`), at(4, 'text', { value: `${'x'.repeat(59)}…`, length: 91, most: 90 })],
  ['not_plain_text', table('Turns \u202eround,Start'), at(4, 'text', { value: 'Turns \uFFFDround' })],
  ['formula', table('=1+1,Start'), at(4, 'text', { value: '=1+1' })],
  ['unknown_kind', full('C1,joke,,Laughs,Start,,,,,,,'), at(4, 'kind', { value: 'joke' })],
  ['unknown_side', table('A b,Stopp', 'C d,Stop'), at(4, 'side', { value: 'Stopp', first: 'Start', second: 'Stop' })],
  [
    'unknown_side',
    table('"Two\nlines",Stopp', 'C d,Stop'),
    at(4, 'side', { value: 'Stopp', first: 'Start', second: 'Stop' }),
  ],
  ['unknown_side', table('A b,both'), at(4, 'side', { value: 'both', first: 'Start', second: 'Stop' })],
  ['unknown_weight', full('C1,,,A b,Start,2,,,,,,'), at(4, 'weight', { value: '2' })],
  ['unknown_language', full('C1,,German,A b,Start,,,,,,,'), at(4, 'language', { value: 'German' })],
  ['bad_id', full('card 1,,,A b,Start,,,,,,,'), at(4, 'id', { value: 'card 1' })],
  ['same_id', full('a1,,,A b,Start,,,,,,,'), at(4, 'id', { value: 'A1', other: 2 })],
  ['same_text', full('C1,,,ARRIVES  on time,Start,,,,,,,'), at(4, 'text', { value: 'ARRIVES on time', other: 'A1' })],
  ['unknown_twin', full('C1,,,A b,Start,,,,,,X9,'), at(4, 'twin', { value: 'X9' })],
  ['twin_on_same_side', full('C1,,,A b,Start,,,,,,A1,'), at(4, 'twin', { value: 'A1' })],
  [
    'twin_of_another',
    full('C1,,,A b,Start,,,,,,C2,', 'C2,,,C d,Stop,,,,,,A1,'),
    at(4, 'twin', { value: 'C2', other: 'A1' }),
  ],
  ['not_translated', full('A1,,de,Kommt,Start,,,,,,,'), at(3, 'language', { value: 'B1', language: 'de' })],
  [
    'differs_by_language',
    full(
      'A1,,de,Kommt,Auf,0.5,,,,,,',
      'B1,,de,Redet,Ab,1,,,,,,',
      'C1,,,A b,Start,1,,,,,,',
      'C1,,de,A be,Auf,0.5,,,,,,',
    ),
    at(7, 'weight', { value: '0.5', other: '1' }),
  ],
  ['not_allowed', full('C1,,,A b,Start,,,,,,,Look'), at(4, 'hint', { value: 'Look', kind: 'card' })],
  [
    'unknown_field',
    json((deck) => Object.assign(deck, { author: 'x' })),
    at(36, 'author', { value: 'author', character: 13 }),
    'json',
  ],
  ['field_twice', '{\n "format": 2,\n "format": 2}', at(3, 'format', { value: 'format', character: 2 }), 'json'],
  [
    'wrong_value',
    json((deck) => (deck.deck = 'My deck!')),
    at(3, 'deck', { value: 'My deck!', character: 11 }),
    'json',
  ],
  [
    'unknown_reference',
    json((deck) => Object.assign(deck, { tips: [{ id: 'T1', mode: 'lead', sources: ['001'] }] })),
    at(40, 'tips.0.sources', { value: '001', character: 18 }),
    'json',
  ],
  [
    'named_twice',
    json((deck) => Object.assign(deck, { articles: [{ code: '001', sections: 'aa' }] })),
    at(36, 'articles', { value: '001a', character: 15 }),
    'json',
  ],
];

describe('each problem is told with its line, its column and what the words need', () => {
  const named = cases.map(([code, text, expected, kind = 'csv']) => ({ code, text, expected, kind }));

  it.each(named)('$code %#', async ({ code, text, expected, kind }) => {
    expect(await problemsOf(text, kind)).toContainEqual({ code, ...expected });
  });

  it('and every code has a case, but those for what is left out and for what takes a hundred kilobytes', () => {
    const covered = new Set(cases.map(([code]) => code));
    expect(deckProblemCodes.filter((code) => !covered.has(code))).toEqual(['deck_too_big', 'more_problems']);
  });

  it('and docs/deck-format.md says what to do about it', () => {
    const text = readFileSync(new URL('../../../docs/deck-format.md', import.meta.url), 'utf8');
    expect(deckProblemCodes.filter((code) => !text.includes(`| \`${code}\` |`))).toEqual([]);
  });

  it('each mistake in a table is one problem', async () => {
    const follow = ['too_many', 'not_translated', 'differs_by_language'];
    const single = cases.filter(([code, , , kind]) => kind !== 'json' && !follow.includes(code));
    for (const [code, text] of single) expect((await problemsOf(text)).map((one) => one.code)).toEqual([code]);
  });

  it('a title that is missing is a problem of the whole', async () => {
    const { problems } = await readDeckFile(bytesOf(table()), 'csv', ' ');
    expect(problems).toEqual([{ code: 'missing_value', line: null, column: 'title', params: {} }]);
  });

  it('in a sheet the line is the number of the row', async () => {
    const rows = [
      ['text', 'side'],
      ['A b', 'Start'],
      ['C d', 'Stop'],
      ['', ''],
    ];
    const sheet = sheetOf(rows).replace(
      '</sheetData>',
      '<row r="9"><c r="B9" t="str"><f>1+1</f><v>Start</v></c></row></sheetData>',
    );
    const { problems } = await readDeckFile(workbookOf(sheet), 'xlsx', title);
    expect(problems).toEqual([
      { code: 'formula', line: 9, column: 'side', params: { value: '=Start' } },
      { code: 'missing_value', line: 9, column: 'text', params: {} },
    ]);
  });
});
