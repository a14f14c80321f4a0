/** Results alone and together; shares of 0 to 1. Shown, never scored: the comparison favours teams by construction. */
import { average } from './numbers.ts';

export interface Solo {
  readonly soloMean: number;
  readonly soloBest: number;
}

/**
 * What a team's lift is read against: the mean of its members, and its best member. A team above its best member
 * has found what nobody knew alone (assembly bonus, Collins & Guetzkow 1964). Null of nobody.
 */
export function soloOf(shares: readonly number[]): Solo | null {
  if (shares.length === 0) return null;
  return { soloMean: average(shares), soloBest: shares.reduce((best, share) => Math.max(best, share), 0) };
}

/**
 * Transfer = share on unseen cards − private share of the first round, −1 to 1: the nearest thing to learning that
 * a workshop can measure (transfer of test-enhanced learning, Pan & Rickard 2018). Null where one of them is.
 */
export function transfer(unseen: number | null, alone: number | null): number | null {
  return unseen === null || alone === null ? null : unseen - alone;
}
