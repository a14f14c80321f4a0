/** Rules for the texts around the cards of the built-in deck: own words, explanations, scenarios. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { breaking, cardWords, english, keys, scenarios, silent, ungendered } from './built-in.ts';
import { sentences } from './measures.ts';
import { copiedRuns, hashed } from './shingles.ts';

describe('the words are our own', () => {
  // Read and not imported: nobody needs three thousand literal types.
  const known = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(new URL('article-shingles.json', import.meta.url), 'utf8')));
  const hashes: ReadonlySet<string> = new Set(known);
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };

  it('rule 14: no text of the deck shares six words in a row with an article', () => {
    const all = texts(english);
    expect(all.length).toBeGreaterThan(300);
    expect(all.flatMap((text) => copiedRuns(text, hashes))).toEqual([]);
  });

  it('rule 14: the list is the one that was made from the articles', () => {
    expect(known.every((hash) => /^[0-9a-f]{12}$/.test(hash))).toBe(true);
    expect(known).toEqual([...new Set(known)].sort());
    expect(known).toHaveLength(3088);
    const digest = createHash('sha256').update(known.join('\n')).digest('hex');
    expect(digest.slice(0, 16)).toBe('78f95fb9e372dd69');
  });

  it('rule 14: a copied run would be found, whatever its punctuation', () => {
    // Pins the hash: with another one the list would match nothing and the rule never fail.
    expect(hashed('the cat didnt sit there today')).toBe('47d071747c22');
    const listed = new Set([hashed('the cat didnt sit there today')]);
    const copy = '“Look – the cat didn’t sit there; today it rains.”';
    expect(copiedRuns(copy, listed)).toEqual(['the cat didnt sit there today']);
    expect(copiedRuns('The cat did sit there today', listed)).toEqual([]);
  });
});

describe('the explanations', () => {
  const explained = [...Object.entries(english.cards), ...Object.entries(english.scenarios)].map(([id, words]) => ({
    id,
    text: words.explanation,
  }));
  const nuances = Object.entries(english.nuances).map(([id, text]) => ({ id, text }));
  const brief = (text: string) => sentences(text) >= 1 && sentences(text) <= 2;

  it('are one or two sentences', () => {
    expect(breaking([...explained, ...nuances], brief)).toEqual([]);
    expect(brief('One. Two. Three.')).toBe(false);
    expect(brief('No stop')).toBe(false);
  });

  const numbers = new Map([
    ['Only one', 1],
    ['One', 1],
    ['Two', 2],
    ['Three', 3],
    ['Four', 4],
    ['All five', 5],
  ]);
  const counted = (text: string, sources: readonly string[]) => {
    const name = /^(Only one|One|Two|Three|Four|All five) (of the five )?articles? /.exec(text)?.[1];
    const cited = new Set(sources.map((source) => source.slice(0, 3))).size;
    return name === undefined ? null : numbers.get(name) === cited;
  };

  it('count as many articles as the card cites', () => {
    const right = keys.cards.map((card) => counted(cardWords.get(card.id)?.explanation ?? '', card.sources));
    expect(keys.cards.filter((_, position) => right[position] === false)).toEqual([]);
    expect(right.filter((one) => one === true).length).toBeGreaterThan(60);
    expect(counted('Two articles say so.', ['001a', '001b'])).toBe(false);
  });

  it('use every nuance', () => {
    const used = new Set([...keys.cards, ...keys.scenarios].map((item) => item.nuance));
    expect(keys.nuances.filter((nuance) => !used.has(nuance.id))).toEqual([]);
  });
});

describe('the scenarios', () => {
  const fitting = (text: string) => text.length >= 60 && text.length <= 130;

  it('have 60 to 130 characters', () => {
    expect(breaking(scenarios, fitting)).toEqual([]);
    expect(fitting('It rains.')).toBe(false);
  });

  it('rule 4: name no side and no gender, and neither do their hints', () => {
    const read = scenarios.flatMap(({ id, text, hint }) => [
      { id, text },
      { id, text: hint },
    ]);
    expect(breaking(read, silent)).toEqual([]);
    expect(breaking(read, ungendered)).toEqual([]);
  });

  it('have hints of one line', () => {
    expect(
      breaking(
        scenarios.map(({ id, hint }) => ({ id, text: hint })),
        (text) => text.length <= 80,
      ),
    ).toEqual([]);
  });

  it('come to 12 for leading, 12 for managing and 6 for both, with enough that score', () => {
    const count = (mode: string) => keys.scenarios.filter((one) => one.mode === mode).length;
    expect(['lead', 'manage', 'both'].map(count)).toEqual([12, 12, 6]);
    expect(keys.scenarios.filter((one) => !one.scored).map((one) => one.id)).toEqual(['S07', 'S17', 'S26', 'S28']);
  });
});
