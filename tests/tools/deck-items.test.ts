/** The command `deck:items`: exports and tables that are pooled, and what it says of files that it cannot read. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptScript } from '../../shared/workshop/kept-file.ts';
import { correctedPointBiserial, itemAndRest, wilson, type ItemRow } from '../../shared/workshop/measures/items.ts';
import type { Workshop } from '../../shared/workshop/workshop.ts';
import { fewPlayed, played, playedTexts } from '../support/workshop.ts';
import { lsat6 } from '../workshop/lsat6.ts';
import { tableIn } from './deck-items-csv.ts';
import { readItemFiles, type DeckItem, type ItemTest } from './deck-items-files.ts';
import { itemFigures, pooledReliability, reliabilities, rewordedItems } from './deck-items-pooling.ts';
import { itemLines } from './deck-items-printing.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'items-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const otherRoom: Workshop = { ...played, code: '583172' };
const json = (workshop: Workshop, texts = playedTexts()) => JSON.stringify({ workshop, texts });
const table = (rows: readonly ItemRow[]) => rows.map((row) => row.join(',')).join('\n');
const item = (name: string, changes: Partial<DeckItem> = {}): DeckItem => ({ deck: 'd', item: name, key: 'leader', words: null, ...changes }); // prettier-ignore
const test = (items: readonly DeckItem[], rows: readonly ItemRow[]): ItemTest => ({ name: 't', items, rows });
const times = (count: number, ...rows: readonly ItemRow[]) => Array<readonly ItemRow[]>(count).fill(rows).flat();

describe('a table of answers', () => {
  it('[DEBRIEF-11] of a classical test gives the published figures to three decimals', () => {
    const files = readItemFiles([written('lsat.csv', table(lsat6))]);
    const lines = itemLines(files).map((line) => line.split(/ {2,}/));
    const found = ['Item 1', 'Item 2', 'Item 3', 'Item 4', 'Item 5'].map((name) => {
      const [, answers, , difficulty, , discrimination, , verdict] = lines.find(([first]) => first === name) ?? [];
      return [answers, difficulty, discrimination, verdict];
    });
    // Bock & Lieberman 1970, and descript(LSAT) of the R package ltm; see tests/workshop/items.test.ts.
    expect(found).toEqual([
      ['1000', '0.924', '0.113', 'too easy, weak'],
      ['1000', '0.709', '0.153', 'weak'],
      ['1000', '0.553', '0.173', 'weak'],
      ['1000', '0.763', '0.144', 'weak'],
      ['1000', '0.870', '0.122', 'weak'],
    ]);
    expect(lines).toContainEqual(['pooled: 1000 people, 0.295']);
  });
  it('is read with and without heading and names, with any of three separators', () => {
    const rows = [[1, 0, 1], [0, null, 1]]; // prettier-ignore
    const named = { items: ['a', 'b', 'c'], rows };
    expect(tableIn('a,b,c\n1,0,1\n0,,1\n')).toEqual(named);
    expect(tableIn('\uFEFFwho;a;b;c\nann;1;0;1\nbob;0;;1')).toEqual(named);
    expect(tableIn('a\tb\tc\n1\t0\t1\n0\t\t1')).toEqual(named);
    expect(tableIn('1,0,1\n\n0,,1')).toEqual({ items: ['Item 1', 'Item 2', 'Item 3'], rows });
    expect(tableIn('ann, 1, 0, 1\nbob, 0, , 1')).toEqual({ items: ['Item 1', 'Item 2', 'Item 3'], rows });
    expect(tableIn('1,2,3\n1,0,1\n0,,1')).toEqual({ items: ['1', '2', '3'], rows });
  });
  it('says which cell is no answer, and does not take a slip of the pen for a name', () => {
    expect(() => tableIn('a,b\n1,0\n0,2')).toThrow('row 3, b: "2" is neither 0 nor 1');
    expect(() => tableIn('a,b\n1,0\nx,1\n0,1')).toThrow('row 3, a: "x" is neither 0 nor 1');
    expect(() => tableIn('')).toThrow('nothing in it');
    expect(() => tableIn('a,b')).toThrow('no answers');
    expect(() => tableIn('a,a\n1,0')).toThrow('two columns are called a');
    expect(() => tableIn('a,b\n1,0\n1')).toThrow(/Record Length/);
  });
});

describe('exports of workshops', () => {
  it('[DEBRIEF-11] count a card once for everybody who answered it, in whatever workshop and language', () => {
    const files = readItemFiles([
      written('one.json', json(played)),
      written('two.html', `<!doctype html><body>${keptScript({ workshop: otherRoom, texts: playedTexts('de') })}`),
    ]);
    expect(files.problems).toEqual([]);
    expect(files.tests.map(({ items, rows }) => [items.length, rows.length])).toEqual(Array(4).fill([10, 24]));
    const figures = itemFigures(files.tests);
    expect(figures.map((one) => one.item.item)).toEqual(figures.map((one) => one.item.item).sort());
    expect(figures).toHaveLength(20);
    // Independently: M33 and its key in the second round of the workshop itself.
    const { card, key } = played.cards.find((one) => one.item === 'M33')!;
    const sides = played.rounds[1]!.hands.map((hand) => new Map(hand.sides).get(card));
    const m33 = figures.find((one) => one.item.item === 'M33')!;
    expect(m33.difficulty).toEqual(wilson(sides.filter((side) => side === key).length * 2, 48));
    expect(m33).toMatchObject({ people: 48, tests: 2 });
    expect(m33.verdicts).toContain('few people');
    expect(rewordedItems(files.tests)).toEqual([]);
  });
  it('[DEBRIEF-9] leave out answers that a file may not tell: to a card that fewer than five have answered', () => {
    const card = played.rounds[0]!.tallies[0]!.card;
    const hands = played.rounds[0]!.hands.map(({ team, sides }, person) => ({
      team,
      sides: sides.filter(([one]) => one !== card || person < 4),
    }));
    const rounds = [{ ...played.rounds[0]!, hands }, ...played.rounds.slice(1)];
    const { tests } = readItemFiles([written('few-answers.json', json({ ...played, rounds }))]);
    expect(tests[0]?.rows.map(([first]) => first)).toEqual(Array(24).fill(null));
  });
  it('counts a workshop once, and says so; and says where there is nothing to count', () => {
    const [one, again] = [written('one.json', json(played)), written('again.json', json(played))];
    const few = written('few.json', json({ ...fewPlayed, code: '683172', appeals: [] }));
    const files = readItemFiles([one, again, few]);
    expect(files.tests).toHaveLength(2);
    expect(files.notes).toEqual([
      `${again}: the same workshop as ${one}, counted once`,
      `${few}: no private answers in it, or too few to be told`,
    ]);
  });
  it('says in a sentence what cannot be read, and reads the others', () => {
    const bad = [
      written('text.json', 'hello'),
      written('half.json', json(played).slice(0, 900)),
      written('new.json', JSON.stringify({ workshop: { format: 'two-hats-workshop', version: 9 } })),
      written('bad.csv', 'a,b\n1,7'),
      join(folder, 'nowhere.json'),
    ];
    const { tests, problems } = readItemFiles([...bad, written('one.json', json(played))]);
    expect(tests).toHaveLength(2);
    expect(problems.map((problem) => problem.slice(folder.length + 1))).toEqual([
      'text.json: neither an export of a workshop (JSON or take-home page) nor a table (.csv)',
      'half.json: damaged: it was altered, or is not whole',
      'new.json: written by a newer version of Two Hats than this one',
      'bad.csv: row 2, b: "7" is neither 0 nor 1',
      'nowhere.json: cannot be read',
    ]);
  });
});

describe('pooling', () => {
  const good = times(30, [1, 1, 1], [1, 1, 0], [0, 0, 1], [0, 0, 0]);
  const three = ['A', 'B', 'C'].map((name) => item(name));
  const verdicts = (rows: readonly ItemRow[]) => itemFigures([test(three, rows)]).map((one) => one.verdicts.join());

  it('[DEBRIEF-11] names what is too hard, too easy, weak, or of a doubtful key', () => {
    expect(verdicts(good)).toEqual(['ok', 'ok', 'weak']);
    expect(verdicts(good.map(([a = 0, b = 0]) => [a, b, a === 1 ? 0 : 1]))).toEqual(['weak', 'weak', 'key doubtful']);
    expect(verdicts([...times(95, [1, 1, 0]), ...times(5, [0, 0, 1])])[2]).toBe('too hard,key doubtful');
    expect(verdicts([...times(95, [1, 1, 1]), ...times(5, [0, 0, 0])])).toEqual(Array(3).fill('too easy'));
  });
  it('[DEBRIEF-11] judges no discrimination below a hundred answers', () => {
    const doubtful: readonly ItemRow[] = times(25, [1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]);
    expect(verdicts(doubtful)[2]).toBe('key doubtful');
    expect(verdicts(doubtful.slice(1))[2]).toBe('few people');
  });
  it('[DEBRIEF-11] nor where too few of them answered another card, which is all that discrimination rests on', () => {
    const doubtful: readonly ItemRow[] = times(24, [1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]);
    const alone: readonly ItemRow[] = times(50, [null, null, 1], [null, null, 0]);
    const [, , last] = itemFigures([test(three, [...doubtful, ...alone])]);
    expect(last).toMatchObject({ people: 196, compared: 96, verdicts: ['few people'] });
  });
  it('[DEBRIEF-11] takes each test by itself: other cards beside it do not count for the card', () => {
    const rows = [times(30, [1, 1], [0, 0], [1, 0]), times(30, [1, 1, 0], [0, 1, 1], [0, 1, 0])] as const;
    const tests = [test([item('A'), item('B')], rows[0]), test([item('C'), item('A'), item('D')], rows[1])];
    const a = itemFigures(tests).find((one) => one.item.item === 'A')!;
    expect(a).toMatchObject({ people: 180, tests: 2, difficulty: { share: 150 / 180 } });
    expect(a.discrimination).toBe(correctedPointBiserial([itemAndRest(rows[0], 0), itemAndRest(rows[1], 1)]));
  });
  it('looks at each answer a few times, however many cards there are', () => {
    let looks = 0;
    const watched = (row: ItemRow): ItemRow =>
      new Proxy(row, {
        get: (answers, name) => {
          looks += typeof name === 'string' && /^\d+$/.test(name) ? 1 : 0;
          return Reflect.get(answers, name) as unknown;
        },
      });
    const cards = Array.from({ length: 300 }, (_, index) => item(`C${index}`));
    const rows = times(2, ...[0, 1].map((fits) => cards.map((_, at) => ((at + fits) % 2 === 0 ? 1 : 0))));
    expect(itemFigures([test(cards, rows.map(watched))])).toHaveLength(300);
    expect(looks).toBeGreaterThan(300 * rows.length);
    expect(looks).toBeLessThan(10 * 300 * rows.length);
  });
  it('keeps cards of two decks apart, and a card from what it was before its key changed', () => {
    const apart = [item('A'), item('A', { deck: 'e' }), item('A', { key: 'manager' })];
    const tests = apart.map((one) => test([one], [[1], [0]]));
    expect(itemFigures(tests).map(({ people }) => people)).toEqual([2, 2, 2]);
  });
  it('says which cards were worded differently in one language', () => {
    const says = (text: string, language = 'en') => test([item('A', { words: { language, text } })], [[1]]);
    expect(rewordedItems([says('Walks'), says('Walks'), says('Geht', 'de')])).toEqual([]);
    const reworded = [says('Walks'), says('Runs')];
    expect(rewordedItems(reworded).map((one) => one.item)).toEqual(['A']);
    expect(itemLines({ tests: reworded, problems: [], notes: [] }).at(-1)).toMatch(/: A of d$/);
  });
  it('[DEBRIEF-11] weighs the reliability of tests by their people', () => {
    const perfect = times(10, [1, 1, 1], [0, 0, 0]);
    const none = times(10, [1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]);
    const found = reliabilities([test(three, perfect), test(three, none), test(three.slice(1), [[1, null]])]);
    expect(found.map((one) => [one.people, one.kr20])).toEqual([[20, 1], [60, expect.closeTo(-3, 9)], [null, null]]); // prettier-ignore
    expect(pooledReliability(found)).toEqual({ people: 80, kr20: expect.closeTo(-2, 9) as number });
    expect(pooledReliability(found.slice(2))).toBeNull();
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const command = (...args: readonly string[]) =>
    run(process.execPath, ['--import', 'tsx', 'tests/tools/deck-items.ts', ...args]);

  it('prints the table, and ends well', async () => {
    const { stdout, stderr } = await command(written('one.json', json(played)));
    expect(stdout).toMatch(/^deck leader-manager: 20 cards\n/);
    expect(stdout).toMatch(/^L01 .*Draws a picture/m);
    expect(stderr).toBe('');
  });
  it('sends a terminal nothing of a file that it would obey', async () => {
    const bad = '\u001b]0;pwn\u0007\u009b2J\u202e\nforged';
    const texts = playedTexts();
    const words = Object.fromEntries(Object.keys(texts.cards).map((card) => [card, bad]));
    const files = [
      written('words.json', json(played, { ...texts, cards: words })),
      written('bad.csv', `a,"b${bad}"\n1,0\n0,2`),
      written('good.csv', `a,"c${bad}"\n1,0\n0,1`),
      join(folder, `nowhere${bad}`),
    ];
    const said = await command(...files).catch((error: unknown) => error as { stdout: string; stderr: string });
    const shown = `${said.stdout}${said.stderr}`;
    expect(shown.match(/\uFFFD]0;pwn\uFFFD\uFFFD2J\uFFFD\uFFFDforged/g)).toHaveLength(23);
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    const option = await command(`--${bad}`).catch((error: unknown) => error as { stderr: string });
    expect(option.stderr).toContain('\uFFFD]0;pwn\uFFFD');
    expect(option.stderr).not.toContain('\u001b');
  });
  it('ends badly without a file, and after one that it cannot read', async () => {
    await expect(command()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Name one or more exports') as string }); // prettier-ignore
    const bad = command(written('text.json', 'hello'), written('one.json', json(played)));
    await expect(bad).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('20 cards') as string,
      stderr: expect.stringContaining('text.json: neither') as string,
    });
  });
});
