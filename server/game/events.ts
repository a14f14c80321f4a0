/**
 * The facts of a workshop, in the past tense. The list of them is the history that is stored,
 * replayed after a restart and read by the debrief. Nobody's name or sentence stands in it: what a
 * person typed lives in the room's words (`words.ts`), which can be replaced and erased.
 */
import type { Ballot, Mode, Side } from '../../shared/commands.ts';
import type {
  CardId,
  Duration,
  HelperId,
  Instant,
  NoteId,
  RoomCode,
  ScenarioId,
  SeatId,
  TeamId,
} from '../../shared/ids.ts';
import type { PanelName } from '../../shared/panel-names.ts';
import type { Plan } from '../../shared/plan.ts';
import type { Reason } from '../../shared/reasons.ts';
import type { Scope } from '../../shared/scope.ts';
import type { Deal, DeckKeys } from './deck-keys.ts';
import type { Kept } from './kept.ts';

interface Facts {
  'workshop-created': {
    readonly code: RoomCode;
    readonly plan: Plan;
    readonly deck: DeckKeys;
    readonly managerFirst: boolean;
  };
  'plan-changed': { readonly plan: Plan };
  'lobby-locked': { readonly locked: boolean };
  'content-dealt': { readonly deal: Deal };

  'seat-taken': { readonly seat: SeatId; readonly team: TeamId | null };
  /** `byHost`: the host put this person there by hand. */
  'seat-assigned': { readonly seat: SeatId; readonly team: TeamId; readonly byHost: boolean };
  /** The teams were drawn; of those who moved. One fact, because each fact copies all seats. */
  'teams-dealt': { readonly seats: readonly (readonly [SeatId, TeamId])[] };
  'seat-removed': { readonly seat: SeatId };
  /** Follows `seat-removed`. */
  'seat-banned': { readonly seat: SeatId };
  /** The host has chosen the name; which, stands in the words. */
  'name-fixed': { readonly seat: SeatId };
  'seat-approved': { readonly seat: SeatId };
  'all-approved': Record<never, never>;
  'seat-away': { readonly seat: SeatId };
  'seat-returned': { readonly seat: SeatId };
  /** The host's place went to another device; the grant stands in the same entry. */
  'host-replaced': Record<never, never>;
  'helper-invited': { readonly helper: HelperId; readonly scope: Scope };
  'helper-dismissed': { readonly helper: HelperId; readonly scope: Scope };
  'teams-opened': { readonly count: number };

  /** `step` is the index in the list of steps; `endsAt` null where the step has no running clock. */
  'step-opened': { readonly step: number; readonly endsAt: Instant | null };
  'clock-held': { readonly reason: 'pause' | 'talk'; readonly remaining: Duration | null };
  'clock-resumed': { readonly endsAt: Instant | null };
  'clock-set': { readonly endsAt: Instant; readonly why: 'extended' | 'all-done' | 'interrupted' };
  'answers-closed': Record<never, never>;
  'activity-cut': { readonly activity: 'sort' | 'scenario'; readonly index: number };
  'workshop-closed': { readonly early: boolean };

  'solo-card-placed': { readonly seat: SeatId; readonly round: number; readonly card: CardId; readonly side: Side };
  /** `seat` is null here and below where the link to the person has been cut. */
  'card-placed': {
    readonly seat: SeatId | null;
    readonly team: TeamId;
    readonly round: number;
    readonly card: CardId;
    readonly side: Side;
  };
  'lock-proposed': { readonly seat: SeatId | null; readonly team: TeamId; readonly endsAt: Instant | null };
  'lock-agreed': { readonly seat: SeatId | null; readonly team: TeamId };
  'lock-refused': { readonly seat: SeatId | null; readonly team: TeamId; readonly card: CardId | null };
  'board-locked': { readonly team: TeamId; readonly why: 'consent' | 'time' };
  'card-revealed': { readonly round: number; readonly card: CardId };

  'vote-cast': { readonly seat: SeatId; readonly scenario: ScenarioId; readonly ballot: Ballot; readonly mode: Mode };
  'ballot-reopened': { readonly scenario: ScenarioId };

  'appeal-raised': {
    readonly seat: SeatId | null;
    readonly team: TeamId;
    readonly round: number;
    readonly card: CardId;
  };
  'appeal-ruled': { readonly team: TeamId; readonly round: number; readonly verdict: 'accepted' | 'parked' };
  'appeal-awarded': { readonly team: TeamId; readonly round: number };

  'mood-told': { readonly seat: SeatId; readonly mood: number };
  /** The cards that the debrief talks about; null: the most contested ones. */
  'contested-chosen': { readonly cards: readonly CardId[] | null };
  'panel-shown': { readonly panel: PanelName; readonly page: number };
  /** A new reason for the same card takes the place of the former one. */
  'reason-given': {
    readonly seat: SeatId;
    readonly card: CardId;
    readonly side: Side;
    readonly reason: Reason;
    readonly note: NoteId;
  };
  'reason-hidden': { readonly seat: SeatId; readonly card: CardId; readonly hidden: boolean };
  /** `note` is missing in rooms of an earlier version. */
  'commitment-made': { readonly seat: SeatId; readonly mode: Mode; readonly note?: NoteId };
  'commitment-hidden': { readonly seat: SeatId; readonly hidden: boolean };
  'exit-answered': { readonly seat: SeatId; readonly card: CardId; readonly side: Side };
  'workshop-rated': { readonly seat: SeatId; readonly stars: number };

  /**
   * An activity is over in which answers are not kept as somebody's. They stand here without the people,
   * and the facts that they came from leave the history (`links.ts`).
   */
  'links-cut': Kept;
  /**
   * It is long enough after the close: what the plan kept as somebody's has been cut as well, and names and
   * senders leave with this fact (`rooms/people.ts`).
   */
  'people-dropped': Record<never, never>;
}

export type GameEventType = keyof Facts;
export type GameEvent = {
  [Type in GameEventType]: { readonly type: Type; readonly at: Instant } & Facts[Type];
}[GameEventType];
