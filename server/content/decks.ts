/** The decks that come with the program, as the rooms' `Decks` and `Texts`. */
import type { DeckItemId, Language } from '../../shared/ids.ts';
import type { Explanation, HostNote, Source, Tip } from '../../shared/texts.ts';
import type { DeckKeys } from '../game/deck-keys.ts';
import type { Decks, Texts } from '../rooms/ports.ts';
import { loadDeck } from './deck.ts';
import type { Deck, DeckWords, KeysFile } from './deck.ts';
import english from './leader-manager/en.json' with { type: 'json' };
import keys from './leader-manager/keys.json' with { type: 'json' };

/** Spoken when a deck has no language near the one that was asked for. */
const defaultLanguage = 'en';

export function builtInDecks(): Decks & Texts {
  const deck = loadDeck(keys, [english]);
  if (!deck.ok) throw new Error(`built-in deck: ${deck.error.join('; ')}`);
  return decksOf(deck.value);
}

/**
 * Serves one deck. An id that the deck does not have is a bug, not an answer: ids are never taken
 * out of a deck, a card that is no longer wanted stays with weight 0.
 */
export function decksOf(deck: Deck): Decks & Texts {
  const keysForRules = ruleKeys(deck.file);
  const of = (name: string): Deck => {
    if (name !== deck.file.deck) throw new Error(`no deck ${name}`);
    return deck;
  };
  const wordsOf = (name: string, wanted: Language): DeckWords =>
    found(of(name).words.get(nearest(deck, wanted)), wanted);
  return {
    keys: () => keysForRules,
    language: (name, wanted) => nearest(of(name), wanted),
    card: (name, item, language) => found(wordsOf(name, language).cards.get(item), item).text,
    scenario: (name, item, language) => found(wordsOf(name, language).scenarios.get(item), item).text,
    explanation: (name, item, language) => explanationOf(deck, wordsOf(name, language), item),
    note: (name, item, language) => noteOf(deck, wordsOf(name, language), item),
    tips: (name, language) => tipsOf(deck.file, wordsOf(name, language)),
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
    tags.find((one) => one === defaultLanguage) ??
    tags[0];
  return found(tag, 'language');
}

function ruleKeys(file: KeysFile): DeckKeys {
  return {
    deck: file.deck,
    cards: file.cards.map(({ id, side, weight, theme, twin }) => ({
      item: id,
      side,
      weight,
      theme,
      twin,
    })),
    scenarios: file.scenarios.map(({ id, mode, scored, theme }) => ({
      item: id,
      mode,
      scored,
      theme,
    })),
  };
}

function explanationOf(deck: Deck, words: DeckWords, item: DeckItemId): Explanation {
  const entry = found(deck.cards.get(item) ?? deck.scenarios.get(item), item);
  const { explanation } = found(words.cards.get(item) ?? words.scenarios.get(item), item);
  return {
    text: explanation,
    sources: entry.sources.map((ref) => sourceOf(words, ref)),
    nuance: entry.nuance === null ? null : found(words.nuances.get(entry.nuance), entry.nuance),
  };
}

function sourceOf(words: DeckWords, ref: string): Source {
  const code = ref.slice(0, 3);
  return {
    article: Number(code),
    title: found(words.articles.get(code), code),
    section: found(words.sections.get(ref), ref),
  };
}

function noteOf(deck: Deck, words: DeckWords, item: DeckItemId): HostNote {
  const explanation = explanationOf(deck, words, item);
  const card = deck.cards.get(item);
  if (card !== undefined) return { key: card.side, hint: null, explanation };
  const { mode } = found(deck.scenarios.get(item), item);
  return { key: mode, hint: found(words.scenarios.get(item), item).hint, explanation };
}

function tipsOf(file: KeysFile, words: DeckWords): readonly Tip[] {
  return file.tips.map(({ id, mode }) => ({ text: found(words.tips.get(id), id), mode }));
}
