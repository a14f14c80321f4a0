import { describe, expect, it } from 'vitest';
import { faultLines } from '../../server/content/deck-faults.ts';
import { loadDeck } from '../../server/content/deck.ts';
import { loadBuiltIn } from '../../server/content/decks.ts';

/** A deck of three cards that is right, to be broken in one place at a time. */
function small() {
  return {
    format: 2,
    deck: 'small',
    articles: [{ code: '001', sections: 'ab' }],
    cards: [
      card('A01', 'leader', 'A02', 'N01'),
      card('A02', 'manager', 'A01', null),
      card('A03', 'manager', null, null),
    ],
    scenarios: [{ id: 'S01', mode: 'both', scored: true, theme: 'risk', sources: ['001b'], nuance: null }],
    tips: [{ id: 'T01', mode: 'self', themes: ['risk'], sources: ['001a'] }],
    nuances: [{ id: 'N01', sources: ['001a', '001b'] }],
    claims: [{ id: 'B01', sources: ['001'] }],
    languages: { en: words() } as Record<string, unknown>,
  };
}

function card(id: string, side: string, twin: string | null, nuance: string | null) {
  return { id, side, weight: 1, theme: 'risk', twin, sources: ['001a'], nuance };
}

function words() {
  const cardWords = { text: 'Takes a walk', explanation: 'Because.' };
  return {
    title: 'Small',
    sides: { leader: 'Start', manager: 'Stop' },
    modes: { lead: 'Start', manage: 'Stop', both: 'Both' },
    themes: {} as Record<string, string>,
    articles: { '001': 'First' } as Record<string, string>,
    sections: { '001a': 'Start', '001b': 'End' } as Record<string, string>,
    cards: { A01: cardWords, A02: cardWords, A03: cardWords } as Record<string, unknown>,
    scenarios: { S01: { text: 'It rains.', explanation: 'Wet.', hint: 'Look up.' } },
    tips: { T01: 'Go out.' } as Record<string, string>,
    nuances: { N01: 'It depends.' } as Record<string, string>,
    claims: { B01: 'Both are true.' },
  };
}

type Small = ReturnType<typeof small>;
type Words = ReturnType<typeof words>;

function linesOf(content: unknown): readonly string[] {
  const loaded = loadDeck(content);
  return loaded.ok ? [] : faultLines(loaded.error);
}

function faultsOf(change: (deck: Small, words: Words) => void): readonly string[] {
  const deck = small();
  const english = words();
  change(deck, english);
  deck.languages['en'] = english;
  return linesOf(deck);
}

function cardAt(deck: Small, position: number): Small['cards'][number] {
  const found = deck.cards[position];
  if (found === undefined) throw new Error('no such card');
  return found;
}

