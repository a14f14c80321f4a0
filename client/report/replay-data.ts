import { replayRound, type ReplayData } from '../replay/data.ts';
import type { Told } from './told.ts';

/** What the boards are played again from. */
export function replayData({ figures, head, boards, texts, words }: Told): ReplayData {
  return {
    rounds: figures.replay.map((round) =>
      replayRound(round, figures.cards, boards[round] ?? [], (card) => words.cardText(card)),
    ),
    sides: { leader: words.sideName('leader'), manager: words.sideName('manager') },
    managerFirst: head.managerFirst,
    deckLanguage: texts.language,
  };
}
