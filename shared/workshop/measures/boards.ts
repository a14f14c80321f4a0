/** What was done on team boards: changes, hot cards, and how far two boards are apart. */
import { average, quantile } from './numbers.ts';

/** Changes before the lock m = placements − 1, 0 where the card was never placed. */
export function changesBeforeLock(placements: number): number {
  return Math.max(0, placements - 1);
}

/** Churn: mean number of changes before the lock, over teams and the cards that they placed; null of none. */
export function churn(changes: readonly number[]): number | null {
  return changes.length === 0 ? null : average(changes);
}

/**
 * Hot: changed at least as often as the upper quartile of the cards (Hyndman & Fan 1996, definition 7) and more
 * often than the calmest of them. Where all are alike, none is.
 */
export function hotCards(changes: readonly number[]): readonly boolean[] {
  const upper = quantile(changes, 0.75) ?? 0;
  const fewest = quantile(changes, 0) ?? 0;
  return changes.map((count) => count >= upper && count > fewest);
}

export interface BoardDistance {
  /** Cards placed differently. */
  readonly differ: number;
  /** Cards that both boards have placed. */
  readonly of: number;
}

/**
 * Simple matching distance of two boards over the cards that both have placed (Sokal & Michener 1958). A board is
 * the side of each card, in the same order; null: not placed.
 */
export function boardDistance<Side>(one: readonly (Side | null)[], other: readonly (Side | null)[]): BoardDistance {
  let differ = 0;
  let of = 0;
  one.forEach((side, card) => {
    const there = other[card] ?? null;
    if (side === null || there === null) return;
    of += 1;
    if (side !== there) differ += 1;
  });
  return { differ, of };
}

export interface Pairing extends BoardDistance {
  /** Places in the list of boards. */
  readonly pair: readonly [number, number];
}

/**
 * Pairs the boards that differ most (largest share of differing cards first, then the largest number), each board
 * once, until those that are left agree: greedy matching, at least half as good as the best one (Avis 1983). Of
 * equal pairs, the one that comes first in the list.
 */
export function mostDifferentPairs(boards: readonly (readonly unknown[])[]): readonly Pairing[] {
  const farthest = [...pairsByDistance(boards)].sort(
    (a, b) => b.differ / b.of - a.differ / a.of || b.differ - a.differ,
  );
  const taken = new Set<number>();
  return farthest.flatMap(({ differ, of, pairs }) =>
    pairs.flatMap(([one, other]): Pairing[] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [{ pair: [one, other], differ, of }];
    }),
  );
}

interface EquallyFar extends BoardDistance {
  readonly pairs: (readonly [number, number])[];
}

/** Grouped, because hundreds of teams make far more pairs than there are distances. */
function pairsByDistance(boards: readonly (readonly unknown[])[]): Iterable<EquallyFar> {
  const groups = new Map<number, EquallyFar>();
  const mostCards = Math.max(0, ...boards.map((board) => board.length));
  for (const [one, board] of boards.entries())
    for (let other = one + 1; other < boards.length; other++) {
      const { differ, of } = boardDistance(board, boards[other] ?? []);
      if (differ === 0) continue;
      const distance = differ * (mostCards + 1) + of;
      const group = groups.get(distance) ?? { differ, of, pairs: [] };
      group.pairs.push([one, other]);
      groups.set(distance, group);
    }
  return groups.values();
}
