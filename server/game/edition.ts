import type { Game } from './game.ts';
import { placesOf } from './moment.ts';
import { remembered } from './remembered.ts';
import type { Words } from './words.ts';

/**
 * The same object until something changes that may be told of the workshop. That people are away and return is not,
 * nor what they are called.
 */
export const editionOf = remembered(
  (_game: Game, _words: Words): object => ({}),
  (game: Game, { reasons, commitments, appeals }: Words) => [
    game.sorts,
    ...Object.values({ ...game, seats: placesOf(game) }),
    ...[reasons, commitments, appeals],
  ],
);
