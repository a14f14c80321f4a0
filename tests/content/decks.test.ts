import { describe, expect, it } from 'vitest';
import { loadDeck, type Deck } from '../../server/content/deck.ts';
import { createDecks, loadBuiltIn } from '../../server/content/decks.ts';
import english from '../../server/content/leader-manager/en.json' with { type: 'json' };
import { OwnDecks } from '../../server/content/own-decks.ts';
import { textsOf } from '../../server/content/texts.ts';
import { Damage } from '../../server/rooms/ports.ts';
import type { DeckItemId } from '../../shared/ids.ts';

const id = (name: string) => name as DeckItemId;
const builtIn = loadBuiltIn();
const texts = textsOf(builtIn, false);

/** The built-in deck with its English words under other tags. */
function textsIn(...languages: string[]) {
  const words = builtIn.words.get('en');
  if (words === undefined) throw new Error('no English words');
  return textsOf({ ...builtIn, words: new Map(languages.map((language) => [language, words])) }, false);
}

/** A deck of two cards with names of its own. */
function ownDeck(title = 'Start and stop'): Deck {
  const loaded = loadDeck({
    format: 2,
    deck: 'own',
    cards: [
      { id: 'C01', side: 'leader' },
      { id: 'C02', side: 'manager', weight: 0.5 },
    ],
    languages: {
      en: {
        title,
        sides: { leader: 'Start', manager: 'Stop' },
        modes: { lead: 'Start', manage: 'Stop', both: 'Both' },
        cards: { C01: { text: 'Takes a walk' }, C02: { text: 'Sits down' } },
      },
    },
  });
  if (!loaded.ok) throw new Error('the test has a broken deck');
  return loaded.value;
}

const decks = createDecks(builtIn, new OwnDecks());

describe('the keys for the rules', () => {
  it('hold no words and nothing that the rules do not know', () => {
    const { cards, scenarios } = decks.opening(null)!.keys;
    expect(Object.keys(cards[0] ?? {}).sort()).toEqual(['item', 'side', 'theme', 'tone', 'twin', 'weight']);
    expect(Object.keys(scenarios[0] ?? {}).sort()).toEqual(['item', 'mode', 'scored', 'theme']);
    expect([cards.length, scenarios.length]).toEqual([84, 30]);
  });
});

describe('the words', () => {
  it('are there for every key', () => {
    for (const { item } of decks.opening(null)!.keys.cards) {
      expect(texts.card(item, 'en')).not.toBe('');
      expect(texts.explanation(item, 'en').sources).not.toEqual([]);
    }
    for (const { item } of decks.opening(null)!.keys.scenarios) {
      expect(texts.scenario(item, 'en')).not.toBe('');
      expect(texts.note(item, 'en').hint).not.toBeNull();
    }
  });

  it('explain a card with its sources and the disagreement of the articles', () => {
    const explanation = texts.explanation(id('M10'), 'en');
    expect(explanation.text).toBe(english.cards.M10.explanation);
    expect(explanation.nuance).toBe(english.nuances.N11);
    expect(explanation.sources).toEqual([
      { article: 5, title: english.articles['004'], section: english.sections['004e'] },
    ]);
    expect(texts.explanation(id('L33'), 'en').nuance).toBeNull();
  });

  it('give the host the key, and a hint for scenarios only', () => {
    expect(texts.note(id('M10'), 'en')).toMatchObject({ key: 'manager', hint: null });
    const note = texts.note(id('S10'), 'en');
    expect(note).toMatchObject({ key: 'both', hint: english.scenarios.S10.hint });
    expect(note.explanation.text).toBe(english.scenarios.S10.explanation);
  });

  it('give all tips with their mode and their themes', () => {
    const tips = texts.tips('en');
    expect(tips).toHaveLength(20);
    expect(new Set(tips.map((tip) => tip.mode))).toEqual(new Set(['lead', 'manage', 'both', 'self']));
    expect(tips[0]).toEqual({ text: english.tips.T01, mode: 'lead', themes: ['people'] });
  });

  it('are refused for an item that is not there, or of another kind', () => {
    expect(() => texts.card(id('L99'), 'en')).toThrow('no L99');
    expect(() => texts.card(id('S01'), 'en')).toThrow('no S01');
    expect(() => texts.scenario(id('L01'), 'en')).toThrow('no L01');
    expect(() => texts.explanation(id('T01'), 'en')).toThrow('no T01');
    expect(() => texts.card(id('constructor'), 'en')).toThrow('no constructor');
  });
});

