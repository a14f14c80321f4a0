import type { DeckFileKind } from '../../../shared/deck-report.ts';

/** A deck file, and what a table does not say of itself. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly kind: DeckFileKind;
  /** How the deck is called. */
  readonly title: string;
  /** Of the rows that name none. */
  readonly language: string;
}
