/** The quality rules of docs/content.md for cards on the built-in deck, each with a deck that breaks it. */
import { describe, expect, it } from 'vitest';
import type { Side } from '../../shared/commands.ts';
import { breaking, cards, keys, silent, ungendered } from './built-in.ts';
import { aboutPeople, aboutPlans, grammar, pleasant, unpleasant } from './lexicon.ts';
import {
  auc,
  leaning,
  lengthAccuracy,
  likeness,
  lopsided,
  mean,
  ofSide,
  signAccuracy,
  themeAccuracy,
  tokens,
} from './measures.ts';
import type { Sample } from './measures.ts';

/** Cards made up to break a rule: leader texts first. */
function made(leaders: readonly string[], managers: readonly string[], theme = 'risk'): Sample[] {
  const of = (side: Side, texts: readonly string[]) =>
    texts.map((text, position) => ({ id: `${side}${String(position)}`, side, theme, text }));
  return [...of('leader', leaders), ...of('manager', managers)];
}

const oneIdea = (text: string) =>
  !/[;:.]/.test(text) && tokens(text).filter((word) => /^(and|or|but|while)$/.test(word)).length <= 1;
const shortEnough = (text: string) => text.length >= 35 && text.length <= 66 && text.split(' ').length <= 14;
const parallel = (text: string) => /^[A-Z][a-z]*s /.test(text) && /[^.!?]$/.test(text);
describe('each card', () => {
  it('rule 1: has one idea', () => {
    expect(breaking(cards, oneIdea)).toEqual([]);
    expect(oneIdea('Looks up: it rains')).toBe(false);
    expect(oneIdea('Reads and writes or sings')).toBe(false);
  });

  it('rule 2: has 35 to 66 characters and at most 14 words', () => {
    expect(breaking(cards, shortEnough)).toEqual([]);
    expect(shortEnough('Takes a walk')).toBe(false);
    expect(shortEnough('x'.repeat(67))).toBe(false);
    expect(shortEnough('Is a b c d e f g h i j k l m and also n')).toBe(false);
  });

  it('rule 3: starts with a verb of the third person and ends without a stop', () => {
    expect(breaking(cards, parallel)).toEqual([]);
    expect(parallel('The person takes a walk')).toBe(false);
    expect(parallel('Takes a walk.')).toBe(false);
  });

  it('rule 4: has no word that names its side, and no gender', () => {
    expect(breaking(cards, silent)).toEqual([]);
    expect(breaking(cards, ungendered)).toEqual([]);
    expect(silent('Leads by example')).toBe(false);
    expect(silent('Keeps the status quo')).toBe(false);
    expect(silent('Settles the pile of papers')).toBe(true);
    expect(ungendered('Asks her team')).toBe(false);
  });
});

describe('the deck cannot be sorted', () => {
  const nice = (text: string) => leaning(text, pleasant, unpleasant);
  const human = (text: string) => leaning(text, aboutPeople, aboutPlans);
  const inBand = (share: number) => share >= 0.4 && share <= 0.6;

  it('rule 5: by pleasant tone, nor by its opposite', () => {
    expect(inBand(signAccuracy(cards, nice))).toBe(true);
    expect(inBand(auc(cards, nice))).toBe(true);
    expect(cards.filter((card) => nice(card.text) !== 0).length).toBeGreaterThanOrEqual(28);
    const tilted = made(['Shares praise', 'Gives good help'], ['Spreads fear', 'Takes the blame']);
    expect([signAccuracy(tilted, nice), auc(tilted, nice)]).toEqual([1, 1]);
  });

  it('rule 8: by people here and plans there', () => {
    expect(inBand(signAccuracy(cards, human))).toBe(true);
    expect(cards.filter((card) => human(card.text) !== 0).length).toBeGreaterThanOrEqual(42);
    const tilted = made(['Asks the team'], ['Writes a schedule']);
    expect(signAccuracy(tilted, human)).toBe(1);
  });

  it('rule 9: by length', () => {
    const length = (side: Side) => mean(ofSide(cards, side).map((card) => card.text.length));
    expect(lengthAccuracy(cards)).toBeLessThanOrEqual(0.6);
    expect(Math.abs(length('leader') - length('manager'))).toBeLessThanOrEqual(3);
    expect(lengthAccuracy(made(['a', 'bb'], ['ccc', 'dddd']))).toBe(1);
  });

  it('rule 10: by counting', () => {
    const leaders = ofSide(cards, 'leader').length;
    expect(Math.abs(leaders - ofSide(cards, 'manager').length)).toBeLessThanOrEqual(2);
  });

  it('rule 11: by theme', () => {
    for (const theme of new Set(cards.map((card) => card.theme))) {
      const sides = cards.filter((card) => card.theme === theme).map((card) => card.side);
      expect(new Set(sides).size, theme).toBe(2);
    }
    expect(themeAccuracy(cards)).toBeLessThanOrEqual(0.6);
    expect(themeAccuracy([...made(['a'], [], 'one'), ...made([], ['b'], 'two')])).toBe(1);
  });

  it('rule 12: by a word that one side has nearly for itself', () => {
    expect(lopsided(cards, grammar)).toEqual([]);
    const tilted = made(['Aims a', 'Aims b', 'Aims c', 'Aims d'], ['Aims e']);
    expect(lopsided(tilted, grammar)).toEqual(['aims 4:1']);
  });
});

describe('rule 15: no card is there twice', () => {
  it('as no two texts share half of their words', () => {
    const pairs = cards.flatMap((one, position) =>
      cards
        .slice(position + 1)
        .filter((other) => likeness(one.text, other.text) >= 0.5)
        .map((other) => `${one.id} ${other.id}`),
    );
    expect(pairs).toEqual([]);
    expect(likeness('Reads the plan', 'Reads the map')).toBe(0.5);
  });

  it('and the exit check has twins enough to choose from', () => {
    const scored = new Map(keys.cards.map((card) => [card.id, card.weight]));
    const pairs = keys.cards.filter(
      ({ id, side, weight, twin }) =>
        id !== twin && side === 'leader' && weight > 0 && twin !== null && (scored.get(twin) ?? 0) > 0,
    );
    expect(pairs.length).toBeGreaterThanOrEqual(12);
  });
});

describe('the stock of items', () => {
  const ids = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

  it('keeps every id that rooms may hold', () => {
    const all = [...keys.cards, ...keys.scenarios, ...keys.tips, ...keys.nuances].map(({ id }) => id);
    const expected = [...ids('L', 42), ...ids('M', 42), ...ids('S', 30), ...ids('T', 20), ...ids('N', 16)];
    expect(all).toEqual(expect.arrayContaining(expected));
  });

  it('scores no talk card', () => {
    const talk = keys.cards.filter((card) => card.weight === 0).map((card) => card.id);
    expect(talk).toEqual(['L31', 'L40', 'M09', 'M26', 'M28', 'M29']);
  });
});
