/**
 * Everything a client may see, by audience. A view is built field by field on the server; nothing
 * here refers to the engine's own state. Texts are not in the views: they name cards and scenarios
 * by id, and the client asks for the words in its own language (`texts.ts`).
 */
import type { Ballot, Side } from './commands.ts';
import type { CardId, Duration, Instant, RoomCode, ScenarioId, SeatId, TeamId } from './ids.ts';
import type { Activity, Advice, AppealRow, HelperRow, NextAction, RosterRow } from './host-rows.ts';
import type { DebriefPart, DebriefView } from './debrief-views.ts';
import type { ScenarioOutcome, Split } from './outcome-views.ts';
import type { Plan, StepKind } from './plan.ts';
import type { SelfView } from './self-view.ts';

/** What one connection sees: a view shared by its audience and, for a seat, the little that is personal. */
export interface Snapshot {
  /** Journal revision that the views are built from; never decreases for a room. */
  readonly revision: number;
  readonly serverNow: Instant;
  readonly view: RoomView;
  /** Present for participants only. */
  readonly self?: SelfView;
}

/** A push: what changed since the last one. */
export interface Update {
  readonly revision: number;
  readonly serverNow: Instant;
  readonly view?: ViewChange;
  readonly self?: SelfView;
}

export type RoomView = ParticipantView | ScreenView | HostView;

type PartsOf<View> = View extends RoomView ? { readonly audience?: never } & Partial<Omit<View, 'audience'>> : never;

/** A whole view, or only those of its parts that are new: these come without the audience. */
export type ViewChange = RoomView | PartsOf<RoomView>;

/** Shared by all members of a team, or by all who have no team yet (`team` absent). */
export interface ParticipantView {
  readonly audience: 'team';
  readonly stage: Stage;
  readonly scene: TeamScene;
  readonly team?: OwnTeam;
}

export interface ScreenView {
  readonly audience: 'screen';
  readonly stage: Stage;
  readonly scene: ScreenScene;
}

export interface HostView {
  readonly audience: 'host';
  readonly stage: Stage;
  /** The same as on the projector, so that the host knows what the room sees. */
  readonly scene: ScreenScene;
  readonly plan: Plan;
  /** Everybody: about 105 bytes a person. */
  readonly roster: readonly RosterRow[];
  /** All `stage.teamCount` of them. */
  readonly teams: readonly TeamSize[];
  readonly helpers: readonly HelperRow[];
  /** What the host may do next, the main action first. Empty in a closed workshop. */
  readonly next: readonly NextAction[];
  /** Advice after a first ballot that has closed. Never the key. */
  readonly advice: Advice | null;
  readonly appeals: readonly AppealRow[];
  /** Activities not yet opened, which may be cut when time is short. */
  readonly cuttable: readonly Activity[];
  readonly startedAt: Instant | null;
  /** Planned seconds of the steps after the present one. */
  readonly laterSeconds: number;
}

/** Where the workshop stands; the same for everybody in the room. */
export interface Stage {
  readonly code: RoomCode;
  /** Name of the present moment, for `from` in host commands; changes with every step and reveal. */
  readonly step: string;
  readonly kind: StepKind;
  readonly round: number | null;
  readonly rounds: number;
  /** Position of the scenario, from 0. */
  readonly scenario: number | null;
  readonly scenarios: number;
  readonly clock: ClockView;
  /** On a phone, of many people, rounded down: it is not to be told of everybody who comes or goes. */
  readonly people: number;
  /** How many teams there are: in the lobby those that are open, later those that somebody is in. */
  readonly teamCount: number;
  readonly locked: boolean;
  readonly teamMaking: Plan['teamMaking'];
  /** True: the manager column stands first. Drawn once per room. */
  readonly managerFirst: boolean;
  /** When all that is stored of the workshop is deleted; null while it is not closed. */
  readonly keptUntil: Instant | null;
  /** Which optional parts the plan holds, for wording. */
  readonly parts: { readonly soloSort: boolean; readonly secondLook: boolean; readonly talk: boolean };
}

