/** All that is said of a deck as it is handed in, in pieces: what took too long takes nothing else with it. */
import type { DeckAdvice, DeckFigure } from '../../../shared/deck-report.ts';
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { keyAdvice, wordAdvice } from './advice.ts';
import { figureOf, keyFindings, wordFindings } from './figures.ts';
import { vader } from './lexicons.ts';
import { languagesToJudge } from './wording.ts';

export interface Judgement {
  readonly advice: readonly DeckAdvice[];
  readonly figures: readonly DeckFigure[];
}

/** First what no language changes, then the words of one language after the other. */
export function* judgementsOf(deck: DeckFile): Generator<Judgement> {
  yield { advice: keyAdvice(deck), figures: keyFindings(deck).map(figureOf) };
  for (const language of languagesToJudge(deck)) {
    const figures = wordFindings(deck, language, { lexicons: [vader] }).map(figureOf);
    yield { advice: wordAdvice(deck, language), figures };
  }
}
