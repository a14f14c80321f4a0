/** Rules for one text: what it must look like, whatever side it belongs to. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { plain, tokens } from './sample.ts';
import type { Wording } from './wording.ts';

/** Characters and words that a card may have. The limits leave a translation a third more room. */
export const englishCard = { least: 35, most: 66, words: 14 };
export const translatedCard = { most: 90 };
export const scenarioLength = { least: 60, most: 130, translated: 180 };

/** At most one joining word, and nothing that ends a clause. */
export function isOneIdea(text: string, wording: Wording | undefined): boolean {
  if (/[;:.!?؛؟。]/u.test(text)) return false;
  return tokens(text).filter((word) => wording?.joining.has(word)).length <= 1;
}

/** Begins like the other cards, with what somebody does. */
export function isParallel(text: string, { opening }: Wording): boolean {
  return opening.test(plain(text)) && /^[\p{Lu}\p{Lo}]/u.test(text);
}

/** The words that name a side, as they stand in the text. */
export function giveaways(text: string, { giveaway }: Wording): string[] {
  return plain(text).match(giveaway) ?? [];
}

/** Words for men or women, in English. */
export function isGendered(text: string): boolean {
  return tokens(text).some((word) => gendered.has(word));
}

const gendered = new Set(
  'he she him his her hers himself herself man men woman women guy guys ladies gentlemen mr mrs ms'.split(' '),
);

/** Flesch-Kincaid grade of a text taken as one sentence: years at school that an English reader needs. */
export function grade(text: string): number {
  const words = tokens(text);
  const syllables = words.reduce((count, word) => count + syllable(word), 0);
  return words.length === 0 ? 0 : fleschKincaid({ sentence: 1, word: words.length, syllable: syllables });
}
