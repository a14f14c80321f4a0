/** A card as the measures see it, and the little arithmetic they share. */
import type { Side } from '../../../shared/commands.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';

export interface Sample {
  readonly id: string;
  readonly side: Side;
  readonly theme: string;
  readonly twin: string | null;
  readonly text: string;
}

/** The cards of a deck in one language, those without words left out. */
export function samplesOf(deck: DeckFile, language: string): Sample[] {
  const words = new Map(Object.entries(deck.languages[language]?.cards ?? {}));
  return deck.cards.flatMap(({ id, side, theme, twin }) => {
    const text = words.get(id)?.text;
    return text === undefined ? [] : [{ id, side, theme, twin, text }];
  });
}

export function ofSide(cards: readonly Sample[], side: Side): Sample[] {
  return cards.filter((card) => card.side === side);
}

/** Lower case, in one spelling of each letter, without the vowel marks that Arabic may leave out. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '');
}

/** Words without punctuation. An apostrophe joins (didn’t), a hyphen and a French elision (l’idée) separate. */
export function tokens(text: string): string[] {
  return plain(text)
    .replace(/(?<!\p{L})(\p{L}|qu)['’]/gu, '$1 ')
    .replace(/['’‘]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== '');
}

/** Characters as a reader counts them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The mean of nothing is 0, so that an empty deck is measured and not feared. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
