/** Every placement on a board, in order. A team makes hundreds, and adding one copies none of them. */
import { limits } from '../../shared/limits.ts';
import type { BoardMove, Trail } from './game.ts';

/** The moves from the first to the newest. */
export function movesOf(trail: Trail | null): readonly BoardMove[] {
  const moves: BoardMove[] = [];
  for (let rest = trail; rest !== null; rest = rest.before) moves.push(rest.move);
  return moves.reverse();
}

export function firstMove(trail: Trail | null): BoardMove | null {
  let rest = trail;
  while (rest?.before) rest = rest.before;
  return rest?.move ?? null;
}

export function trailOf(moves: readonly BoardMove[]): Trail | null {
  return moves.reduce<Trail | null>(withNewest, null);
}

/** Of more than `limits.boardMoves` the oldest goes whose card was placed again since: where every card came to lie stays true. */
export function withMove(before: Trail | null, move: BoardMove): Trail {
  const trail = withNewest(before, move);
  return trail.count <= limits.boardMoves ? trail : shortened(trail);
}

function withNewest(before: Trail | null, move: BoardMove): Trail {
  return { move, before, count: (before?.count ?? 0) + 1 };
}

function shortened(trail: Trail): Trail {
  const moves = movesOf(trail);
  const newest = new Map(moves.map(({ card }, index) => [card, index]));
  const replaced = moves.findIndex(({ card }, index) => newest.get(card) !== index);
  return trailOf(moves.toSpliced(replaced, 1)) ?? trail;
}
