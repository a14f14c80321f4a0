/** What a replay is played from. Plain JSON, so that a file can carry it. */
import type { Side } from '../../shared/commands.ts';
import type { CardFigures } from '../../shared/debrief-views.ts';
import type { CardId, Language } from '../../shared/ids.ts';
import type { PageLanguage } from '../../shared/languages.ts';
import type { TeamBoard } from '../../shared/workshop/workshop.ts';
import type { Catalogue } from '../lib/i18n.ts';

export interface ReplayData {
  readonly rounds: readonly ReplayRound[];
  /** What the deck calls its columns. */
  readonly sides: Readonly<Record<Side, string>>;
  readonly managerFirst: boolean;
  /** Of the cards and of the names of the columns; null: not known. */
  readonly deckLanguage: Language | null;
}

export interface ReplayRound {
  /** From 0. */
  readonly round: number;
  readonly cards: readonly ReplayCard[];
  readonly boards: readonly TeamBoard[];
}

export interface ReplayCard {
  readonly card: CardId;
  /** From 1, the most contested card of the round first: stands for the text on the small boards. */
  readonly number: number;
  readonly text: string;
}

/** With the words of the player itself: a file cannot load them. */
export interface ReplayFile extends ReplayData {
  readonly speech: Speech;
}

export interface Speech {
  readonly language: PageLanguage;
  /** For numbers; see `currentFormats`. */
  readonly formats: string;
  readonly words: Catalogue;
}

/** A round of `Figures`, whose cards come the most contested first; `boards` as they were told. */
export function replayRound(
  round: number,
  figures: readonly Pick<CardFigures, 'card' | 'round'>[],
  boards: readonly TeamBoard[],
  textOf: (card: CardId) => string,
): ReplayRound {
  const own = figures.filter((one) => one.round === round);
  return { round, boards, cards: own.map(({ card }, index) => ({ card, number: index + 1, text: textOf(card) })) };
}
