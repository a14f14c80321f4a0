import { describe, expect, it } from 'vitest';
import { bytesOf, table, title } from './files.ts';
import { sourceReader } from '../../support/deck-reader.ts';
import { DeckReader } from '../../../server/content/import/reader.ts';

describe('decks are read in a thread of their own', () => {
  it('which answers with the deck, what it says in short, advice and figures', async () => {
    const { deck, report } = await sourceReader().read(bytesOf(table()), 'csv', title);
    expect(deck?.cards.get('C001')?.side).toBe('leader');
    expect(report).toMatchObject({
      deck: { deck: 'own-meetings' },
      summary: { title, languages: ['en'], sides: { leader: 'Start', manager: 'Stop' }, cards: 2, scenarios: 0 },
      problems: [],
    });
    expect(report.advice.map(({ code }) => code)).toContain('few_cards');
    expect(report.figures.length).toBeGreaterThan(0);
  });

  it('or with what is wrong', async () => {
    const { deck, report } = await sourceReader().read(bytesOf('text,side'), 'csv', title);
    expect(deck).toBeNull();
    expect(report).toMatchObject({
      deck: null,
      summary: null,
      problems: [{ code: 'no_cards' }],
      advice: [],
      figures: [],
    });
  });

  it.each([
    ['time', new URL('./threads/endless.mjs', import.meta.url), 300],
    ['memory', new URL('./threads/greedy.mjs', import.meta.url), 60_000],
  ])('[N10] a file that takes all %s is too much, and nobody else notices', async (_, entry, longestMs) => {
    const reader = new DeckReader(entry, longestMs);
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    const { deck, report } = await reader.read(bytesOf(''), 'csv', title);
    clearInterval(timer);
    expect(deck).toBeNull();
    expect(report.problems).toEqual([{ code: 'too_much', line: null, column: null, params: {} }]);
    expect(ticks).toBeGreaterThan(5);
  });

  it('[N10] a deck that has been read is kept although judging it takes too long', async () => {
    const reader = new DeckReader(new URL('./threads/pondering.mjs', import.meta.url), 300);
    const { report } = await reader.read(bytesOf(''), 'csv', title);
    expect(report).toMatchObject({ problems: [{ code: 'no_cards' }], advice: [], figures: [] });
  });

  it('a fault of the program is no fault of the file', async () => {
    const broken = new DeckReader(new URL('./threads/broken.mjs', import.meta.url));
    await expect(broken.read(bytesOf(''), 'csv', title)).rejects.toThrow('broken');
    const missing = new DeckReader(new URL('./threads/missing.mjs', import.meta.url));
    await expect(missing.read(bytesOf(''), 'csv', title)).rejects.toThrow();
  });
});
