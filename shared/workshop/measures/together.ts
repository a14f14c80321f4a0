/** Results alone and together; shares of 0 to 1. Shown, never scored: the comparison favours teams by construction. */
import { average } from './numbers.ts';

/**
 * Best private share: the mean of the best of each round, who need not be the same person. Teams above it have found
 * what nobody knew alone (assembly bonus, Collins & Guetzkow 1964). Null of no round, or where one has nobody.
 */
export function bestOfRounds(rounds: readonly (number | null)[]): number | null {
  const known = rounds.filter((best) => best !== null);
  return known.length === 0 || known.length < rounds.length ? null : average(known);
}

/**
 * Transfer = share on unseen cards − private share of the first round, −1 to 1: the nearest thing to learning that
 * a workshop can measure (transfer of test-enhanced learning, Pan & Rickard 2018). Null where one of them is.
 */
export function transfer(unseen: number | null, alone: number | null): number | null {
  return unseen === null || alone === null ? null : unseen - alone;
}
