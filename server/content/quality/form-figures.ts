/** Rules that look at each text for itself: 1 to 4 in every language, 13 and 14 in English. */
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { englishCard, grade, isGendered, isOneIdea, isParallel, scenarioLength, translatedCard } from './form.ts';
import { giveawaysOf } from './giveaway.ts';
import type { Finding, Measuring } from './measuring.ts';
import { lengthOf, mean, samplesOf } from './sample.ts';
import { copiedRuns } from './shingles.ts';
import { isEnglish, wordingOf } from './wording.ts';

interface Text {
  readonly id: string;
  readonly text: string;
}

export function formFindings(deck: DeckFile, language: string, measure: Measuring): Finding[] {
  const cards = samplesOf(deck, language);
  const wording = wordingOf(language);
  const idsOf = (texts: readonly Text[], isFault: (text: string) => boolean) =>
    texts.filter(({ text }) => isFault(text)).map(({ id }) => id);
  const findings = [
    measure.faults(
      1,
      'cards with two ideas',
      idsOf(cards, (text) => !isOneIdea(text, wording)),
    ),
    ...lengthFindings(deck, language, measure),
  ];
  if (wording === undefined) return findings;
  const odd = idsOf(cards, (text) => !isParallel(text, wording));
  const parallel = 1 - odd.length / Math.max(1, cards.length);
  const wordsIn = giveawaysOf(deck, language);
  const told = [...cards, ...scenariosOf(deck, language)].flatMap(({ id, text }) =>
    wordsIn(text).map((word) => `${id} ${word}`),
  );
  return [
    ...findings,
    measure.value(3, 'cards in parallel form', parallel, { least: 0.95, items: odd }),
    measure.faults(4, 'giveaway words', told),
  ];
}

/** A card that is out of bounds is named, whatever the figure's verdict on the extreme. */
function lengthFindings(deck: DeckFile, language: string, measure: Measuring): Finding[] {
  const cards = samplesOf(deck, language);
  const english = isEnglish(language);
  const lengths = cards.map(({ text }) => lengthOf(text));
  const most = english ? englishCard.most : translatedCard.most;
  const long = cards.filter(({ text }) => lengthOf(text) > most).map(({ id }) => id);
  const findings = [
    measure.value(2, 'longest card', Math.max(0, ...lengths), { most, items: long }),
    measure.faults(2, 'scenarios of the wrong length', misfits(deck, language)),
  ];
  if (!english) return findings;
  const words = (text: string) => text.split(/\s+/).length;
  const { least } = englishCard;
  const short = cards.filter(({ text }) => lengthOf(text) < least).map(({ id }) => id);
  const wordy = cards.filter(({ text }) => words(text) > englishCard.words).map(({ id }) => id);
  const mostWords = Math.max(0, ...cards.map(({ text }) => words(text)));
  return [
    measure.value(2, 'shortest card', Math.min(...lengths), { least, items: short }),
    measure.value(2, 'most words in a card', mostWords, { most: englishCard.words, items: wordy }),
    ...findings,
  ];
}

function misfits(deck: DeckFile, language: string): string[] {
  const { least, most, translated } = scenarioLength;
  const scenarios = Object.entries(deck.languages[language]?.scenarios ?? {});
  return scenarios
    .filter(([, { text }]) => {
      const length = lengthOf(text);
      return isEnglish(language) ? length < least || length > most : length > translated;
    })
    .map(([id]) => id);
}

export function readingFindings(deck: DeckFile, language: string, measure: Measuring): Finding[] {
  const cards = samplesOf(deck, language).map(({ id, text }) => ({ id, text, grade: grade(text) }));
  const grades = cards.map((card) => card.grade);
  const hard = cards.filter((card) => card.grade > 10).map(({ id }) => id);
  const gendered = [...cards, ...scenariosOf(deck, language)].filter(({ text }) => isGendered(text));
  const copied = textsIn(deck.languages[language]).flatMap((text) => copiedRuns(text));
  return [
    measure.value(13, 'mean reading grade', mean(grades), { most: 7 }),
    measure.value(13, 'highest reading grade', Math.max(0, ...grades), { most: 10, items: hard }),
    measure.faults(
      13,
      'texts with a gender',
      gendered.map(({ id }) => id),
    ),
    measure.faults(14, 'runs of six words of an article', copied),
  ];
}

/** What is read aloud of the scenarios: the situation and, if the host wants, a hint. */
function scenariosOf(deck: DeckFile, language: string): Text[] {
  const scenarios = Object.entries(deck.languages[language]?.scenarios ?? {});
  return scenarios.flatMap(([id, { text, hint }]) => [text, hint ?? ''].map((read) => ({ id, text: read })));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
