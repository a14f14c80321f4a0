/** Rules 1 to 15 of docs/content.md as figures: what was measured, the bounds, and whether it keeps them. */
import type { DeckFigure } from '../../../shared/deck-report.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { logisticRegression, naiveBayes } from './classifiers.ts';
import type { Example } from './classifiers.ts';
import { crossValidated, labelled, rightness } from './cross-validation.ts';
import { formFindings, readingFindings } from './form-figures.ts';
import {
  alikePairs,
  auc,
  lengthAccuracy,
  lopsidedWords,
  oneSidedThemes,
  signAccuracy,
  themeAccuracy,
} from './guessing.ts';
import { peopleNotPlans } from './lexicons.ts';
import type { Lexicon } from './lexicons.ts';
import { measuring, nearCoin, noBetterThanCoin } from './measuring.ts';
import type { Finding, Measuring } from './measuring.ts';
import { lengthOf, mean, ofSide, samplesOf } from './sample.ts';
import type { Sample } from './sample.ts';
import { isEnglish, languagesToJudge, wordingOf } from './wording.ts';

export interface FigureOptions {
  readonly lexicons: readonly Lexicon[];
  /** One tag of each language of the deck, unless said otherwise. */
  readonly languages?: readonly string[];
  /** Sentences of the articles, where somebody has them; rule 7 is not measured without. */
  readonly articles?: readonly Example[];
}

/** With fewer cards than this, what a guess gets right is chance: no share is measured. */
export const enoughForShares = 40;
const enoughScenarios = 20;

export function figureOf({ figure }: Finding): DeckFigure {
  return figure;
}

/** The figures, each with what it found fault with. */
export function findingsOf(deck: DeckFile, options: FigureOptions): Finding[] {
  const languages = options.languages ?? languagesToJudge(deck);
  return [...keyFindings(deck), ...languages.flatMap((language) => wordFindings(deck, language, options))];
}

/** What is the same in every language. */
export function keyFindings(deck: DeckFile): Finding[] {
  const { value, faults } = measuring(null);
  const cards = deck.cards.map((card): Sample => ({ ...card, text: '' }));
  const leaders = ofSide(cards, 'leader').length;
  const unsourced = deck.cards.filter((card) => card.sources.length === 0).map(({ id }) => id);
  return [
    value(10, 'difference between the sides', Math.abs(2 * leaders - cards.length), { most: 2 }),
    ...(cards.length < enoughForShares
      ? []
      : [value(11, 'majority side of each theme', themeAccuracy(cards), noBetterThanCoin)]),
    faults(11, 'themes of one side only', oneSidedThemes(cards)),
    faults(14, 'cards without a source', unsourced),
  ];
}

export function wordFindings(deck: DeckFile, language: string, options: FigureOptions): Finding[] {
  const measure = measuring(language);
  const cards = samplesOf(deck, language);
  const grammar = wordingOf(language)?.grammar ?? new Set();
  const uses = lopsidedWords(cards, grammar).map(
    ({ word, leader, manager }) => `${word} ${leader.length}:${manager.length} (${[...leader, ...manager].join(' ')})`,
  );
  const alike = alikePairs(cards, 0.5).map(({ ids }) => ids.join('/'));
  return [
    ...formFindings(deck, language, measure),
    ...(cards.length < enoughForShares ? [] : shareFindings(deck, language, options)),
    measure.faults(12, 'words of one side', uses),
    ...(isEnglish(language) ? readingFindings(deck, language, measure) : []),
    measure.faults(15, 'pairs that share half their words', alike),
  ].sort((one, other) => one.figure.rule - other.figure.rule);
}

/** Rules 5 to 9: what a player gets right who goes by one cue alone. */
function shareFindings(deck: DeckFile, language: string, options: FigureOptions): Finding[] {
  const measure = measuring(language);
  const cards = samplesOf(deck, language);
  const length = (side: Sample['side']) => mean(ofSide(cards, side).map(({ text }) => lengthOf(text)));
  return [
    ...(isEnglish(language)
      ? [
          ...toneFindings(cards, scenarioSamples(deck, language), options.lexicons, measure),
          ...vocabularyFindings(cards, options.articles ?? [], measure),
          measure.value(8, 'people here, plans there', signAccuracy(cards, peopleNotPlans), nearCoin),
        ]
      : []),
    measure.value(9, 'best limit on length', lengthAccuracy(cards), noBetterThanCoin),
    measure.value(9, 'difference of mean length', Math.abs(length('leader') - length('manager')), { most: 3 }),
  ];
}

function toneFindings(
  cards: readonly Sample[],
  scenarios: readonly Sample[],
  lexicons: readonly Lexicon[],
  { value }: Measuring,
): Finding[] {
  return lexicons.flatMap(({ name, score }) => [
    value(5, `${name} accuracy`, signAccuracy(cards, score), nearCoin),
    value(5, `${name} AUC`, auc(cards, score), nearCoin),
    ...(scenarios.length < enoughScenarios
      ? []
      : [value(5, `${name} AUC of scenarios`, auc(scenarios, score), nearCoin)]),
  ]);
}

function vocabularyFindings(cards: readonly Sample[], articles: readonly Example[], { value }: Measuring): Finding[] {
  const examples = labelled(cards);
  const figures = [
    value(6, 'naive Bayes', crossValidated(examples, naiveBayes), noBetterThanCoin),
    value(6, 'logistic regression', crossValidated(examples, logisticRegression), noBetterThanCoin),
  ];
  if (articles.length === 0) return figures;
  const classify = naiveBayes(articles);
  const right = mean(examples.map((card) => rightness(classify, card)));
  return [...figures, value(7, 'words of the articles', right, noBetterThanCoin)];
}

/** The scenarios that one role answers, as if they were cards. */
function scenarioSamples(deck: DeckFile, language: string): Sample[] {
  const words = new Map(Object.entries(deck.languages[language]?.scenarios ?? {}));
  return deck.scenarios.flatMap(({ id, mode, theme }) => {
    const text = words.get(id)?.text;
    if (text === undefined || mode === 'both') return [];
    return [{ id, theme, text, twin: null, side: mode === 'lead' ? 'leader' : 'manager' }];
  });
}
