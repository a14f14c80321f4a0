import { describe, expect, it } from 'vitest';
import { loadDeck } from '../../server/content/deck.ts';
import english from '../../server/content/leader-manager/en.json' with { type: 'json' };
import keys from '../../server/content/leader-manager/keys.json' with { type: 'json' };

/** A deck of two cards that is right, to be broken in one place at a time. */
function small() {
  return {
    keys: {
      format: 1,
      deck: 'small',
      articles: [{ code: '001', sections: 'ab' }],
      cards: [
        card('A01', 'leader', 'A02', 'N01'),
        card('A02', 'manager', 'A01', null),
        card('A03', 'manager', null, null),
      ],
      scenarios: [{ id: 'S01', mode: 'both', scored: true, theme: 'risk', sources: ['001b'], nuance: null }],
      tips: [{ id: 'T01', mode: 'self', sources: ['001a'] }],
      nuances: [{ id: 'N01', sources: ['001a', '001b'] }],
    },
    words: wordsIn('en'),
  };
}

function card(id: string, side: string, twin: string | null, nuance: string | null) {
  return { id, side, weight: 1, theme: 'risk', twin, sources: ['001a'], nuance };
}

function wordsIn(language: string) {
  const cardWords = { text: 'Takes a walk', explanation: 'Because.' };
  return {
    format: 1,
    deck: 'small',
    language,
    articles: { '001': 'First' } as Record<string, string>,
    sections: { '001a': 'Start', '001b': 'End' } as Record<string, string>,
    cards: { A01: cardWords, A02: cardWords, A03: cardWords } as Record<string, unknown>,
    scenarios: { S01: { text: 'It rains.', explanation: 'Wet.', hint: 'Look up.' } },
    tips: { T01: 'Go out.' } as Record<string, string>,
    nuances: { N01: 'It depends.' } as Record<string, string>,
  };
}

type Small = ReturnType<typeof small>;

function faultsOf(change: (deck: Small) => void): readonly string[] {
  const deck = small();
  change(deck);
  const loaded = loadDeck(deck.keys, [deck.words]);
  return loaded.ok ? [] : loaded.error;
}

function cardAt(deck: Small, position: number): Small['keys']['cards'][number] {
  const found = deck.keys.cards[position];
  if (found === undefined) throw new Error('no such card');
  return found;
}

describe('loadDeck', () => {
  it('takes the built-in deck', () => {
    const loaded = loadDeck(keys, [english]);
    expect(loaded.ok ? [] : loaded.error).toEqual([]);
  });

  it('takes the small deck, in two languages as well', () => {
    expect(faultsOf(() => undefined)).toEqual([]);
    const loaded = loadDeck(small().keys, [wordsIn('en'), wordsIn('de')]);
    expect(loaded.ok && [...loaded.value.words.keys()]).toEqual(['en', 'de']);
  });

  it.each<[string, (deck: Small) => void, string]>([
    ['another format', (deck) => (deck.keys.format = 2), 'format'],
    ['an unknown field', (deck) => Object.assign(deck.keys, { author: 'x' }), 'author'],
    ['an unknown side', (deck) => (cardAt(deck, 0).side = 'boss'), 'cards.0.side'],
    ['an odd weight', (deck) => (cardAt(deck, 0).weight = 0.7), 'cards.0.weight'],
    ['a theme that is no key', (deck) => (cardAt(deck, 0).theme = 'Risk!'), 'cards.0.theme'],
    ['an id of another form', (deck) => (cardAt(deck, 2).id = 'card-3'), 'cards.2.id'],
    ['a card without a source', (deck) => (cardAt(deck, 0).sources = []), 'cards.0.sources'],
    ['no cards', (deck) => (deck.keys.cards = []), 'cards'],
    ['empty words', (deck) => (deck.words.tips['T01'] = '  '), 'tips.T01'],
    [
      'a card text that is too long',
      (deck) => {
        deck.words.cards['A01'] = { text: 'x'.repeat(91), explanation: 'y' };
      },
      'cards.A01.text',
    ],
    ['a language that is no tag', (deck) => (deck.words.language = 'English!'), 'language'],
  ])('refuses %s', (_, change, where) => {
    expect(faultsOf(change).join('\n')).toContain(where);
  });

  it.each<[string, (deck: Small) => void, string]>([
    ['an id twice', (deck) => (cardAt(deck, 2).id = 'A01'), 'id A01 is there twice'],
    ['an id of another kind again', (deck) => (cardAt(deck, 2).id = 'S01'), 'id S01 is there twice'],
    ['a section that is not there', (deck) => (cardAt(deck, 0).sources = ['001c']), 'A01: no section 001c'],
    [
      'a section cited twice',
      (deck) => (cardAt(deck, 0).sources = ['001a', '001a']),
      'A01: section 001a is there twice',
    ],
    [
      'an article named twice',
      (deck) => deck.keys.articles.push({ code: '001', sections: 'a' }),
      'section 001a is there twice',
    ],
    ['a nuance that is not there', (deck) => (cardAt(deck, 0).nuance = 'N02'), 'A01: no nuance N02'],
    ['a twin that is not there', (deck) => (cardAt(deck, 0).twin = 'A09'), 'A01: no twin A09'],
    ['a twin that names no twin', (deck) => (cardAt(deck, 0).twin = 'A03'), 'A01: A03 does not name it as its twin'],
    ['a twin on the same side', (deck) => (cardAt(deck, 1).side = 'leader'), 'A01: its twin A02 is on the same side'],
    ['a card that is its own twin', (deck) => (cardAt(deck, 2).twin = 'A03'), 'A03: its twin A03 is on the same side'],
    ['a card without words', (deck) => delete deck.words.cards['A03'], 'en: no words for A03'],
    [
      'words without a card',
      (deck) => (deck.words.cards['A04'] = deck.words.cards['A03']),
      'en: words for unknown A04',
    ],
    ['a tip without words', (deck) => delete deck.words.tips['T01'], 'en: no words for T01'],
    ['a nuance without words', (deck) => delete deck.words.nuances['N01'], 'en: no words for N01'],
    ['an article without a name', (deck) => delete deck.words.articles['001'], 'en: no words for 001'],
    ['a section without a name', (deck) => delete deck.words.sections['001b'], 'en: no words for 001b'],
    ['words of another deck', (deck) => (deck.words.deck = 'large'), 'en: words are of deck large'],
  ])('refuses %s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  it('refuses a deck without words and a language that is there twice', () => {
    const silent = loadDeck(small().keys, []);
    expect(silent).toEqual({ ok: false, error: ['the deck has no words'] });
    const double = loadDeck(small().keys, [wordsIn('en'), wordsIn('EN')]);
    expect(double).toEqual({ ok: false, error: ['language en is there twice'] });
  });

  it.each([null, 7, 'deck', [], {}])('refuses %j', (nothing) => {
    expect(loadDeck(nothing, [nothing]).ok).toBe(false);
    expect(loadDeck(small().keys, [nothing]).ok).toBe(false);
  });
});

