/** The wall of commitments. */
import type { CommitmentNote } from '../../shared/debrief-views.ts';
import { inOrder } from './floors.ts';
import type { Game } from './game.ts';
import type { Words } from './words.ts';

/** Notes in an order that says nothing about who wrote them when; those that are hidden for the host only. */
export function commitmentsOf(game: Game, words: Words, forHost: boolean): readonly CommitmentNote[] {
  return [...game.commitments]
    .filter(([, { hidden }]) => forHost || !hidden)
    .map(([seat, { note, mode, hidden }]): CommitmentNote => {
      const text = words.commitments.get(seat) ?? '';
      return { text, mode, hidden, ...(forHost ? { note } : {}) };
    })
    .filter(({ text }) => text !== '')
    .sort(inOrder);
}
