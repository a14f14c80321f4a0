/** The commands `deck:check` and `deck:list`, on the built-in deck and on one that is leaky on purpose. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBuiltIn } from '../../server/content/decks.ts';
import english from '../../server/content/leader-manager/en.json' with { type: 'json' };
import { checkDecks } from '../tools/deck-checking.ts';
import { listed, rowsOf } from '../tools/deck-listing.ts';

const leaky = join(import.meta.dirname, 'leaky-deck.json');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('deck:check', () => {
  it('passes the built-in deck in all its languages', async () => {
    const { lines, passed } = await checkDecks([], {});
    expect(lines.filter((line) => line.includes('BROKEN'))).toEqual([]);
    expect(passed).toBe(true);
    expect(lines[0]).toContain(Object.keys(loadBuiltIn().file.languages).join(', '));
    expect(lines).toContainEqual(expect.stringMatching(/^5 +en +VADER AUC +0\.40–0\.60 +0\.\d\d +ok$/));
  });

  it('rejects plain paraphrases of the articles, and names the rules', async () => {
    const { lines, passed } = await checkDecks([leaky], {});
    const rules = lines.filter((line) => line.endsWith('BROKEN')).map((line) => Number.parseInt(line));
    expect(passed).toBe(false);
    expect([...new Set(rules)]).toEqual([2, 4, 5, 6, 8, 9, 12, 13]);
    expect(lines).toContainEqual(expect.stringContaining('L01 vision'));
  });

  it('says loudly what it did not measure', async () => {
    const { lines } = await checkDecks([leaky], {});
    expect(lines).toContainEqual(expect.stringMatching(/^NOT MEASURED: rule 7/));
    expect(lines).toContainEqual(expect.stringMatching(/^NOT MEASURED: rules 16 and 17/));
  });

  it('nor on a deck too small for it', async () => {
    const cards = loadBuiltIn().file.cards.slice(0, 2);
    const words = {
      title: 'Small',
      sides: { leader: 'A', manager: 'B' },
      modes: { lead: 'A', manage: 'B', both: 'C' },
    };
    const texts = Object.fromEntries(cards.map(({ id }, number) => [id, { text: `Takes walk ${String(number)}` }]));
    const keys = cards.map(({ id }, number) => ({ id, side: number === 0 ? 'leader' : 'manager' }));
    const deck = { format: 2, deck: 'small', cards: keys, languages: { en: { ...words, cards: texts } } };
    const { lines } = await checkDecks([written('small.json', JSON.stringify(deck))], {});
    expect(lines).toContainEqual(expect.stringMatching(/^NOT MEASURED: .*themes \(11\), as 2 cards are too few/));
    expect(lines.filter((line) => line.startsWith('11') && line.includes('majority'))).toEqual([]);
  });

  it('measures rule 7 with a folder of articles', async () => {
    written('one.txt', 'Leaders have a vision and inspire people. Managers assign tasks and jobs to employees.');
    const { lines } = await checkDecks([leaky], { articles: folder });
    expect(lines).toContainEqual(expect.stringMatching(/^7 +en +words of the articles .*BROKEN$/));
    expect(lines.filter((line) => line.startsWith('NOT MEASURED: rule 7'))).toEqual([]);
  });

  it('fails on a language that the deck does not have, and on a file that is no deck', async () => {
    expect(await checkDecks([], { language: 'tlh' })).toMatchObject({ passed: false });
    const nonsense = await checkDecks([written('bad.json', '{}')], {});
    expect(nonsense.passed).toBe(false);
    expect(nonsense.lines.length).toBeGreaterThan(1);
    expect(await checkDecks([written('deck.odt', '')], {})).toMatchObject({ passed: false });
  });

  it('ends the process with 1 when a rule is broken, and with 0 when none is', async () => {
    const run = async (...args: string[]) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/tools/deck-check.ts', ...args]);
    const rejected: unknown = await run(leaky).catch((error: unknown) => error);
    expect(rejected).toMatchObject({ code: 1 });
    expect(rejected).toHaveProperty('stdout', expect.stringContaining('OUT OF BOUNDS'));
    expect((await run('--language', 'en')).stdout).toContain('all within their bounds');
  });
});

describe('deck:list', () => {
  const { file } = loadBuiltIn();

  it('has a row for each card and language', () => {
    expect(rowsOf(file)).toHaveLength(84 * Object.keys(file.languages).length);
    expect(rowsOf(file, 'en')[0]).toEqual({
      id: 'L01',
      language: 'en',
      text: english.cards.L01.text,
      side: 'leader',
      weight: 1,
      theme: 'direction',
      sources: '002b 002c 002h 003b 004b 004c',
    });
    expect(() => rowsOf(file, 'tlh')).toThrow('tlh');
  });

  it('[N7] writes CSV that reads back, without a mark in front and without formulas', () => {
    const rows = rowsOf(file, 'en')
      .slice(0, 3)
      .map((row) => (row.id === 'L03' ? { ...row, text: '=1+1, "two"\nlines' } : row));
    const csv = listed(rows, 'csv');
    expect(csv.startsWith('id,language,text,side,weight,theme,sources\n')).toBe(true);
    const read = parse<{ id: string; text: string }>(csv, { columns: true });
    expect(read.map(({ id }) => id)).toEqual(['L01', 'L02', 'L03']);
    expect(read[2]?.text).toBe(`'=1+1, "two"\nlines`);
  });

  it('writes JSON and a table', () => {
    expect(JSON.parse(listed(rowsOf(file, 'en'), 'json'))).toEqual(rowsOf(file, 'en'));
    const lines = listed(rowsOf(file, 'en'), 'table').split('\n');
    expect(lines).toHaveLength(86);
    expect(lines[1]).toMatch(/^L01 +en +[A-Z].* +leader +1 +direction +002b/);
  });
});
