import { describe, expect, it } from 'vitest';
import { bytesOf, table, title } from './files.ts';
import { sourceReader } from '../../support/deck-reader.ts';
import type { Job } from '../../../server/content/import/job.ts';
import { DeckReader } from '../../../server/content/import/reader.ts';

function job(text: string): Job {
  return { bytes: bytesOf(text), kind: 'csv', title, language: 'en' };
}

describe('decks are read in a thread of their own', () => {
  it('which answers with the deck, what it says in short, advice and figures', async () => {
    const { deck, report } = await sourceReader().read(job(table()));
    expect(deck?.cards.get('C001')?.side).toBe('leader');
    expect(report).toMatchObject({
      deck: { deck: 'own-meetings' },
      summary: { title, languages: ['en'], sides: { leader: 'Start', manager: 'Stop' }, cards: 2, scenarios: 0 },
      problems: [],
    });
    expect(report.advice.map(({ code }) => code)).toContain('few_cards');
    expect(report.figures.length).toBeGreaterThan(0);
    expect(report.judged).toBe(true);
  });

  it('or with what is wrong', async () => {
    const { deck, report } = await sourceReader().read(job('text,side'));
    expect(deck).toBeNull();
    expect(report).toMatchObject({
      deck: null,
      summary: null,
      problems: [{ code: 'no_cards' }],
      judged: false,
      advice: [],
      figures: [],
    });
  });

  it('in the language that its sender reads, where a table does not name one', async () => {
    const { report } = await sourceReader().read({ ...job(table()), language: 'de' });
    expect(report.summary?.languages).toEqual(['de']);
  });

  it('[N10] whose cards are about what JavaScript calls by itself', async () => {
    const lines = [
      'text,side,theme',
      ...Array.from({ length: 3 }, (_, n) => `Writes toString ${String(n)},Start,constructor`),
    ];
    const { deck, report } = await sourceReader().read(
      job([...lines, 'constructor __proto__,Stop,valueOf'].join('\n')),
    );
    expect(deck?.cards.get('C001')?.theme).toBe('constructor');
    expect(report.advice.find(({ code }) => code === 'theme_tells')?.params).toEqual({ theme: 'constructor' });
    // In JSON a theme need not have a name.
    const file = structuredClone(deck?.file);
    for (const words of Object.values(file?.languages ?? {})) words.themes = {};
    const unnamed = await sourceReader().read({ ...job(JSON.stringify(file)), kind: 'json' });
    expect(unnamed.report.advice.find(({ code }) => code === 'theme_tells')?.params).toEqual({ theme: 'constructor' });
    expect(unnamed.report.judged).toBe(true);
  });

  it.each([
    ['time', new URL('./threads/endless.mjs', import.meta.url), 300],
    ['memory', new URL('./threads/greedy.mjs', import.meta.url), 60_000],
  ])('[N10] a file that takes all %s is too much, and nobody else notices', async (_, entry, longestMs) => {
    const reader = new DeckReader(entry, longestMs);
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    const { deck, report } = await reader.read(job(''));
    clearInterval(timer);
    expect(deck).toBeNull();
    expect(report.problems).toEqual([{ code: 'too_much', line: null, column: null, params: {} }]);
    expect(ticks).toBeGreaterThan(5);
  });

  it('[N10] a deck that has been read is kept although judging it takes too long', async () => {
    const reader = new DeckReader(new URL('./threads/pondering.mjs', import.meta.url), 300);
    const { report } = await reader.read(job(''));
    const [advice] = report.advice;
    expect(report).toMatchObject({ problems: [], judged: false, figures: [] });
    expect([report.advice.length, advice?.code]).toEqual([1, 'no_twin']);
  });

  it('[N10] and no deck takes longer than a few pieces may, however many there are', async () => {
    const reader = new DeckReader(new URL('./threads/dawdling.mjs', import.meta.url), 500);
    const since = performance.now();
    const { report } = await reader.read(job(''));
    expect(report.judged).toBe(false);
    expect(report.advice.length).toBeGreaterThan(1);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  it('a fault of the program is no fault of the file', async () => {
    const broken = new DeckReader(new URL('./threads/broken.mjs', import.meta.url));
    await expect(broken.read(job(''))).rejects.toThrow('broken');
    const untold = { ...job(table()), title: 7 as unknown as string };
    await expect(sourceReader().read(untold)).rejects.toThrow(/TypeError: .*\n +at .*themes\.ts/);
    const missing = new DeckReader(new URL('./threads/missing.mjs', import.meta.url));
    await expect(missing.read(job(''))).rejects.toThrow();
  });
});
