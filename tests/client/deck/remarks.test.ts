/** What the server says of a deck, put into words and to its place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { withCard, withItem } from '../../../client/deck/model/items.ts';
import { remarksAt, spotOf, type Remarks } from '../../../client/deck/model/remarks.ts';
import { adviceText, problemInFile, problemOnPage, problemText } from '../../../client/deck/remark-words.ts';
import { fileOf } from '../../../client/lib/deck-draft.ts';
import { deckText } from '../../../client/lib/hand-in.ts';
import { readDeckFile } from '../../../server/content/import/read-deck.ts';
import { deckAdviceCodes, deckProblemCodes, type DeckAdvice, type DeckProblem } from '../../../shared/deck-report.ts';
import { speakEnglish } from '../english.ts';
import { id, meetings, withNewCard } from './drafts.ts';

beforeAll(() => speakEnglish('deck'));

const problem = (one: Partial<DeckProblem>): DeckProblem => ({
  code: 'missing_value',
  line: null,
  column: null,
  params: {},
  ...one,
});
const advice = (one: Partial<DeckAdvice>): DeckAdvice => ({
  code: 'few_cards',
  language: null,
  items: [],
  params: {},
  ...one,
});
const naming = { side: (side: string) => `<${side}>`, item: null, manyLanguages: false };

describe('a problem', () => {
  it.each(deckProblemCodes)('has a sentence with a remedy: %s', (code) => {
    const text = problemText(problem({ code, params: { value: 'x', name: 'x', other: 'y', length: 2, most: 1 } }));
    expect(text).toMatch(/^[“A-Z0-9].{20,150}[.]$/);
    expect(text).not.toMatch(/[{}]|…|undefined/);
  });

  it('names line, column and remedy', () => {
    const params = { value: 'Mangaer', first: 'Leader', second: 'Manager' };
    expect(problemInFile(problem({ code: 'unknown_side', line: 7, column: 'side', params }))).toBe(
      'Line 7, column “side”: “Mangaer” is neither “Leader” nor “Manager”. Write one of the two.',
    );
  });

  it('names as much of the place as there is', () => {
    const at = (place: Partial<DeckProblem>) => problemInFile(problem(place)).split(': ')[0];
    expect(at({ line: 4 })).toBe('Line 4');
    expect(at({ column: 'title' })).toBe('“title”');
    expect(at({ line: 4, params: { character: 9 } })).toBe('Line 4, character 9');
    expect(at({ line: 4, column: 'cards.3.side', params: { character: 9 } })).toBe('Line 4, character 9, cards.3.side');
    expect(at({})).toBe('Nothing stands here. Fill it in.');
  });

  it('says which line has the id already, and whether there is a column at all', () => {
    expect(problemText(problem({ code: 'same_id', params: { value: 'C05', other: 7 } }))).toContain(
      'in line 7 already',
    );
    expect(problemText(problem({ code: 'same_id', params: { value: 'C05' } }))).toContain('is there twice');
    expect(problemText(problem({ code: 'one_side_only', params: { name: 'Stop' } }))).toContain('“Stop”');
    expect(problemText(problem({ code: 'one_side_only', params: { name: '' } }))).toContain('No card that counts');
    expect(problemText(problem({ code: 'wrong_value' }))).toContain('not of the form');
  });

  it('calls languages and kinds by their names', () => {
    expect(problemText(problem({ code: 'not_translated', params: { language: 'de' } }))).toContain('Deutsch');
    expect(problemText(problem({ code: 'not_allowed', params: { value: 'x', kind: 'tip' } }))).toContain('a tip has');
  });
});

describe('advice', () => {
  it.each(deckAdviceCodes)('has a sentence: %s', (code) => {
    const params = { count: 3, wanted: 24, word: 'x', theme: 'x', percent: 80, side: 'leader', characters: 9, most: 1 };
    const text = adviceText(advice({ code, params }), naming);
    expect(text).toMatch(/^[“A-Z0-9].{20,150}[.]$/);
    expect(text).not.toMatch(/[{}]|…|undefined/);
  });

  it('calls the columns as the deck does, and names the language where there are several', () => {
    const one = advice({ code: 'length_tells', language: 'de', params: { side: 'manager', characters: 9 } });
    expect(adviceText(one, naming)).toContain('“<manager>”');
    expect(adviceText(one, { ...naming, manyLanguages: true })).toMatch(/^Deutsch: /);
  });

  it('on top names the cards it is about, or says how many', () => {
    const item = (name: string) => `Card ${name}`;
    expect(adviceText(advice({ items: ['1', '2'] }), { ...naming, item })).toMatch(/^Card 1 and Card 2: /);
    const many = Array.from({ length: 9 }, (_, index) => String(index));
    expect(adviceText(advice({ items: many }), { ...naming, item })).toMatch(/^9 texts: /);
  });
});

describe('the place of a problem', () => {
  it('is found again in what was handed in, also beside blank cards', async () => {
    const draft = withCard(withNewCard(withItem(meetings(), 'cards', 0), 'x'.repeat(91), null), id('C002'), {
      twin: id('C009'),
    });
    const { problems } = await readDeckFile(Buffer.from(deckText(draft)), 'json', '');
    const spots = problems.map((one) => ({ code: one.code, ...spotOf(one, fileOf(draft)) }));
    expect(spots).toEqual(
      expect.arrayContaining([
        { code: 'missing_value', item: 'C006', language: null, field: 'side' },
        { code: 'too_long', item: 'C006', language: 'en', field: 'text' },
      ]),
    );
    expect(spots.every(({ item }) => item !== null)).toBe(true);
  });

  it('is told by the name of its field, with the language where there are several', () => {
    const file = fileOf(meetings());
    const one = problem({ column: 'languages.en.sides.leader' });
    const placed = { ...one, spot: spotOf(one, file) };
    expect(problemOnPage(placed, false)).toMatch(/^First column: /);
    expect(problemOnPage(placed, true)).toMatch(/^First column \(English\): /);
    const unknown = problem({ column: 'articles.3.code' });
    expect(problemOnPage({ ...unknown, spot: spotOf(unknown, file) }, false)).toMatch(/^“articles\.3\.code”: /);
  });

  it('is at the card for what few have, and on top for what concerns many', () => {
    const spot = { item: 'C001', language: null, field: null };
    const remarks: Remarks = {
      problems: [{ ...problem({}), spot }],
      advice: [advice({ items: ['C001', 'C002'] }), advice({ items: ['C001', 'C002', 'C003', 'C004'] }), advice({})],
    };
    expect(remarksAt(remarks, 'C001', 'en')).toEqual({ problems: remarks.problems, advice: [remarks.advice[0]] });
    expect(remarksAt(remarks, null, 'en')).toEqual({ problems: [], advice: remarks.advice.slice(1) });
    expect(remarksAt(remarks, 'C003', 'en')).toEqual({ problems: [], advice: [] });
  });

  it('is not at the card while another language is written', () => {
    const spot = { item: 'C001', language: 'de', field: null };
    const remarks: Remarks = {
      problems: [{ ...problem({}), spot }],
      advice: [advice({ language: 'de', items: ['C001'] })],
    };
    expect(remarksAt(remarks, 'C001', 'en')).toEqual({ problems: [], advice: [] });
    expect(remarksAt(remarks, 'C001', 'de')).toEqual(remarks);
  });
});
