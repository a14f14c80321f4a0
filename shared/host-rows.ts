/** What the host sees besides the projector's scene: people, helpers, what can be done next. */
import type { CardId, HelperId, SeatId, TeamId } from './ids.ts';
import type { StepKind } from './plan.ts';
import type { Scope } from './scope.ts';

export interface RosterRow {
  readonly seat: SeatId;
  readonly name: string;
  readonly team: TeamId | null;
  readonly online: boolean;
  readonly away: boolean;
  /** The host knows this person, or they were here at the start. */
  readonly approved: boolean;
  /** Has done what the present step asks; null where it asks nothing. */
  readonly done: boolean | null;
}

export interface HelperRow {
  readonly helper: HelperId;
  readonly scope: Scope;
  readonly online: boolean;
}

export interface NextAction {
  /** Step that it leads to; `reveal` twice in a row shows the next card. */
  readonly to: StepKind;
  readonly choice?: 'talk' | 'reveal';
  /** Cards still to be shown, where the action shows one. */
  readonly left?: number;
  /** Null: possible. Otherwise the reason why not yet. */
  readonly blocked: 'too_few_people' | null;
  /** True: people are still at it, and this ends the step early. */
  readonly early: boolean;
}

/** Peer-instruction advice after a first ballot of `people` votes. */
export interface Advice {
  readonly suggest: 'talk' | 'explain' | 'hint';
  /** Share of votes that fit; null where so few voted that it would tell on them. */
  readonly share: number | null;
  readonly people: number;
}

export interface AppealRow {
  readonly team: TeamId;
  readonly round: number;
  readonly card: CardId;
  readonly text: string;
  readonly verdict: 'open' | 'accepted' | 'parked';
  readonly best: boolean;
}

export interface Activity {
  readonly activity: 'sort' | 'scenario';
  readonly index: number;
  readonly seconds: number;
}
