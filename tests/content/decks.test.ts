import { describe, expect, it } from 'vitest';
import { loadDeck } from '../../server/content/deck.ts';
import { builtInDecks, decksOf } from '../../server/content/decks.ts';
import english from '../../server/content/leader-manager/en.json' with { type: 'json' };
import keys from '../../server/content/leader-manager/keys.json' with { type: 'json' };
import type { DeckItemId } from '../../shared/ids.ts';

const deck = 'leader-manager';
const id = (name: string) => name as DeckItemId;
const decks = builtInDecks();

function decksIn(...languages: string[]) {
  const loaded = loadDeck(
    keys,
    languages.map((language) => ({ ...english, language })),
  );
  if (!loaded.ok) throw new Error(loaded.error.join('\n'));
  return decksOf(loaded.value);
}

describe('the keys for the rules', () => {
  it('hold no words and nothing that the rules do not know', () => {
    const { cards, scenarios } = decks.keys();
    expect(Object.keys(cards[0] ?? {}).sort()).toEqual(['item', 'side', 'theme', 'twin', 'weight']);
    expect(Object.keys(scenarios[0] ?? {}).sort()).toEqual(['item', 'mode', 'scored', 'theme']);
    expect([cards.length, scenarios.length]).toEqual([84, 30]);
  });
});

describe('the words', () => {
  it('are there for every key', () => {
    for (const { item } of decks.keys().cards) {
      expect(decks.card(deck, item, 'en')).not.toBe('');
      expect(decks.explanation(deck, item, 'en').sources).not.toEqual([]);
    }
    for (const { item } of decks.keys().scenarios) {
      expect(decks.scenario(deck, item, 'en')).not.toBe('');
      expect(decks.note(deck, item, 'en').hint).not.toBeNull();
    }
  });

  it('explain a card with its sources and the disagreement of the articles', () => {
    const explanation = decks.explanation(deck, id('M10'), 'en');
    expect(explanation.text).toBe(english.cards.M10.explanation);
    expect(explanation.nuance).toBe(english.nuances.N11);
    expect(explanation.sources).toEqual([
      { article: 4, title: english.articles['004'], section: english.sections['004e'] },
    ]);
    expect(decks.explanation(deck, id('L33'), 'en').nuance).toBeNull();
  });

  it('give the host the key, and a hint for scenarios only', () => {
    expect(decks.note(deck, id('M10'), 'en')).toMatchObject({ key: 'manager', hint: null });
    const note = decks.note(deck, id('S10'), 'en');
    expect(note).toMatchObject({ key: 'both', hint: english.scenarios.S10.hint });
    expect(note.explanation.text).toBe(english.scenarios.S10.explanation);
  });

  it('give all tips with their mode', () => {
    const tips = decks.tips(deck, 'en');
    expect(tips).toHaveLength(20);
    expect(new Set(tips.map((tip) => tip.mode))).toEqual(new Set(['lead', 'manage', 'both', 'self']));
    expect(tips[0]).toEqual({ text: english.tips.T01, mode: 'lead' });
  });

  it('are refused for a deck or an item that is not there, or of another kind', () => {
    expect(() => decks.card('other', id('L01'), 'en')).toThrow('no deck other');
    expect(() => decks.language('other', 'en')).toThrow('no deck other');
    expect(() => decks.card(deck, id('L99'), 'en')).toThrow('no L99');
    expect(() => decks.card(deck, id('S01'), 'en')).toThrow('no S01');
    expect(() => decks.scenario(deck, id('L01'), 'en')).toThrow('no L01');
    expect(() => decks.explanation(deck, id('T01'), 'en')).toThrow('no T01');
    expect(() => decks.card(deck, id('constructor'), 'en')).toThrow('no constructor');
  });
});

describe('the nearest language', () => {
  it('is English for whatever the built-in deck does not speak', () => {
    for (const wanted of ['en', 'EN', 'en-GB', 'de', 'pt-BR', '']) {
      expect(decks.language(deck, wanted)).toBe('en');
      expect(decks.card(deck, id('L01'), wanted)).toBe(english.cards.L01.text);
    }
  });

  it('is the tag itself, then its language, then a region of it, then English', () => {
    const many = decksIn('de-AT', 'fr', 'en', 'fr-CA', 'pt-BR');
    expect(many.language(deck, 'FR-ca')).toBe('fr-CA');
    expect(many.language(deck, 'fr-BE')).toBe('fr');
    expect(many.language(deck, 'de')).toBe('de-AT');
    expect(many.language(deck, 'pt-PT')).toBe('pt-BR');
    expect(many.language(deck, 'es')).toBe('en');
    expect(decksIn('fr').language(deck, 'es')).toBe('fr');
  });
});