describe('a hostile deck', () => {
  it.each<[string, (deck: Small) => void, string]>([
    [
      'more cards than there may be',
      (deck) => (deck.keys.cards = Array.from({ length: 100_000 }, () => cardAt(deck, 2))),
      'keys: cards: ',
    ],
    ['a prototype as an id', (deck) => (cardAt(deck, 2).id = '__proto__'), 'keys: cards.2.id: '],
    ['a constructor as a key', (deck) => (deck.words.cards['constructor'] = {}), 'words 0: cards.constructor: '],
    ['a text without end', (deck) => (deck.words.tips['T01'] = 'x'.repeat(1_000_000)), 'words 0: tips.T01: '],
    ['several lines', (deck) => (deck.words.tips['T01'] = 'Go\nout.'), 'words 0: tips.T01: '],
    ['letters that turn the line', (deck) => (deck.words.tips['T01'] = 'Go \u202Eout.'), 'words 0: tips.T01: '],
    ['half a letter', (deck) => (deck.words.tips['T01'] = 'Go \uD800out.'), 'words 0: tips.T01: '],
    ['depth', (deck) => (deck.words.cards['A01'] = nested(5_000)), 'words 0: cards.A01'],
  ])('[N10] is refused for %s, with the place of the fault', (_, change, place) => {
    const faults = faultsOf(change);
    expect(faults.some((fault) => fault.startsWith(place))).toBe(true);
  });

  it('[N10] gets nothing into a prototype by its keys', () => {
    const deck = small();
    const words = JSON.parse(
      JSON.stringify(deck.words).replace('"tips":{', '"tips":{"__proto__":"polluted",'),
    ) as unknown;
    const loaded = loadDeck(deck.keys, [words]);
    expect(loaded.ok && [...loaded.value.words.values()].flatMap(({ tips }) => [...tips.keys()])).toEqual(['T01']);
  });

  it('[N10] may hold markup, which is text like any other', () => {
    const deck = small();
    deck.words.tips['T01'] = '<img src=x onerror=alert(1)>';
    const loaded = loadDeck(deck.keys, [deck.words]);
    expect(loaded.ok && [...loaded.value.words.values()][0]?.tips.get('T01')).toBe('<img src=x onerror=alert(1)>');
  });
});

function nested(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level += 1) value = { text: value };
  return value;
}
