/** Advice on a host's own deck: each piece where it is due, and silence where a deck is small or good. */
import { describe, expect, it } from 'vitest';
import { loadBuiltIn } from '../../server/content/decks.ts';
import type { DeckFile } from '../../shared/deck-schema.ts';
import { judgementsOf } from '../../server/content/quality/judging.ts';
import type { DeckAdvice } from '../../shared/deck-report.ts';
import { deckOf, reworded, samples, wordsOf } from './made-decks.ts';

const leaders = [
  'Climbs the tall ladder in the yard',
  'Feeds a stray kitten behind the shop',
  'Paints one door of the shed in green',
  'Reads the long letter twice at noon',
  'Sorts old coins by their country',
  'Waters the ferns near the window',
];
const managers = [
  'Bakes three loaves before the sunrise',
  'Carries empty boxes to the cellar',
  'Draws a map of each narrow street',
  'Measures a carpet for the hallway',
  'Rings an iron bell after lessons',
  'Sweeps dry leaves from that roof',
];

function adviceOf(deck: DeckFile): DeckAdvice[] {
  return [...judgementsOf(deck)].flatMap(({ advice }) => advice);
}

function codes(deck: DeckFile): string[] {
  return adviceOf(deck).map(({ code }) => code);
}

function about(deck: DeckFile, code: DeckAdvice['code']): DeckAdvice[] {
  return adviceOf(deck).filter((one) => one.code === code);
}

/** Forty cards of made-up words that share nothing. */
function many(mark: (side: 'leader' | 'manager') => string): [string[], string[]] {
  const of = (side: 'leader' | 'manager') =>
    Array.from(
      { length: 20 },
      (_, number) => `Mops ${side[0] ?? ''}oo${number} bo${side[0] ?? ''}${number} ${mark(side)}`,
    );
  return [of('leader'), of('manager')];
}

it('the built-in deck is given none', () => {
  expect(adviceOf(loadBuiltIn().file)).toEqual([]);
});

it('a good deck of twelve cards hears only that it is small', () => {
  expect(adviceOf(deckOf(leaders, managers))).toEqual([
    { code: 'few_cards', language: null, items: [], params: { count: 12, wanted: 24 } },
  ]);
});

describe('about the whole deck', () => {
  it('sides that are uneven beyond a card or two', () => {
    expect(about(deckOf(leaders, managers.slice(0, 3)), 'sides_uneven')).toMatchObject([
      { language: null, params: { leader: 6, manager: 3 } },
    ]);
    expect(codes(deckOf(leaders, managers.slice(0, 4)))).not.toContain('sides_uneven');
  });

  it('themes that one side has for itself, in their own words', () => {
    const deck = deckOf(leaders, managers);
    const cards = deck.cards.map((card) => ({ ...card, theme: card.side === 'leader' ? 'yard' : 'house' }));
    const english = { ...wordsOf(samples(leaders, managers)), themes: { yard: 'The yard' } };
    const themed = deckOf(leaders, managers, { cards, languages: { en: english } });
    expect(about(themed, 'theme_tells').map(({ params }) => params['theme'])).toEqual(['The yard', 'house']);
  });

  it('a card without a source in a deck that cites, and only there', () => {
    const cards = deckOf(leaders, managers).cards.map((card) => ({
      ...card,
      sources: card.id === 'L1' ? [] : ['001'],
    }));
    const cited = deckOf(leaders, managers, { cards, articles: [{ code: '001', sections: '' }] });
    expect(about(cited, 'no_source')).toMatchObject([{ items: ['L1'] }]);
    expect(codes(deckOf(leaders, managers))).not.toContain('no_source');
  });

  it('themes of names that every object has', () => {
    const deck = deckOf(leaders, managers);
    const cards = deck.cards.map((card) => ({ ...card, theme: card.side === 'leader' ? 'constructor' : 'valueof' }));
    expect(about(deckOf(leaders, managers, { cards }), 'theme_tells').map(({ params }) => params['theme'])).toEqual([
      'constructor',
      'valueof',
    ]);
  });

  it('no twins, once the deck is large enough for an exit check', () => {
    expect(codes(deckOf(...many(() => 'x')))).toContain('no_twin');
    expect(codes(deckOf(leaders, managers))).not.toContain('no_twin');
  });
});

