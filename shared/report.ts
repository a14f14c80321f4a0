/**
 * What the page after the workshop is made of (GET /api/rooms/CODE/report, with the secret of a place in the
 * room). The host gets the workshop itself and works the figures out of it, as from a file that was kept;
 * whoever took part gets the figures, and never the answers behind them.
 */
import type { Side } from './commands.ts';
import type { Figures } from './debrief-views.ts';
import type { CardId, Instant } from './ids.ts';
import type { DeckEnding, TextBundle, Tip } from './texts.ts';
import type { TeamBoard, Workshop } from './workshop/workshop.ts';

/** The words of all that may be told, in one language. */
export type ReportTexts = TextBundle & { readonly tips: readonly Tip[]; readonly ending: DeckEnding };

export interface HostReport {
  readonly for: 'host';
  readonly workshop: Workshop;
  readonly texts: ReportTexts;
  /** When the page and all that is stored of the workshop is deleted; null while it is not closed. */
  readonly keptUntil: Instant | null;
}

export interface GuestReport {
  readonly for: 'seat';
  readonly figures: Figures;
  readonly workshop: Pick<
    Workshop,
    'code' | 'startedAt' | 'closedAt' | 'managerFirst' | 'parts' | 'people' | 'teams' | 'commitments'
  >;
  /** By round. */
  readonly boards: readonly (readonly TeamBoard[])[];
  readonly texts: ReportTexts;
  readonly keptUntil: Instant;
}

export type Report = HostReport | GuestReport;

/** Four cards that nobody saw, for a week later (GET /api/rooms/CODE/later): open to whoever has the code. */
export interface LaterCards {
  readonly texts: Pick<TextBundle, 'language' | 'names' | 'cards' | 'explanations'>;
  readonly cards: readonly { readonly card: CardId; readonly key: Side }[];
  readonly managerFirst: boolean;
}
