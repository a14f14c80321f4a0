/** What one person sees of their own, and nobody else does. */
import type { Mode, Side } from './commands.ts';
import type { CardId, SeatId, TeamId } from './ids.ts';
import type { Reason } from './reasons.ts';

export interface SelfView {
  readonly seat: SeatId;
  readonly name: string;
  readonly team: TeamId | null;
  readonly away: boolean;
  /** Private answers of the present round, shown again at its reveal. */
  readonly solo: readonly { readonly card: CardId; readonly side: Side }[];
  /** Own votes on the present scenario, by ballot. */
  readonly votes: { readonly first: Mode | null; readonly second: Mode | null };
  readonly mood: number | null;
  readonly reasons: readonly OwnReason[];
  readonly commitment: { readonly text: string; readonly mode: Mode } | null;
  readonly exit: readonly { readonly card: CardId; readonly side: Side }[];
  readonly stars: number | null;
}

export interface OwnReason {
  readonly card: CardId;
  readonly side: Side;
  readonly reason: Reason;
  readonly text: string;
}