describe('about single texts', () => {
  const first = (text: string) => deckOf([text, ...leaders.slice(1)], managers);

  it.each([
    ['too_long', `Climbs ${'very '.repeat(13)}high`],
    ['too_short', 'Climbs'],
    ['two_ideas', 'Climbs the ladder; feeds the cat at noon'],
    ['hard_to_read', 'Demonstrates organisational responsibility'],
    ['giveaway_word', 'Climbs a ladder like cats do at night'],
  ] as const)('%s', (code, text) => {
    expect(about(first(text), code)).toMatchObject([{ language: 'en', items: ['L1'] }]);
    expect(codes(deckOf(leaders, managers))).not.toContain(code);
  });

  it('a full stop at the end is no second idea', () => {
    expect(codes(first('Climbs the tall ladder in the yard.'))).not.toContain('two_ideas');
  });

  it('talk of leading gives away only where the columns are called so', () => {
    expect(codes(first('Leads the team up the tall ladder'))).not.toContain('giveaway_word');
    const marked = reworded((text, { id }) =>
      id === 'L01' ? 'Leads the group to where it could be in ten years' : text,
    );
    expect(about(marked, 'giveaway_word')).toMatchObject([{ items: ['L01'], params: { word: 'lead' } }]);
  });

  it('two texts that are nearly one', () => {
    expect(
      about(deckOf(leaders, ['Climbs the tall ladder in the park', ...managers.slice(1)]), 'too_alike'),
    ).toMatchObject([{ language: 'en', items: ['L1', 'M1'] }]);
  });

  it('a card without an explanation, in the language that lacks it', () => {
    const cards = samples(leaders, managers);
    const deck = deckOf(leaders, managers, { languages: { en: wordsOf(cards), nl: wordsOf(cards, null) } });
    expect(about(deck, 'no_explanation')).toMatchObject([{ language: 'nl', items: cards.map(({ id }) => id) }]);
  });

  it('several tags of one language are judged once', () => {
    const words = wordsOf(samples(['Climbs', ...leaders.slice(1)], managers));
    const deck = deckOf(leaders, managers, { languages: { 'en-GB': words, de: words, 'en-US': words } });
    expect(about(deck, 'too_short').map(({ language }) => language)).toEqual(['en-GB', 'de']);
    const tags = [...judgementsOf(deck)].flatMap(({ figures }) => figures.map(({ language }) => language));
    expect([...new Set(tags)]).toEqual([null, 'en-GB', 'de']);
  });

  it('says nothing about words of a language that it does not know', () => {
    const deck = deckOf(['Loopt', ...leaders.slice(1)], managers, {
      languages: { nl: wordsOf(samples(['Loopt', ...leaders.slice(1)], managers)) },
    });
    expect(codes(deck)).toEqual(['few_cards']);
  });
});

describe('about what tells the sides apart', () => {
  it('the tone, whichever side is the pleasant one', () => {
    const sweet = deckOf(...many((side) => (side === 'leader' ? 'happily' : 'sadly')));
    expect(about(sweet, 'tone_tells')).toMatchObject([{ language: 'en', params: { side: 'leader', percent: 100 } }]);
    const sour = deckOf(...many((side) => (side === 'leader' ? 'sadly' : 'happily')));
    expect(about(sour, 'tone_tells')).toMatchObject([{ params: { side: 'manager', percent: 100 } }]);
    expect(codes(deckOf(...many(() => 'happily')))).not.toContain('tone_tells');
  });

  it('the length', () => {
    const long = deckOf(...many((side) => (side === 'leader' ? 'over the hills' : 'here')));
    expect(about(long, 'length_tells')).toMatchObject([{ params: { side: 'leader' } }]);
    expect(codes(deckOf(...many(() => 'here')))).not.toContain('length_tells');
  });

  it('a word', () => {
    const marked = deckOf(...many((side) => (side === 'leader' ? 'gladly' : 'gravely')));
    expect(about(marked, 'word_tells').map(({ params }) => params)).toEqual([
      { word: 'gladly', leader: 20, manager: 0 },
      { word: 'gravely', leader: 0, manager: 20 },
    ]);
  });

  it('but nothing of the kind in a deck where it would be chance', () => {
    const sweet = leaders.map((text) => `${text} happily`).slice(0, 3);
    expect(codes(deckOf(sweet, managers.slice(0, 3)))).toEqual(['few_cards']);
  });
});
