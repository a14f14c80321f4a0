/** Floors under what is told of people, in one place (`limits`). */
import { limits } from './limits.ts';

/** So many people that a split of their answers may be told. */
export function isEnough(people: number): boolean {
  return people >= limits.smallestSplit;
}

/** There are some, but too few to be told. */
export function isFew(people: number): boolean {
  return people > 0 && !isEnough(people);
}

/** Whether a team had so many members, each time that it locked, that the board is nobody's own; null: it never did. */
export function isBoardTold(members: number | null): boolean {
  return members !== null && members >= limits.smallestTeam;
}
