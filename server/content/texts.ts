/**
 * The words of one deck, as a room gives them out. An id that the deck does not have is a bug, not an
 * answer: ids are never taken out of a deck, a card that is no longer wanted stays with weight 0.
 */
import type { DeckItemId, Language } from '../../shared/ids.ts';
import type { DeckEnding, Explanation, HostNote, Source, Tip } from '../../shared/texts.ts';
import type { Texts } from '../rooms/ports.ts';
import type { Deck, DeckWords } from './deck.ts';

/** Spoken when a deck has no language near the one that was asked for. */
const defaultLanguage = 'en';

export function textsOf(deck: Deck, isOwn: boolean): Texts {
  const wordsOf = (wanted: Language): DeckWords => found(deck.words.get(nearest(deck, wanted)), wanted);
  return {
    language: (wanted) => nearest(deck, wanted),
    names: (language) => {
      const { names, themes } = wordsOf(language);
      return { ...names, themes: Object.fromEntries(themes), isOwn };
    },
    ending: (language) => endingOf(deck, wordsOf(language)),
    card: (item, language) => found(wordsOf(language).cards.get(item), item).text,
    scenario: (item, language) => found(wordsOf(language).scenarios.get(item), item).text,
    explanation: (item, language) => explanationOf(deck, wordsOf(language), item),
    note: (item, language) => noteOf(deck, wordsOf(language), item),
    tips: (language) => tipsOf(deck, wordsOf(language)),
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the deck has no ${what}`);
  return value;
}

/** The same tag, else one of the same language (`de-AT` for `de`), else the default, else the first. */
function nearest(deck: Deck, wanted: Language): Language {
  const tags = [...deck.words.keys()];
  const asked = wanted.toLowerCase();
  const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0];
  const tag =
    tags.find((one) => one.toLowerCase() === asked) ??
    tags.find((one) => one.toLowerCase() === primary(asked)) ??
    tags.find((one) => primary(one) === primary(asked)) ??
    tags.find((one) => primary(one) === defaultLanguage) ??
    tags[0];
  return found(tag, 'language');
}

function endingOf({ file }: Deck, { worth, claims }: DeckWords): DeckEnding {
  return { worth, claims: file.claims.map(({ id }) => found(claims.get(id), id)) };
}

function explanationOf(deck: Deck, words: DeckWords, item: DeckItemId): Explanation {
  const entry = found(deck.cards.get(item) ?? deck.scenarios.get(item), item);
  const { explanation } = found(words.cards.get(item) ?? words.scenarios.get(item), item);
  const cited = (refs: readonly string[]) => refs.map((ref) => sourceOf(words, ref));
  return {
    text: explanation,
    sources: cited(entry.sources),
    against: cited('against' in entry ? entry.against : []),
    nuance: entry.nuance === null ? null : found(words.nuances.get(entry.nuance), entry.nuance),
  };
}

/** `002h` is section h of article 002; `002` is the article as a whole. */
function sourceOf(words: DeckWords, ref: string): Source {
  const code = ref.slice(0, 3);
  return {
    // Codes begin at 000, people count from 1.
    article: Number(code) + 1,
    title: found(words.articles.get(code), code),
    section: ref === code ? null : found(words.sections.get(ref), ref),
  };
}

function noteOf(deck: Deck, words: DeckWords, item: DeckItemId): HostNote {
  const explanation = explanationOf(deck, words, item);
  const card = deck.cards.get(item);
  if (card !== undefined) return { key: card.side, hint: null, explanation };
  const { mode } = found(deck.scenarios.get(item), item);
  return { key: mode, hint: found(words.scenarios.get(item), item).hint, explanation };
}

function tipsOf({ file }: Deck, words: DeckWords): readonly Tip[] {
  return file.tips.map(({ id, mode, themes }) => ({ text: found(words.tips.get(id), id), mode, themes }));
}
