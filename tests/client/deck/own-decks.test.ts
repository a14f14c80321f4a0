// @vitest-environment happy-dom
/** The decks that a browser keeps. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawDeckKey, forgetDeck, keepDeck, onDecksChanged, ownDeck, ownDecks } from '../../../client/lib/own-decks.ts';
import { removeStored, storedKeys } from '../../../client/lib/storage.ts';
import { meetings, named } from './drafts.ts';

const deck = { key: 'abc', draft: meetings(), changed: 5, problems: null };

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  for (const key of storedKeys('two-hats:deck:')) removeStored(key);
});

describe('decks of this browser', () => {
  it('are kept as they were, the one changed last first', () => {
    expect(keepDeck(deck)).toBe(true);
    expect(keepDeck({ key: 'def', draft: named(), changed: 9, problems: 2 })).toBe(true);
    expect(ownDecks().map(({ key, changed, problems }) => [key, changed, problems])).toEqual([
      ['def', 9, 2],
      ['abc', 5, null],
    ]);
    expect(ownDeck('abc')).toEqual(deck);
    forgetDeck('def');
    expect(ownDecks()).toEqual([deck]);
  });

  it('are told to be lost with the page where the browser has no room', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { length: 0, getItem: () => null, setItem: full, removeItem: () => undefined });
    expect(keepDeck(deck)).toBe(false);
    expect(ownDeck('abc')).toEqual(deck);
    vi.unstubAllGlobals();
    expect(localStorage.length).toBe(0);
  });

  it('are none where something else stands', () => {
    localStorage.setItem('two-hats:deck:x', '{"draft":{"cards":7}}');
    localStorage.setItem('two-hats:deck:y', '{');
    expect(ownDecks()).toEqual([]);
    expect(ownDeck('x')).toBeNull();
  });

  it('have keys of their own', () => {
    const keys = new Set(Array.from({ length: 50 }, drawDeckKey));
    expect(keys.size).toBe(50);
    for (const key of keys) expect(key).toMatch(/^[a-z2-9]{10}$/);
  });

  it('tell what another tab does to them, until nobody listens', () => {
    let heard = 0;
    const stop = onDecksChanged(() => (heard += 1));
    dispatchEvent(new StorageEvent('storage', { key: 'two-hats:deck:abc' }));
    dispatchEvent(new StorageEvent('storage', { key: 'two-hats:theme' }));
    expect(heard).toBe(1);
    stop();
    dispatchEvent(new StorageEvent('storage', { key: 'two-hats:deck:abc' }));
    expect(heard).toBe(1);
  });
});
