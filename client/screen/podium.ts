/** The three steps of the podium. Teams that share a rank share a step, and the next rank is left out. */
import type { Standing } from '../../shared/views.ts';

export interface Place {
  readonly rank: number;
  readonly teams: readonly Standing[];
}

const lastRank = 3;
/** More than this do not stand on one step. */
const mostOnStep = 4;

/** Best first; only ranks that somebody has. */
export function podiumOf(rows: readonly Standing[]): readonly Place[] {
  return Array.from({ length: lastRank }, (_, index) => index + 1)
    .map((rank) => ({ rank, teams: rows.filter((row) => row.rank === rank) }))
    .filter(({ teams }) => teams.length > 0);
}

/** As one stands on it: the second at the left, the first in the middle, the third at the right. */
export function standingOrder(places: readonly Place[]): readonly Place[] {
  const [first, second, third] = places;
  return [second, first, third].filter((place) => place !== undefined);
}

/** Among hundreds of teams so many may share a rank that a list tells it better. */
export function isCrowded(places: readonly Place[]): boolean {
  return places.some(({ teams }) => teams.length > mostOnStep);
}
