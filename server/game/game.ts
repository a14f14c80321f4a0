/** The state of one workshop, and who may look at it or act on it. Pure values throughout. */
import type { Command, Mode, Side } from '../../shared/commands.ts';
import type { ShownPanel } from '../../shared/debrief-views.ts';
import type { CardId, Duration, HelperId, Instant, NoteId, RoomCode, SeatId, TeamId } from '../../shared/ids.ts';
import type { Reason } from '../../shared/reasons.ts';
import type { Scope } from '../../shared/scope.ts';
import type { Plan, Step } from '../../shared/plan.ts';
import type { Deal, DeckKeys } from './deck-keys.ts';
import type { KeptScenario, KeptSort } from './kept.ts';

export type Actor =
  | { readonly kind: 'host' }
  | { readonly kind: 'helper'; readonly helper: HelperId }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  /** The room itself: time passing, people coming and going. */
  | { readonly kind: 'room' };

export type Viewer =
  | { readonly kind: 'host' }
  | { readonly kind: 'helper'; readonly helper: HelperId }
  | { readonly kind: 'screen' }
  | { readonly kind: 'seat'; readonly seat: SeatId };

/** All viewers of one audience get the same bytes. */
export type Audience =
  | { readonly kind: 'host' }
  | { readonly kind: 'screen' }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'unassigned' };

/** What the room knows of the moment and the journal does not: hints, never authority. */
export interface Live {
  online(seat: SeatId): boolean;
  helping(helper: HelperId): boolean;
  /** Who has the card of that team's board under a finger. */
  heldBy(team: TeamId, card: CardId): SeatId | null;
}

/** What the room tells the game besides the commands of people. */
export type RoomCommand =
  | { readonly type: 'create'; readonly code: RoomCode; readonly plan: Plan; readonly deck: DeckKeys }
  /** `former`: the seat that the same person has given up or lost, if any. */
  | { readonly type: 'take-seat'; readonly seat: SeatId; readonly capacity: number; readonly former: SeatId | null }
  /** Somebody has proved to hold the rescue secret. */
  | { readonly type: 'replace-host' }
  | { readonly type: 'invite-helper'; readonly helper: HelperId; readonly scope: Scope }
  | { readonly type: 'mark-away'; readonly seat: SeatId }
  | { readonly type: 'mark-returned'; readonly seat: SeatId }
  /** The process stood still for this long: give the time back to the running clock. */
  | { readonly type: 'give-back-time'; readonly lost: Duration }
  | { readonly type: 'tick' };

export interface Intent {
  readonly by: Actor;
  readonly at: Instant;
  /** Seed for what the command leaves to chance: teams, deal. An unsigned 32-bit integer. */
  readonly seed: number;
  readonly command: Command | RoomCommand;
}

export interface Game {
  readonly code: RoomCode;
  readonly plan: Plan;
  readonly deck: DeckKeys;
  readonly managerFirst: boolean;
  readonly locked: boolean;
  readonly seats: ReadonlyMap<SeatId, Seat>;
  readonly helpers: ReadonlyMap<HelperId, Scope>;
  readonly teamCount: number;
  /** The host has moved people by hand since the teams were drawn: the start leaves them where they are. */
  readonly arranged: boolean;
  readonly deal: Deal | null;
  readonly steps: readonly Step[];
  readonly moment: Moment;
  /** Indices of the steps that have been open; what was cut or came after an early end is not among them. */
  readonly opened: ReadonlySet<number>;
  readonly startedAt: Instant | null;
  readonly cut: ReadonlySet<string>;
  /** Activities whose answers are nobody's any more. */
  readonly unlinked: ReadonlySet<string>;
  /** Long enough after the close nothing is anybody's any more, and nobody has a name. */
  readonly peopleDropped: boolean;
  readonly sorts: readonly SortRound[];
  readonly ballots: readonly ScenarioVotes[];
  /** What the host wants to talk about; null: the most contested cards. */
  readonly chosen: readonly CardId[] | null;
  /** What the projector shows in the debrief; null: the first panel of the part. */
  readonly shown: ShownPanel | null;
  readonly moods: ReadonlyMap<SeatId, number>;
  readonly reasons: ReadonlyMap<SeatId, ReadonlyMap<CardId, GivenReason>>;
  readonly commitments: ReadonlyMap<SeatId, Commitment>;
  readonly exit: ReadonlyMap<SeatId, ReadonlyMap<CardId, Side>>;
  readonly stars: ReadonlyMap<SeatId, number>;
}

