/** What a report tells: the same for the page, the take-home file and every export. */
import type { Figures } from '../../shared/debrief-views.ts';
import type { Instant } from '../../shared/ids.ts';
import type { GuestReport, LaterCards, Report, ReportTexts } from '../../shared/report.ts';
import { toldBoards } from '../../shared/workshop/figures-told.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import type { KeptWorkshop } from '../../shared/workshop/kept-file.ts';
import { deckWords, type DeckWords } from '../lib/deck-words.ts';
import type { TeamBoard, Workshop } from '../../shared/workshop/workshop.ts';

export interface Told {
  readonly figures: Figures;
  readonly head: GuestReport['workshop'];
  /** By round. */
  readonly boards: readonly (readonly TeamBoard[])[];
  /** The answers behind the figures; null: whoever reads this took part, and is told the figures only. */
  readonly workshop: Workshop | null;
  readonly texts: ReportTexts;
  readonly words: DeckWords;
  /** When the server deletes it; null: not known, or not closed yet. */
  readonly keptUntil: Instant | null;
  /** For a week later; null: not there. */
  readonly later: LaterCards | null;
}

export function toldOf(report: Report, later: LaterCards | null): Told {
  if (report.for === 'host') return { ...toldOfKept(report), keptUntil: report.keptUntil, later };
  const { figures, workshop, boards, texts, keptUntil } = report;
  return { figures, head: workshop, boards, workshop: null, texts, words: deckWords(texts), keptUntil, later };
}

/** The figures are worked out anew from the answers. */
export function toldOfKept({ workshop, texts }: KeptWorkshop): Told {
  const boards = workshop.rounds.map((round) => toldBoards(round.boards));
  const words = deckWords(texts);
  return { figures: figuresOf(workshop), head: workshop, boards, workshop, texts, words, keptUntil: null, later: null };
}
