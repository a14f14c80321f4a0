import type { CardId, SeatId, TeamId } from '../../shared/ids.ts';

/**
 * What people typed, kept outside the journal in one replaceable table: erasing a row erases the
 * words everywhere at once, and the scores stay what they were.
 */
export interface Words {
  readonly names: ReadonlyMap<SeatId, string>;
  readonly commitments: ReadonlyMap<SeatId, string>;
  /** By `reasonKey`. */
  readonly reasons: ReadonlyMap<string, string>;
  /** By `appealKey`. */
  readonly appeals: ReadonlyMap<string, string>;
}

export const noWords: Words = { names: new Map(), commitments: new Map(), reasons: new Map(), appeals: new Map() };

/** A person has one reason for a card. */
export function reasonKey(seat: SeatId, card: CardId): string {
  return `${seat}:${card}`;
}

/** A team appeals once in a round. */
export function appealKey(round: number, team: TeamId): string {
  return `${String(round)}:${String(team)}`;
}

export type WordKind = 'name' | 'commitment' | 'reason' | 'appeal';

/** One change to the words; `text` null erases. */
export interface WordChange {
  readonly kind: WordKind;
  readonly key: string;
  readonly text: string | null;
}