describe('loadDeck', () => {
  it('takes the built-in deck', () => {
    expect(loadBuiltIn().cards.size).toBe(84);
  });

  it('takes the small deck, in two languages as well', () => {
    expect(faultsOf(() => undefined)).toEqual([]);
    const loaded = loadDeck({ ...small(), languages: { en: words(), de: words() } });
    expect(loaded.ok && [...loaded.value.words.keys()]).toEqual(['en', 'de']);
  });

  it.each<[string, (deck: Small, words: Words) => void, string]>([
    ['another format', (deck) => (deck.format = 1), 'format'],
    ['an unknown field', (deck) => Object.assign(deck, { author: 'x' }), 'author'],
    ['an unknown side', (deck) => (cardAt(deck, 0).side = 'boss'), 'cards.0.side'],
    ['an odd weight', (deck) => (cardAt(deck, 0).weight = 0.7), 'cards.0.weight'],
    ['a tone that is none', (deck) => Object.assign(cardAt(deck, 0), { tone: 'neutral' }), 'cards.0.tone'],
    ['a theme that is no key', (deck) => (cardAt(deck, 0).theme = 'Risk!'), 'cards.0.theme'],
    ['an id of another form', (deck) => (cardAt(deck, 2).id = 'card-3'), 'cards.2.id'],
    ['a key that is no source', (deck) => (cardAt(deck, 0).sources = ['Book']), 'cards.0.sources'],
    ['no cards', (deck) => (deck.cards = []), 'cards'],
    ['empty words', (_, words) => (words.tips['T01'] = '  '), 'languages.en.tips.T01'],
    [
      'a card text that is too long',
      (_, words) => {
        words.cards['A01'] = { text: 'x'.repeat(91), explanation: 'y' };
      },
      'cards.A01.text',
    ],
    ['a language that is no tag', (deck) => (deck.languages['English!'] = words()), 'languages.English!'],
  ])('refuses %s', (_, change, where) => {
    expect(faultsOf(change).join('\n')).toContain(where);
  });

  it.each<[string, (deck: Small, words: Words) => void, string]>([
    ['an id twice', (deck) => (cardAt(deck, 2).id = 'A01'), 'cards.2.id: id A01 is there twice'],
    ['an id of another kind again', (deck) => (cardAt(deck, 2).id = 'S01'), 'scenarios.0.id: id S01 is there twice'],
    ['a section that is not there', (deck) => (cardAt(deck, 0).sources = ['001c']), 'cards.0.sources: no section 001c'],
    [
      'a section cited twice',
      (deck) => (cardAt(deck, 0).sources = ['001a', '001a']),
      'cards.0.sources: section 001a is there twice',
    ],
    [
      'an article named twice',
      (deck) => deck.articles.push({ code: '001', sections: 'a' }),
      'articles: section 001a is there twice',
    ],
    [
      'a tip for a theme that no card has',
      (deck) => (deck.tips[0]!.themes = ['risk', 'luck']),
      'tips.0.themes: no theme luck',
    ],
    ['a nuance that is not there', (deck) => (cardAt(deck, 0).nuance = 'N02'), 'cards.0.nuance: no nuance N02'],
    ['a twin that is not there', (deck) => (cardAt(deck, 0).twin = 'A09'), 'cards.0.twin: no twin A09'],
    [
      'a twin that names no twin',
      (deck) => (cardAt(deck, 0).twin = 'A03'),
      'cards.0.twin: A03 does not name A01 as its twin',
    ],
    [
      'a twin on the same side',
      (deck) => (cardAt(deck, 1).side = 'leader'),
      'cards.0.twin: the twin A02 is on the same side',
    ],
    [
      'a card that is its own twin',
      (deck) => (cardAt(deck, 2).twin = 'A03'),
      'cards.2.twin: the twin A03 is on the same side',
    ],
    ['a card without words', (_, words) => delete words.cards['A03'], 'languages.en.cards.A03: no words for A03'],
    [
      'words without a card',
      (_, words) => (words.cards['A04'] = words.cards['A03']),
      'languages.en.cards.A04: words for unknown A04',
    ],
    ['a tip without words', (_, words) => delete words.tips['T01'], 'languages.en.tips.T01: no words for T01'],
    ['a nuance without words', (_, words) => delete words.nuances['N01'], 'languages.en.nuances.N01: no words for N01'],
    [
      'a name for a theme that no card has',
      (_, words) => (words.themes = { risk: 'Risk', luck: 'Luck' }),
      'languages.en.themes.luck: no theme luck',
    ],
    [
      'an article without a name',
      (_, words) => delete words.articles['001'],
      'languages.en.articles.001: no words for 001',
    ],
    [
      'a section without a name',
      (_, words) => delete words.sections['001b'],
      'languages.en.sections.001b: no words for 001b',
    ],
  ])('refuses %s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  it('refuses a deck without words and a language that is there twice', () => {
    expect(linesOf({ ...small(), languages: {} })).toEqual(['languages: the deck has no words']);
    const double = { ...small(), languages: { en: words(), EN: words() } };
    expect(linesOf(double)).toEqual(['languages.en: language en is there twice']);
    const babel = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`en-x${String(index)}a`, words()]));
    expect(linesOf({ ...small(), languages: babel }).join()).toMatch(/^languages: /);
  });

  it.each([null, 7, 'deck', [], {}])('refuses %j', (nothing) => {
    expect(loadDeck(nothing).ok).toBe(false);
    expect(loadDeck({ ...small(), languages: { en: nothing } }).ok).toBe(false);
  });
});

describe('a hostile deck', () => {
  it.each<[string, (deck: Small, words: Words) => void, string]>([
    [
      'more cards than there may be',
      (deck) => (deck.cards = Array.from({ length: 100_000 }, () => cardAt(deck, 2))),
      'cards: ',
    ],
    ['a prototype as an id', (deck) => (cardAt(deck, 2).id = '__proto__'), 'cards.2.id: '],
    ['a constructor as a key', (_, words) => (words.cards['constructor'] = {}), 'languages.en.cards.constructor: '],
    ['a text without end', (_, words) => (words.tips['T01'] = 'x'.repeat(1_000_000)), 'languages.en.tips.T01: '],
    ['several lines', (_, words) => (words.tips['T01'] = 'Go\nout.'), 'languages.en.tips.T01: '],
    ['letters that turn the line', (_, words) => (words.tips['T01'] = 'Go \u202Eout.'), 'languages.en.tips.T01: '],
    ['half a letter', (_, words) => (words.tips['T01'] = 'Go \uD800out.'), 'languages.en.tips.T01: '],
    ['depth', (_, words) => (words.cards['A01'] = nested(5_000)), 'languages.en.cards.A01'],
  ])('[N10] is refused for %s, with the place of the fault', (_, change, place) => {
    const faults = faultsOf(change);
    expect(faults.some((fault) => fault.startsWith(place))).toBe(true);
  });

  it('[N10] gets nothing into a prototype by its keys', () => {
    const text = JSON.stringify(small()).replace('"tips":{', '"tips":{"__proto__":"polluted",');
    const loaded = loadDeck(JSON.parse(text));
    expect(loaded.ok && [...loaded.value.words.values()].flatMap(({ tips }) => [...tips.keys()])).toEqual(['T01']);
  });

  it('[N10] may hold markup, which is text like any other', () => {
    const english = { ...words(), tips: { T01: '<img src=x onerror=alert(1)>' } };
    const loaded = loadDeck({ ...small(), languages: { en: english } });
    expect(loaded.ok && [...loaded.value.words.values()][0]?.tips.get('T01')).toBe('<img src=x onerror=alert(1)>');
  });
});

function nested(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level += 1) value = { text: value };
  return value;
}
