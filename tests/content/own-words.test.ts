/** Rule 14: the deck is in words of our own, checked without the articles. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { articleShingles, copiedRuns, hashed } from '../../server/content/quality/shingles.ts';
import { broken, reworded } from './made-decks.ts';

describe('the list of hashes', () => {
  const known = [...articleShingles];

  it('is the one that was made from the articles', () => {
    expect(known.every((hash) => /^[0-9a-f]{12}$/.test(hash))).toBe(true);
    expect(known).toEqual([...known].sort());
    expect(known).toHaveLength(3088);
    const digest = createHash('sha256').update(known.join('\n')).digest('hex');
    expect(digest.slice(0, 16)).toBe('78f95fb9e372dd69');
  });

  it('finds a copied run, whatever its punctuation', () => {
    // Pins the hash: with another one the list would match nothing and the rule never fail.
    expect(hashed('the cat didnt sit there today')).toBe('47d071747c22');
    const listed = new Set([hashed('the cat didnt sit there today')]);
    const copy = '“Look – the cat didn’t sit there; today it rains.”';
    expect(copiedRuns(copy, listed)).toEqual(['the cat didnt sit there today']);
    expect(copiedRuns('The cat did sit there today', listed)).toEqual([]);
  });
});

it('a deck with a sentence of an article is found out, wherever the sentence stands', () => {
  const copied = reworded((text) => text);
  const english = copied.languages['en'];
  if (english?.worth) english.worth.leader = 'Leaders see the big picture and align others with it.';
  expect(broken(copied, 14)).toEqual(['runs of six words of an article']);
});
