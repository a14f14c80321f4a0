/**
 * What could be better in a host's own deck, by the same measures as the built-in one. Where a deck is so
 * small that chance explains what was found, nothing is said.
 */
import type { DeckAdvice } from '../../../shared/deck-report.ts';
import { limits } from '../../../shared/limits.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { advice, textAdvice } from './text-advice.ts';
import { auc, lopsidedWords, signAccuracy } from './guessing.ts';
import type { Score } from './guessing.ts';
import { vader } from './lexicons.ts';
import { lengthOf, mean, ofSide, samplesOf } from './sample.ts';
import type { Sample } from './sample.ts';
import { isEnglish, wordingOf } from './wording.ts';

/** Two rounds with a hand of their own, and the exit check. */
const wantedCards = limits.sortRounds * limits.cardsPerRound + limits.exitCards;
/** So many cards of each side before a tilt is worth a word. */
const enoughPerSide = 8;
const fewestOfTheme = 3;
const mostExamples = 6;

/** What is the same in every language. */
export function keyAdvice(deck: DeckFile): DeckAdvice[] {
  const playable = deck.cards.filter((card) => card.weight > 0);
  const leader = playable.filter((card) => card.side === 'leader').length;
  const manager = playable.length - leader;
  const isUneven = Math.abs(leader - manager) > Math.max(2, playable.length / 10);
  const unsourced = deck.cards.filter((card) => card.sources.length === 0).map((card) => card.id);
  const hasTwins = playable.some((card) => card.twin !== null);
  return [
    ...(playable.length < wantedCards ? [advice('few_cards', { count: playable.length, wanted: wantedCards })] : []),
    ...(isUneven ? [advice('sides_uneven', { leader, manager })] : []),
    ...themeAdvice(deck),
    ...(deck.articles.length > 0 && unsourced.length > 0 ? [advice('no_source', {}, unsourced)] : []),
    ...(playable.length >= wantedCards && !hasTwins ? [advice('no_twin', {})] : []),
  ];
}

function themeAdvice({ cards, languages }: DeckFile): DeckAdvice[] {
  const names = new Map(Object.entries(Object.values(languages)[0]?.themes ?? {}));
  const themes = [...new Set(cards.map((card) => card.theme))];
  return themes.flatMap((theme) => {
    const group = cards.filter((card) => card.theme === theme);
    const isOneSided = new Set(group.map((card) => card.side)).size === 1;
    if (group.length < fewestOfTheme || !isOneSided) return [];
    const ids = group.map((card) => card.id);
    return [advice('theme_tells', { theme: names.get(theme) ?? theme }, ids)];
  });
}

export function wordAdvice(deck: DeckFile, language: string): DeckAdvice[] {
  const cards = samplesOf(deck, language);
  return [...textAdvice(deck, language), ...tiltAdvice(cards, language), ...wordUseAdvice(cards, language)].map(
    (one) => ({ ...one, language }),
  );
}

/** What tells the sides apart without reading. */
function tiltAdvice(cards: readonly Sample[], language: string): DeckAdvice[] {
  const length: Score = (text) => lengthOf(text);
  const byLength = standsOut(cards, length);
  const byTone = isEnglish(language) ? standsOut(cards, vader.score) : null;
  return [
    ...(byLength === null ? [] : [advice('length_tells', { side: byLength, characters: lengthDifference(cards) })]),
    ...(byTone === null ? [] : [toneAdvice(cards, byTone)]),
  ];
}

/** The side that scores higher, if chance alone would rarely part the sides so far (Mann-Whitney, 95 %). */
function standsOut(cards: readonly Sample[], score: Score): Sample['side'] | null {
  const leaders = ofSide(cards, 'leader').length;
  const managers = cards.length - leaders;
  if (Math.min(leaders, managers) < enoughPerSide) return null;
  const deviation = auc(cards, score) - 0.5;
  const byChance = 1.96 * Math.sqrt((cards.length + 1) / (12 * leaders * managers));
  if (Math.abs(deviation) <= Math.max(0.1, byChance)) return null;
  return deviation > 0 ? 'leader' : 'manager';
}

function lengthDifference(cards: readonly Sample[]): number {
  const length = (side: Sample['side']) => mean(ofSide(cards, side).map(({ text }) => lengthOf(text)));
  return Math.round(Math.abs(length('leader') - length('manager')));
}

/** With the cards whose tone speaks most clearly for their side. */
function toneAdvice(cards: readonly Sample[], side: Sample['side']): DeckAdvice {
  const direction = side === 'leader' ? 1 : -1;
  const telling = cards
    .map(({ id, text, ...card }) => ({ id, fit: vader.score(text) * direction * (card.side === 'leader' ? 1 : -1) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ id }) => id);
  const right = signAccuracy(cards, vader.score);
  const percent = Math.round(100 * Math.max(right, 1 - right));
  return advice('tone_tells', { side, percent }, telling.slice(0, mostExamples));
}

function wordUseAdvice(cards: readonly Sample[], language: string): DeckAdvice[] {
  const wording = wordingOf(language);
  if (wording === undefined) return [];
  return lopsidedWords(cards, wording.grammar)
    .map(({ word, leader, manager }) =>
      advice('word_tells', { word, leader: leader.length, manager: manager.length }, [...leader, ...manager]),
    )
    .sort((one, other) => other.items.length - one.items.length)
    .slice(0, mostExamples);
}
