/** Words that name a column: those of its name, and the talk about leading and managing where the columns are called so. */
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { giveaways } from './form.ts';
import { plain, tokens } from './sample.ts';
import { wordingOf } from './wording.ts';

const shortestName = 4;

/** Finds them in texts of the deck in one language. */
export function giveawaysOf(deck: DeckFile, language: string): (text: string) => string[] {
  const wording = wordingOf(language);
  const sides = Object.values(deck.languages[language]?.sides ?? {});
  const names = sides
    .flatMap(tokens)
    .filter((word) => word.length >= shortestName && wording?.grammar.has(word) !== true);
  const stems = names.map((name) => name.replace(/s$/, ''));
  const isAboutLeading = wording !== undefined && sides.some((name) => giveaways(name, wording).length > 0);
  return (text) => [
    ...stems.filter((stem) => tokens(text).some((word) => word.startsWith(stem))),
    ...(isAboutLeading ? giveaways(plain(text), wording) : []),
  ];
}