export interface TeamSize {
  readonly team: TeamId;
  readonly size: number;
}

export type ClockView =
  | { readonly kind: 'none' }
  /** `soft`: nothing happens when it runs out. */
  | { readonly kind: 'running'; readonly endsAt: Instant; readonly soft: boolean }
  | { readonly kind: 'held'; readonly reason: 'pause' | 'talk'; readonly remaining: Duration | null }
  /** Answers have closed and the host goes on. */
  | { readonly kind: 'over' };

// ---------------------------------------------------------------- what a team sees

export interface OwnTeam {
  readonly team: TeamId;
  readonly members: readonly Member[];
}

export interface Member {
  readonly seat: SeatId;
  readonly name: string;
  readonly away: boolean;
}

export type TeamScene =
  /** `teams`: those to pick from, where people pick; the own one is among them. */
  | { readonly kind: 'lobby'; readonly teams: readonly TeamSize[] }
  | { readonly kind: 'brief' }
  | { readonly kind: 'solo-sort'; readonly cards: readonly CardId[]; readonly done: readonly SeatId[] }
  | { readonly kind: 'board'; readonly pass: Ballot; readonly board: BoardView }
  /** The lock steps; `fits` is a count only, null while it is not to be known. */
  | {
      readonly kind: 'locked';
      readonly pass: Ballot;
      readonly board: BoardView;
      readonly fits: Fits | null;
      /** A few hands moved most of the cards: a nudge for this team alone. */
      readonly isOneSided: boolean;
    }
  | {
      readonly kind: 'reveal';
      readonly total: number;
      readonly cards: readonly OwnRevealedCard[];
      readonly standing: OwnStanding;
      readonly appealed: boolean;
    }
  | { readonly kind: 'score'; readonly standings: StandingsView; readonly own: OwnStanding }
  /** `progress`: of many people in steps. */
  | { readonly kind: 'vote'; readonly ballot: Ballot; readonly scenario: ScenarioId; readonly progress: Progress }
  | { readonly kind: 'talk'; readonly scenario: ScenarioId }
  | { readonly kind: 'scenario-reveal'; readonly outcome: ScenarioOutcome; readonly own: OwnStanding }
  | { readonly kind: 'final'; readonly standings: StandingsView; readonly own: OwnStanding; readonly awards: Awards }
  | { readonly kind: 'debrief'; readonly part: DebriefPart; readonly contested: readonly ContestedForTeam[] }
  | { readonly kind: 'exit'; readonly cards: readonly CardId[] }
  | { readonly kind: 'closed' };

export interface BoardView {
  readonly cards: readonly BoardCard[];
  readonly lock: LockView;
  /** Card that a team-mate asked to look at again when refusing a lock. */
  readonly highlight: CardId | null;
}

export interface BoardCard {
  readonly card: CardId;
  readonly side: Side | null;
  /** Who placed it last. */
  readonly by: SeatId | null;
  /** The team's private first answers differ on this card; the direction is not told. */
  readonly split: boolean;
  /** A team-mate is dragging it just now. */
  readonly heldBy: SeatId | null;
}

export type LockView =
  | { readonly state: 'open' }
  | {
      readonly state: 'proposed';
      readonly by: SeatId;
      readonly agreed: readonly SeatId[];
      readonly needed: number;
      readonly endsAt: Instant | null;
    }
  | { readonly state: 'locked' };

export interface Fits {
  readonly fits: number;
  readonly of: number;
}

export interface OwnRevealedCard {
  readonly card: CardId;
  readonly key: Side;
  readonly first: Side | null;
  readonly second: Side | null;
  readonly disputed: boolean;
  readonly struck: boolean;
}

