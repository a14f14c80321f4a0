/** What `deck:items` prints: a table for each deck, and the reliability of each test. */
import type { ItemFiles, ItemTest } from './deck-items-files.ts';
import {
  itemFigures,
  pooledReliability,
  reliabilities,
  rewordedItems,
  type ItemFigures,
  type Reliability,
} from './deck-items-pooling.ts';

export function itemLines({ tests, notes }: ItemFiles): readonly string[] {
  const decks = [...new Set(tests.map(deckOf))].sort();
  const reworded = rewordedItems(tests).map(({ deck, item }) => `${item} of ${deck}`);
  const sayReworded = `worded differently from file to file, so that figures are of two cards: ${reworded.join(', ')}`;
  return [
    ...decks.flatMap((deck) =>
      deckLines(
        deck,
        tests.filter((test) => deckOf(test) === deck),
      ),
    ),
    ...notes,
    ...(reworded.length > 0 ? [sayReworded] : []),
  ];
}

/** All cards of a test come from one deck. */
function deckOf({ items }: ItemTest): string {
  return items[0]?.deck ?? '';
}

function deckLines(deck: string, tests: readonly ItemTest[]): readonly string[] {
  const figures = itemFigures(tests);
  return [
    `${deck === '' ? 'tables' : `deck ${deck}`}: ${figures.length} cards`,
    row(['card', 'answers', 'tests', 'difficulty', '95 % interval', 'discrimination', 'of', 'verdict', 'words']),
    ...figures.map(figureLine),
    ...reliabilityLines(reliabilities(tests)),
    '',
  ];
}

function figureLine({ item, people, tests, difficulty, discrimination, compared, verdicts }: ItemFigures): string {
  const { share, low, high } = difficulty;
  const interval = `${figure(low)}–${figure(high)}`;
  const words = item.words?.text ?? '';
  const cells = [item.item, String(people), String(tests), figure(share), interval];
  return row([...cells, figure(discrimination), String(compared), verdicts.join(', '), words]);
}

function reliabilityLines(all: readonly Reliability[]): readonly string[] {
  const pooled = pooledReliability(all);
  return [
    'reliability (KR-20, of those who answered every card)',
    ...all.map(({ name, cards, people, kr20 }) =>
      kr20 === null
        ? `${name}: ${cards} cards, no figure`
        : `${name}: ${cards} cards, ${people ?? 0} people, ${figure(kr20)}`,
    ),
    pooled === null ? 'pooled: no figure' : `pooled: ${pooled.people} people, ${figure(pooled.kr20)}`,
  ];
}

/** A dash where there is none. */
function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

const widths = [8, 8, 6, 11, 14, 15, 8, 24, 0];

function row(cells: readonly string[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join(' ')
    .trimEnd();
}
