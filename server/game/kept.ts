/** What is kept of people's answers to an activity once nobody's name is on them. In an order that tells nothing. */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, NoteId, TeamId } from '../../shared/ids.ts';
import type { Reason } from '../../shared/reasons.ts';

export type Sides = readonly (readonly [card: CardId, side: Side])[];

/** `team` is null where it is not kept either. */
interface Unlinked {
  readonly team: TeamId | null;
}

export interface KeptHand extends Unlinked {
  readonly sides: Sides;
}

/** First and second vote of one person. */
export interface KeptVote extends Unlinked {
  readonly first: Mode | null;
  readonly second: Mode | null;
}

export interface KeptNote extends Unlinked {
  readonly mode: Mode;
  readonly hidden: boolean;
  /** Missing in rooms of an earlier version. */
  readonly note?: NoteId;
}

/** One person's reason for one card; nothing says who gave another one. */
export interface KeptReason extends Unlinked {
  readonly card: CardId;
  readonly side: Side;
  readonly reason: Reason;
  readonly hidden: boolean;
  readonly note: NoteId;
}

export interface KeptSort {
  readonly activity: 'sort';
  readonly index: number;
  readonly hands: readonly KeptHand[];
  /** By team, then by card shown: the share of the team's private answers that fit, which its points rest on. */
  readonly fits: readonly (readonly number[])[];
}

export interface KeptScenario {
  readonly activity: 'scenario';
  readonly index: number;
  readonly votes: readonly KeptVote[];
  /** Votes on both ballots together. */
  readonly cast: number;
  /** By team: the share of the scenario's points that its votes have earned. */
  readonly credits: readonly number[];
}

export interface KeptDebrief {
  readonly activity: 'debrief';
  readonly index: 0;
  readonly moods: readonly (Unlinked & { readonly mood: number })[];
  readonly notes: readonly KeptNote[];
  /** Missing in rooms of an earlier version. */
  readonly reasons?: readonly KeptReason[];
  readonly exit: readonly KeptHand[];
  readonly stars: readonly (Unlinked & { readonly stars: number })[];
}

export type Kept = KeptSort | KeptScenario | KeptDebrief;
