/** What the deck calls things on this page. */
import type { CardId } from '../../shared/ids.ts';
import type { Mode, Side } from '../../shared/commands.ts';
import type { LaterCards } from '../../shared/report.ts';
import type { Explanation } from '../../shared/texts.ts';
import { inLanguage, type Tongue } from '../lib/words.ts';

/** Stands where the deck has no word. */
const missing = '…';

export function cardText({ texts }: LaterCards, card: string): string {
  return texts.cards[card as CardId] ?? missing;
}

export function explanationOf({ texts }: LaterCards, card: string): Explanation | null {
  return texts.explanations[card] ?? null;
}

export function sideName({ texts }: LaterCards, side: Side): string {
  return texts.names?.sides[side] ?? missing;
}

export function modeName({ texts }: LaterCards, mode: Mode): string {
  return texts.names?.modes[mode] ?? missing;
}

/** For the element around words of the deck. */
export function spoken({ texts }: LaterCards): Tongue {
  return inLanguage(texts.language);
}
