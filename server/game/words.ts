import type { SeatId, TeamId } from '../../shared/ids.ts';

/**
 * What people typed, kept outside the journal in one replaceable table: erasing a row erases the
 * words everywhere at once, and the scores stay what they were.
 */
export interface Words {
  readonly names: ReadonlyMap<SeatId, string>;
  readonly commitments: ReadonlyMap<SeatId, string>;
  /** By `appealKey`. */
  readonly appeals: ReadonlyMap<string, string>;
}

/** A team appeals once in a round. */
export function appealKey(round: number, team: TeamId): string {
  return `${String(round)}:${String(team)}`;
}

export type WordKind = 'name' | 'commitment' | 'appeal';

/** One change to the words; `text` null erases. */
export interface WordChange {
  readonly kind: WordKind;
  readonly key: string;
  readonly text: string | null;
}
