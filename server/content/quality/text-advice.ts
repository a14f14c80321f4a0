/** Advice on single texts of a host's own deck: too long, two ideas at once, a word that gives the side away. */
import type { DeckAdvice, DeckAdviceCode } from '../../../shared/deck-report.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { englishCard, grade, isOneIdea } from './form.ts';
import { giveawaysOf } from './giveaway.ts';
import { alikePairs } from './guessing.ts';
import { lengthOf, samplesOf } from './sample.ts';
import type { Sample } from './sample.ts';
import { isEnglish, wordingOf } from './wording.ts';

/** Below this a card says a word and not what somebody does. */
const shortest = 20;
/** What still fits a phone in two or three lines; English runs shorter than most languages. */
const longest = { english: englishCard.most, translated: 80 };
const hardestGrade = 10;
const mostPairs = 10;

export function advice(code: DeckAdviceCode, params: DeckAdvice['params'], items: readonly string[] = []): DeckAdvice {
  return { code, language: null, items, params };
}

export function textAdvice(deck: DeckFile, language: string): DeckAdvice[] {
  const cards = samplesOf(deck, language);
  const wording = wordingOf(language);
  const most = isEnglish(language) ? longest.english : longest.translated;
  const about = (code: DeckAdviceCode, params: DeckAdvice['params'], isMeant: (text: string) => boolean) => {
    const items = cards.filter(({ text }) => isMeant(text)).map(({ id }) => id);
    return items.length === 0 ? [] : [advice(code, params, items)];
  };
  return [
    ...about('too_long', { most }, (text) => lengthOf(text) > most),
    // Other scripts say more with fewer letters.
    ...(wording === undefined ? [] : about('too_short', { least: shortest }, (text) => lengthOf(text) < shortest)),
    ...about('two_ideas', {}, (text) => !isOneIdea(text.replace(/[.!?؟。]$/u, ''), wording)),
    ...(isEnglish(language) ? about('hard_to_read', { most: hardestGrade }, (text) => grade(text) > hardestGrade) : []),
    ...giveawayAdvice(deck, language, cards),
    ...alikePairs(cards, 0.5)
      .slice(0, mostPairs)
      .map(({ ids, value }) => advice('too_alike', { percent: Math.round(100 * value) }, ids)),
    ...unexplained(deck, language),
  ];
}

function giveawayAdvice(deck: DeckFile, language: string, cards: readonly Sample[]): DeckAdvice[] {
  const wordsIn = giveawaysOf(deck, language);
  const uses = new Map<string, Set<string>>();
  for (const { id, text } of cards) {
    for (const word of wordsIn(text)) uses.set(word, (uses.get(word) ?? new Set()).add(id));
  }
  return [...uses].map(([word, ids]) => advice('giveaway_word', { word }, [...ids]));
}

function unexplained(deck: DeckFile, language: string): DeckAdvice[] {
  const words = deck.languages[language];
  const items = [words?.cards ?? {}, words?.scenarios ?? {}]
    .flatMap((texts) => Object.entries(texts))
    .filter(([, { explanation }]) => explanation === null)
    .map(([id]) => id);
  return items.length === 0 ? [] : [advice('no_explanation', {}, items)];
}
