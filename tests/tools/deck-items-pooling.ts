/** Pools tests into figures of each card: how hard it is, and how well it tells apart who knows the rest. */
import {
  correctedPointBiserial,
  difficultyFlag,
  itemAndRest,
  kr20,
  scoresOf,
  wilson,
  type Interval,
} from '../../shared/workshop/measures/items.ts';
import { sum } from '../../shared/workshop/measures/numbers.ts';
import type { DeckItem, ItemTest } from './deck-items-files.ts';

/** Fewer answers, and a correlation says nothing yet. */
const fewestForDiscrimination = 100;
const weakBelow = 0.2;

export type Verdict = 'too hard' | 'too easy' | 'key doubtful' | 'weak' | 'few people' | 'ok';

export interface ItemFigures {
  readonly item: DeckItem;
  readonly people: number;
  readonly tests: number;
  readonly difficulty: Interval;
  readonly discrimination: number | null;
  /** Who answered the card and at least one other of its test: those on whom discrimination rests. */
  readonly compared: number;
  readonly verdicts: readonly Verdict[];
}

export interface Reliability {
  readonly name: string;
  /** Those who answered every card of the test; null where there is no figure. */
  readonly people: number | null;
  readonly cards: number;
  readonly kr20: number | null;
}

/** In the order of decks and items; cards that nobody answered are left out. */
export function itemFigures(tests: readonly ItemTest[]): readonly ItemFigures[] {
  const places = new Map<string, Place[]>();
  for (const test of tests) {
    const scores = scoresOf(test.rows);
    for (const [index, item] of test.items.entries()) {
      const own = places.get(nameOf(item)) ?? [];
      own.push({ test, scores, index, item });
      places.set(nameOf(item), own);
    }
  }
  const inOrder = new Intl.Collator('en', { numeric: true }).compare;
  return [...places].sort(([a], [b]) => inOrder(a, b)).flatMap(([, own]) => figuresOf(own) ?? []);
}

interface Place {
  readonly test: ItemTest;
  /** Of the test. */
  readonly scores: ReturnType<typeof scoresOf>;
  readonly index: number;
  readonly item: DeckItem;
}

/** A card whose key was changed in the deck is another card. */
export function nameOf({ deck, item, key }: DeckItem): string {
  return [deck, item, key ?? ''].join(' ');
}

function figuresOf(places: readonly Place[]): ItemFigures | null {
  const answers = places.flatMap(({ test, index }) => test.rows.flatMap((row) => row[index] ?? []));
  const difficulty = wilson(sum(answers), answers.length);
  const [first] = places;
  if (difficulty === null || first === undefined) return null;
  const besideRest = places.map(({ test, index, scores }) => itemAndRest(test.rows, index, scores));
  const compared = besideRest.flat().length;
  const discrimination = correctedPointBiserial(besideRest);
  return {
    item: first.item,
    people: answers.length,
    tests: places.length,
    difficulty,
    discrimination,
    compared,
    verdicts: verdictsOf(difficulty.share, discrimination, compared),
  };
}

function verdictsOf(share: number, discrimination: number | null, compared: number): readonly Verdict[] {
  const flag = difficultyFlag(share);
  const found: Verdict[] = flag === null ? [] : [flag === 'hard' ? 'too hard' : 'too easy'];
  if (compared < fewestForDiscrimination) return [...found, 'few people'];
  // Where all answers are alike there is no correlation: such a card tells nobody apart.
  const r = discrimination ?? 0;
  if (r < weakBelow) found.push(r < 0 ? 'key doubtful' : 'weak');
  return found.length > 0 ? found : ['ok'];
}

export function reliabilities(tests: readonly ItemTest[]): readonly Reliability[] {
  return tests.map(({ name, items, rows }) => {
    const reliability = kr20(rows);
    return {
      name,
      cards: items.length,
      people: reliability?.people ?? null,
      kr20: reliability?.value ?? null,
    };
  });
}

/** Mean over the tests that have one, weighted by people; null of none. */
export function pooledReliability(
  all: readonly Reliability[],
): { readonly kr20: number; readonly people: number } | null {
  const told = all.flatMap(({ kr20: value, people }) => (value === null || people === null ? [] : [{ value, people }]));
  const people = sum(told.map((one) => one.people));
  return people === 0 ? null : { kr20: sum(told.map((one) => one.value * one.people)) / people, people };
}

/** Cards that are worded differently from file to file in one language: their figures are of two cards. */
export function rewordedItems(tests: readonly ItemTest[]): readonly DeckItem[] {
  const first = new Map<string, string>();
  const reworded = new Map<string, DeckItem>();
  for (const item of tests.flatMap(({ items }) => items)) {
    if (item.words === null) continue;
    const name = `${nameOf(item)} ${item.words.language}`;
    const before = first.get(name) ?? item.words.text;
    first.set(name, before);
    if (before !== item.words.text) reworded.set(nameOf(item), item);
  }
  return [...reworded.values()];
}
