/** How divided people are, and where the division sits. Shares are 0 to 1. */
import { sum } from './numbers.ts';

/** Binary entropy H(p) = −p·log₂ p − (1−p)·log₂(1−p), in bits, 0 to 1: how evenly a share splits a group (Shannon 1948). */
export function entropy(share: number): number {
  const part = (p: number) => (p <= 0 ? 0 : -p * Math.log2(p));
  return part(share) + part(1 - share);
}

export interface GroupShare {
  readonly people: number;
  /** Share of them on the leader side. */
  readonly share: number;
}

export interface Disagreement {
  readonly total: number;
  readonly within: number;
  readonly between: number;
}

/**
 * Splits the disagreement of a room into what sits within its teams and what lies between them:
 * H(p) = Σ (n_t/N)·H(p_t) + between, which is the weighted Jensen-Shannon divergence of the teams (Lin 1991).
 */
export function disagreement(groups: readonly GroupShare[]): Disagreement {
  const people = sum(groups.map((group) => group.people));
  if (people === 0) return { total: 0, within: 0, between: 0 };
  const total = entropy(sum(groups.map((group) => group.people * group.share)) / people);
  const within = sum(groups.map((group) => (group.people / people) * entropy(group.share)));
  return { total, within, between: Math.max(0, total - within) };
}

/**
 * Agreement on a card: share of those who answered that is on the larger side, 0.5 to 1, as in the agreement
 * matrix of a closed card sort (Spencer 2009). Null of nobody.
 */
export function agreement(leader: number, manager: number): number | null {
  return leader + manager === 0 ? null : Math.max(leader, manager) / (leader + manager);
}

/**
 * Contested index T = 0.5·H(p) + 0.3·con/3 + 0.2·m, 0 to 1: how evenly the room is split, how far the deck itself
 * says that the card is contested (0 to 3), and which share of people found their team elsewhere in the end. Own
 * formula; the weights are a judgement and come from no source.
 */
export function contestedIndex(share: number, contestability: number, movedShare: number): number {
  return 0.5 * entropy(share) + (0.3 * contestability) / 3 + 0.2 * movedShare;
}