export interface Seat {
  readonly seat: SeatId;
  readonly team: TeamId | null;
  readonly away: boolean;
  readonly removed: boolean;
  /** Was there when the workshop closed, and is told of, also once the place is given up. */
  readonly stayed: boolean;
  /** Removed for good: who sat here cannot join again. */
  readonly banned: boolean;
  /** The host has chosen the name: it is no longer the person's to change. */
  readonly nameFixed: boolean;
  /** The host knows this person, or they were here at the start. */
  readonly approved: boolean;
  /** Index of the step that was open when the seat was taken. */
  readonly since: number;
}

/** Its sentence, if there is one, stands in the words, and there under the seat; the host knows it by `note`. */
export interface Commitment {
  readonly mode: Mode;
  readonly hidden: boolean;
  readonly note: NoteId;
}

/** Why a person would put a card on that side; kept as a commitment is. */
export interface GivenReason {
  readonly side: Side;
  readonly reason: Reason;
  readonly hidden: boolean;
  readonly note: NoteId;
}

/** The step that is open, and its clock. */
export interface Moment {
  /** Index in `Game.steps`. */
  readonly step: number;
  readonly openedAt: Instant;
  readonly clock: Clock;
  /** The clock was shortened because everybody was done; that happens once per step. */
  readonly hurried: boolean;
}

export type Clock =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly endsAt: Instant }
  | {
      readonly kind: 'held';
      readonly reason: 'pause' | 'talk';
      readonly since: Instant;
      /** Null where no time was running. */
      readonly remaining: Duration | null;
    }
  | { readonly kind: 'over' };

/** One person's private answers in a round, and the team they were given for; null: it is not kept. */
export interface SoloHand {
  readonly team: TeamId | null;
  readonly sides: ReadonlyMap<CardId, Side>;
}

export interface SortRound {
  readonly solo: ReadonlyMap<SeatId, SoloHand>;
  /** By team id. */
  readonly boards: readonly Board[];
  readonly revealed: number;
  readonly appeals: readonly Appeal[];
  readonly struck: ReadonlySet<CardId>;
  /** Null as long as they follow from `solo`. */
  readonly fits: KeptSort['fits'] | null;
}

export interface Board {
  readonly now: ReadonlyMap<CardId, Placement>;
  readonly lock: Lock;
  readonly highlight: CardId | null;
  /** The board as it stood at each lock. */
  readonly first: ReadonlyMap<CardId, Side> | null;
  readonly second: ReadonlyMap<CardId, Side> | null;
  readonly lockedAt: { readonly first: Instant | null; readonly second: Instant | null };
  /** How many sat in the team when the board was locked; at the lock where they were fewest. Null before. */
  readonly members: number | null;
  /** Every placement, in its order; of more than `limits.boardMoves` the newest, and the last one of each card. */
  readonly moves: Trail | null;
}

export interface Placement {
  readonly side: Side;
  /** Null where the link to the person has been cut. */
  readonly by: SeatId | null;
}

export interface BoardMove extends Placement {
  readonly at: Instant;
  readonly card: CardId;
}

/** Moves, from the newest back; `trail.ts` reads and extends it. */
export interface Trail {
  readonly move: BoardMove;
  readonly before: Trail | null;
  readonly count: number;
}

export type Lock =
  | { readonly state: 'open' }
  | {
      readonly state: 'proposed';
      readonly by: SeatId;
      readonly agreed: ReadonlySet<SeatId>;
      readonly endsAt: Instant | null;
    }
  | { readonly state: 'locked' };

export interface Appeal {
  readonly team: TeamId;
  readonly card: CardId;
  readonly verdict: 'open' | 'accepted' | 'parked';
  readonly best: boolean;
}

/** A vote, and the team that it was given for; null: it is not kept. */
export interface Vote {
  readonly team: TeamId | null;
  readonly mode: Mode;
}

export interface ScenarioVotes {
  readonly first: ReadonlyMap<SeatId, Vote>;
  readonly second: ReadonlyMap<SeatId, Vote>;
  /** A second ballot was held; otherwise the first counts for both. */
  readonly revoted: boolean;
  readonly revealed: boolean;
  /** Null as long as they follow from the votes. */
  readonly kept: Pick<KeptScenario, 'cast' | 'credits'> | null;
}
