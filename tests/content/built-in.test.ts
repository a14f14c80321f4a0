/** The stock of the built-in deck, and the rules for the texts around its cards. */
import { describe, expect, it } from 'vitest';
import { loadBuiltIn } from '../../server/content/decks.ts';
import { vader } from '../../server/content/quality/lexicons.ts';
import english from '../../server/content/leader-manager/en.json' with { type: 'json' };

const { file } = loadBuiltIn();
const words = new Map(Object.entries(english.cards));
const explanationOf = (id: string) => words.get(id)?.explanation ?? '';
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

describe('the stock of items', () => {
  it('is whole and keeps every id that rooms may hold', () => {
    expect(idsOf(file.cards)).toEqual([...numbered('L', 42), ...numbered('M', 42)]);
    expect(idsOf(file.scenarios)).toEqual(numbered('S', 30));
    expect(idsOf(file.tips)).toEqual(numbered('T', 20));
    expect(idsOf(file.nuances)).toEqual(numbered('N', 16));
    expect(idsOf(file.claims)).toEqual(numbered('B', 6));
  });

  it('has six talk cards, which score nothing, and 19 half-weight cards', () => {
    const weighing = (weight: number) => idsOf(file.cards.filter((card) => card.weight === weight));
    expect(weighing(0)).toEqual(['L31', 'L40', 'M09', 'M26', 'M28', 'M29']);
    expect(weighing(0.5)).toHaveLength(19);
  });

  it('has 12 scenarios for leading, 12 for managing and 6 for both; four open a talk', () => {
    const count = (mode: string) => file.scenarios.filter((one) => one.mode === mode).length;
    expect(['lead', 'manage', 'both'].map(count)).toEqual([12, 12, 6]);
    expect(idsOf(file.scenarios.filter((one) => !one.scored))).toEqual(['S07', 'S17', 'S26', 'S28']);
  });

  it('has twins enough for the exit check', () => {
    const scored = new Set(idsOf(file.cards.filter((card) => card.weight > 0)));
    const pairs = file.cards.filter(
      ({ id, side, twin }) => side === 'leader' && scored.has(id) && scored.has(twin ?? ''),
    );
    expect(pairs.length).toBeGreaterThanOrEqual(24);
  });
});

describe('what the debrief goes by', () => {
  /** By the thresholds of Hutto and Gilbert (2014) on VADER's compound score. */
  const toneOf = (text: string) => {
    const score = vader.score(text);
    if (score >= 0.05) return 'positive';
    return score <= -0.05 ? 'negative' : null;
  };

  it('the tone of a card is what VADER says of its English words', () => {
    const heard = file.cards.map(({ id }) => [id, toneOf(words.get(id)?.text ?? '')]);
    expect(file.cards.map(({ id, tone }) => [id, tone])).toEqual(heard);
    expect(toneOf('A kind and lovely gift')).toBe('positive');
    expect(toneOf('A cruel and ugly lie')).toBe('negative');
  });

  it('each tone is there often enough to be dealt', () => {
    const scored = file.cards.filter(({ weight }) => weight > 0);
    for (const tone of ['positive', 'negative']) {
      expect(scored.filter((card) => card.tone === tone).length).toBeGreaterThanOrEqual(10);
    }
  });

  it('every theme has a tip, and every tip a theme', () => {
    const helped = new Set(file.tips.flatMap(({ themes }) => themes));
    expect([...helped].sort()).toEqual([...new Set(file.cards.map(({ theme }) => theme))].sort());
    expect(idsOf(file.tips.filter(({ themes }) => themes.length === 0))).toEqual([]);
  });
});

describe('where the articles disagree', () => {
  const articlesOf = (refs: readonly string[]) => new Set(refs.map((ref) => ref.slice(0, 3)));

  it('contested cards say so, in a way that a player can tell from the sure ones', () => {
    const saysSo = (id: string) => /open to debate|for talking/.test(explanationOf(id));
    expect(idsOf(file.cards.filter(({ id, weight }) => saysSo(id) !== weight < 1))).toEqual([]);
  });

  it('a card that an article speaks against has a note or names the other article', () => {
    const silent = file.cards.filter(
      ({ id, against, nuance }) =>
        against.length > 0 && nuance === null && !/[Aa]nother|others/.test(explanationOf(id)),
    );
    expect(idsOf(silent)).toEqual([]);
    expect(file.cards.filter(({ against }) => against.length > 0).length).toBeGreaterThanOrEqual(25);
  });

  it('no section is cited both for and against a card', () => {
    const both = file.cards.filter(({ sources, against }) => sources.some((ref) => against.includes(ref)));
    expect(idsOf(both)).toEqual([]);
  });

  it('every note is used', () => {
    const used = new Set([...file.cards, ...file.scenarios].map((item) => item.nuance));
    expect(file.nuances.filter(({ id }) => id !== 'N16' && !used.has(id))).toEqual([]);
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
    return name === undefined ? null : numbers.get(name) === articlesOf(sources).size;
  };

  it('explanations count as many articles as the card cites', () => {
    const right = file.cards.map((card) => counted(explanationOf(card.id), card.sources));
    expect(file.cards.filter((_, position) => right[position] !== true)).toEqual([]);
    expect(counted('Two articles say so.', ['001a', '001b'])).toBe(false);
  });
});

describe('the texts around the cards', () => {
  const brief = (text: string) => [1, 2].includes((text.match(/[.?!](?=\s|$)/g) ?? []).length);

  it('explanations and notes are one or two sentences', () => {
    const explained = [...Object.values(english.cards), ...Object.values(english.scenarios)];
    const texts = [...explained.map(({ explanation }) => explanation), ...Object.values(english.nuances)];
    expect(texts.filter((text) => !brief(text))).toEqual([]);
    expect([brief('One. Two. Three.'), brief('No stop')]).toEqual([false, false]);
  });

  it('hints fit one line and ask back', () => {
    const hints = Object.values(english.scenarios).map(({ hint }) => hint);
    expect(hints.filter((hint) => hint.length > 80)).toEqual([]);
    expect(hints).toHaveLength(30);
  });
});
