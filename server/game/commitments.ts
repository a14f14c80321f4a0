/** The wall of commitments. */
import type { CommitmentNote } from '../../shared/debrief-views.ts';
import { inOrder } from './floors.ts';
import type { Game } from './game.ts';
import { remembered } from './remembered.ts';
import type { Words } from './words.ts';

type Wall = (game: Game, words: Words) => readonly CommitmentNote[];

/** Notes in an order that says nothing about who wrote them when. */
const wallFor = (forHost: boolean): Wall =>
  remembered(
    ({ commitments }: Game, words: Words) =>
      inOrder(
        [...commitments]
          .filter(([, { hidden }]) => forHost || !hidden)
          .map(([seat, { note, mode, hidden }]): CommitmentNote => {
            const text = words.commitments.get(seat) ?? '';
            return { text, mode, hidden, ...(forHost ? { note } : {}) };
          })
          .filter(({ text }) => text !== ''),
      ),
    ({ commitments }, words) => [commitments, words.commitments],
  );

export const wallOf = wallFor(false);
/** Also those that are hidden, each with its name. */
export const hostWallOf = wallFor(true);
