/** Decks made for a test: cards from texts, and the built-in deck with something changed. */
import { deckSchema } from '../../shared/deck-schema.ts';
import type { DeckFile, DeckInput } from '../../shared/deck-schema.ts';
import { loadBuiltIn } from '../../server/content/decks.ts';
import { afinn } from '../tools/afinn.ts';
import { vader } from '../../server/content/quality/lexicons.ts';
import { findingsOf } from '../../server/content/quality/figures.ts';
import type { FigureOptions } from '../../server/content/quality/figures.ts';
import type { Finding } from '../../server/content/quality/measuring.ts';
import type { Sample } from '../../server/content/quality/sample.ts';

const lexicons = [vader, afinn];

/** Cards of the one side and of the other, as the measures see them. */
export function samples(leaders: readonly string[], managers: readonly string[], theme = 'risk'): Sample[] {
  const of = (side: Sample['side'], texts: readonly string[]) =>
    texts.map((text, position) => ({ id: idOf(side, position), side, theme, twin: null, text }));
  return [...of('leader', leaders), ...of('manager', managers)];
}

export function deckOf(leaders: readonly string[], managers: readonly string[], changes: Partial<DeckInput> = {}) {
  const cards = samples(leaders, managers);
  return deckSchema.parse({
    format: 2,
    deck: 'made',
    cards: cards.map(({ id, side, theme }) => ({ id, side, theme })),
    languages: { en: wordsOf(cards) },
    ...changes,
  });
}

export function wordsOf(cards: readonly Pick<Sample, 'id' | 'text'>[], explanation: string | null = 'Because.') {
  return {
    title: 'Made',
    sides: { leader: 'Cats', manager: 'Dogs' },
    modes: { lead: 'Cats', manage: 'Dogs', both: 'Both' },
    cards: Object.fromEntries(cards.map(({ id, text }) => [id, { text, explanation }])),
  };
}

function idOf(side: Sample['side'], position: number): string {
  return `${side === 'leader' ? 'L' : 'M'}${position + 1}`;
}

type CardChange = (text: string, card: DeckFile['cards'][number]) => string;

/** The built-in deck in English with other texts on its cards. */
export function reworded(change: CardChange): DeckFile {
  const file = structuredClone(loadBuiltIn().file);
  const english = file.languages['en'];
  if (english === undefined) throw new Error('the built-in deck has no English');
  for (const card of file.cards) {
    const words = english.cards[card.id];
    if (words !== undefined) words.text = change(words.text, card);
  }
  return { ...file, languages: { en: english } };
}

/** The built-in deck in English with other keys. */
export function rekeyed(change: (card: DeckFile['cards'][number]) => Partial<DeckFile['cards'][number]>): DeckFile {
  const file = reworded((text) => text);
  return { ...file, cards: file.cards.map((card) => ({ ...card, ...change(card) })) };
}

/** The figures of one rule that are out of bounds, by their names. */
export function broken(deck: DeckFile, rule: number, options: Partial<FigureOptions> = {}): string[] {
  return found(deck, options)
    .filter(({ figure }) => figure.rule === rule && !figure.passed)
    .map(({ figure }) => figure.name);
}

export function found(deck: DeckFile, options: Partial<FigureOptions> = {}): Finding[] {
  return findingsOf(deck, { lexicons, ...options });
}