describe('the nearest language', () => {
  it('is English for whatever the built-in deck does not speak', () => {
    for (const wanted of ['en', 'EN', 'en-GB', 'sv', '']) {
      expect(texts.language(wanted)).toBe('en');
      expect(texts.card(id('L01'), wanted)).toBe(english.cards.L01.text);
    }
  });

  it('is the tag itself, then its language, then a region of it, then English', () => {
    const many = textsIn('de-AT', 'fr', 'en', 'fr-CA', 'pt-BR');
    expect(many.language('FR-ca')).toBe('fr-CA');
    expect(many.language('fr-BE')).toBe('fr');
    expect(many.language('de')).toBe('de-AT');
    expect(many.language('pt-PT')).toBe('pt-BR');
    expect(many.language('es')).toBe('en');
    expect(textsIn('fr').language('es')).toBe('fr');
    expect(textsIn('fr', 'en-GB').language('es')).toBe('en-GB');
  });
});

describe('a deck of a host', () => {
  it('is opened under the id that it was handed in for, the same one every time', () => {
    const handedIn = new OwnDecks();
    const its = handedIn.hold(ownDeck());
    expect(its).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(handedIn.hold(ownDeck())).toBe(its);
    expect(handedIn.hold(ownDeck('Another'))).not.toBe(its);
    const opening = createDecks(builtIn, handedIn).opening(its);
    expect(opening?.keys.cards.map(({ item, weight }) => [item, weight])).toEqual([
      ['C01', 1],
      ['C02', 0.5],
    ]);
    expect(decks.opening(its)).toBeNull();
  });

  it('gives its words out of what the journal has kept', () => {
    const own = JSON.parse(JSON.stringify(ownDeck().file)) as ReturnType<typeof ownDeck>['file'];
    const its = createDecks(builtIn, new OwnDecks()).texts(own);
    expect(its.names('de').sides).toEqual({ leader: 'Start', manager: 'Stop' });
    expect(its.names('en')).toMatchObject({ title: 'Start and stop', themes: {}, isOwn: true });
    expect(its.ending('en')).toEqual({ worth: null, claims: [] });
    expect([texts.names('en').isOwn, texts.ending('en').claims.length]).toEqual([false, 6]);
    expect(its.card(id('C02'), 'en')).toBe('Sits down');
    expect(its.explanation(id('C01'), 'en')).toEqual({ text: null, sources: [], against: [], nuance: null });
  });

  it('is damage where the journal has kept something else', () => {
    expect(() => decks.texts({ format: 2, deck: 'own' })).toThrow(Damage);
  });

  it('makes room for newer ones', () => {
    const bytes = Buffer.byteLength(JSON.stringify(ownDeck('Deck 0').file));
    const handedIn = new OwnDecks(3 * bytes);
    const hold = (count: number): string => handedIn.hold(ownDeck(`Deck ${String(count)}`));
    const isHeld = (its: string): boolean => handedIn.find(its) !== null;
    const ids = [hold(0), hold(1), hold(2)];
    expect([hold(0), ...ids].every(isHeld)).toBe(true);
    expect([hold(3), ...ids].map(isHeld)).toEqual([true, true, false, true]);
    const small = new OwnDecks(bytes - 1);
    expect(small.find(small.hold(ownDeck('Deck 0')))).toBeNull();
  });
});