export interface OwnStanding {
  readonly points: number;
  /**
   * Shared rank from 1. Among few teams null where it is lower than third: the phone then shows only the team's own
   * trend. Where there are more teams than the projector lists, it is told, and a lower one shown to who asks.
   */
  readonly rank: number | null;
}

export interface ContestedForTeam {
  readonly card: CardId;
  readonly key: Side;
  readonly own: Side | null;
}

// ---------------------------------------------------------------- what the projector sees

/**
 * Of teams one by one the projector is told where there are at most `mostTeamsShown`; of more, what they have in
 * common. The host is told of all of them.
 */
export type ScreenScene =
  | { readonly kind: 'lobby'; readonly teams: readonly TeamSize[] }
  | { readonly kind: 'brief' }
  | { readonly kind: 'solo-sort'; readonly progress: Progress; readonly teams: readonly TeamProgress[] }
  | {
      readonly kind: 'board';
      readonly pass: Ballot;
      readonly teams: readonly TeamProgress[];
      readonly totals: BoardTotals;
    }
  /** Null while it is not to be known. `spread`, of too many teams: at each index how many have so many cards that fit. */
  | {
      readonly kind: 'locked';
      readonly pass: Ballot;
      readonly counts: readonly TeamFits[] | null;
      readonly spread: readonly number[] | null;
    }
  | {
      readonly kind: 'reveal';
      readonly total: number;
      readonly cards: readonly RevealedCard[];
      readonly standings: StandingsView;
    }
  | { readonly kind: 'score'; readonly standings: StandingsView }
  | { readonly kind: 'vote'; readonly ballot: Ballot; readonly scenario: ScenarioId; readonly progress: Progress }
  | { readonly kind: 'talk'; readonly scenario: ScenarioId }
  | { readonly kind: 'scenario-reveal'; readonly outcome: ScenarioOutcome; readonly standings: StandingsView }
  | { readonly kind: 'final'; readonly standings: StandingsView; readonly awards: Awards }
  | { readonly kind: 'debrief'; readonly part: DebriefPart; readonly debrief: DebriefView }
  /** A small deck has fewer last cards than usual, or none: then only the rating is asked for. */
  | { readonly kind: 'exit'; readonly cards: number; readonly progress: Progress }
  | { readonly kind: 'closed'; readonly debrief: DebriefView };

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface TeamProgress {
  readonly team: TeamId;
  /** Solo sort: members done. Board: cards placed. */
  readonly done: number;
  readonly of: number;
  readonly state: 'open' | 'proposed' | 'locked';
}

/** All teams together. */
export interface BoardTotals {
  /** Cards that lie on the boards. */
  readonly placed: Progress;
  /** Teams that have locked. */
  readonly locked: Progress;
  /** Teams that somebody has proposed to lock in. */
  readonly proposed: number;
}

export interface TeamFits extends Fits {
  readonly team: TeamId;
}

export interface RevealedCard {
  readonly card: CardId;
  readonly key: Side;
  /** The articles disagree on it: it counts half. */
  readonly disputed: boolean;
  /** Taken out of the score after an appeal. */
  readonly struck: boolean;
  /** Number of teams that had it on each side at their last lock; `open`: on neither. */
  readonly teams: Split;
  /** Private answers of the room; null where they were not asked or are too few to show. */
  readonly people: Split | null;
}

export interface StandingsView {
  /** Best first; equal ranks are shared. At most ten rows. */
  readonly rows: readonly Standing[];
  /** Most points that the whole workshop can give, for the scale of bars. */
  readonly best: number;
}

export interface Standing {
  readonly team: TeamId;
  readonly points: number;
  readonly rank: number;
  /** Points of the round or scenario in progress, included in `points`. */
  readonly gained: number;
}

export interface Awards {
  readonly bestSecondLook: readonly TeamId[];
  readonly mostMindsChanged: readonly TeamId[];
  readonly bestAppeal: { readonly team: TeamId; readonly card: CardId; readonly text: string } | null;
}
