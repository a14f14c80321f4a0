import type { TeamBoard } from '../../shared/workshop/workshop.ts';
import type { Game } from './game.ts';
import { hasBegunDebrief } from './moment.ts';
import { roundsOf } from './workshop-rounds.ts';

/** The boards of a round from the first card to the last lock; null: they may not be told, or not yet. */
export function boardsToReplay(game: Game, round: number): readonly TeamBoard[] | null {
  return hasBegunDebrief(game) ? (roundsOf(game)[round]?.boards ?? null) : null;
}
