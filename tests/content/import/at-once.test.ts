import { describe, expect, it } from 'vitest';
import { full, json, problemsOf, table } from './files.ts';

const whole = { line: null, column: null };

describe('everything that is wrong is told at once', () => {
  it('a hundred at a time', async () => {
    const problems = await problemsOf(table(...Array.from({ length: 130 }, (_, n) => `T ${String(n)},`)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual({ code: 'more_problems', ...whole, params: { count: 30 } });
  });

  it('the rest of a deck is looked at although some of its texts are wrong', async () => {
    const text = full(`C1,,,${'x'.repeat(91)},Start,,,,,,X9,`);
    expect((await problemsOf(text)).map(({ code, column }) => [code, column])).toEqual([
      ['too_long', 'text'],
      ['unknown_twin', 'twin'],
    ]);
  });

  it('all is told at once, and nothing that follows from it', async () => {
    const text = json((deck) => {
      const [card] = deck.cards;
      Object.assign(deck, { author: 'x' });
      Object.assign(card ?? {}, { side: 'left', weight: 3, theme: 'A B', sources: ['1'] });
      Object.assign(deck.languages.en, { title: 7 });
      Object.assign(deck.languages.en.cards, { B1: { text: 'ARRIVES on time' } });
      Object.assign(deck.languages.en.modes, { both: 'Stop' });
    });
    expect((await problemsOf(text, 'json')).map(({ code, column }) => [code, column])).toEqual([
      ['unknown_side', 'cards.0.side'],
      ['unknown_weight', 'cards.0.weight'],
      ['wrong_value', 'cards.0.theme'],
      ['wrong_value', 'cards.0.sources.0'],
      ['wrong_value', 'languages.en.title'],
      ['same_name', 'languages.en.modes.both'],
      ['same_text', 'languages.en.cards.B1.text'],
      ['unknown_field', 'author'],
    ]);
  });

  it('an id that is none takes its references along', async () => {
    const text = json((deck) => Object.assign(deck.cards[0] ?? {}, { id: 'first', twin: 'B1' }));
    expect((await problemsOf(text, 'json')).map(({ code }) => code)).toEqual(['bad_id']);
    const words = json((deck) => Object.assign(deck.languages.en.cards, { first: { text: 'Arrives' } }));
    expect((await problemsOf(words, 'json')).map(({ code }) => code)).toEqual(['bad_id']);
  });

  it('thousands of problems are counted one by one', async () => {
    const cards = Object.fromEntries(Array.from({ length: 3_000 }, (_, number) => [`X${String(number)}`, 0]));
    const text = json((deck) => Object.assign(deck.languages.en.cards, cards));
    expect((await problemsOf(text, 'json')).at(-1)?.params).toEqual({ count: 2_900 });
  });

  it('names of columns and fields are cut short and shown as well', async () => {
    const [column] = await problemsOf(`text,side,\u202e${'x'.repeat(500)}\nA b,Start,\nC d,Stop,`);
    expect(column?.column).toMatch(/^\uFFFDx{118}…$/);
    const [field] = await problemsOf(
      json((deck) => Object.assign(deck, { ['\u202e']: 1 })),
      'json',
    );
    expect(field?.column).toBe('\uFFFD');
  });

  it('a text is as long as it is without the spaces around it', async () => {
    const text = json((deck) => Object.assign(deck.languages.en, { title: `  ${'x'.repeat(61)}  ` }));
    expect((await problemsOf(text, 'json'))[0]?.params).toMatchObject({ length: 61, most: 60 });
  });
});
