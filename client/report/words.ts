/** What the deck calls the cards, columns and topics of one report. */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, ScenarioId } from '../../shared/ids.ts';
import type { ReportTexts } from '../../shared/report.ts';
import type { Explanation } from '../../shared/texts.ts';
import { unnamedTheme } from '../../shared/unnamed-theme.ts';
import { inLanguage, type Tongue } from '../lib/words.ts';

export interface DeckWords {
  readonly title: string;
  readonly isOwn: boolean;
  cardText(id: CardId): string;
  scenarioText(id: ScenarioId): string;
  /** Null where the deck says nothing of it. */
  explanation(id: CardId | ScenarioId): Explanation | null;
  sideName(side: Side): string;
  modeName(mode: Mode): string;
  /** Null for the theme that stands where a card has none, unless the deck names it. */
  themeName(theme: string): string | null;
  /** For the element around words of the deck, which may be in another language than the page. */
  spoken(): Tongue;
}

/** A text that the file does not have. */
const missing = '…';

export function deckWords({ language, names, cards, scenarios, explanations }: ReportTexts): DeckWords {
  return {
    title: names?.title ?? missing,
    isOwn: names?.isOwn ?? false,
    cardText: (id) => cards[id] ?? missing,
    scenarioText: (id) => scenarios[id] ?? missing,
    explanation: (id) => explanations[id] ?? null,
    sideName: (side) => names?.sides[side] ?? missing,
    modeName: (mode) => names?.modes[mode] ?? missing,
    themeName: (theme) => names?.themes[theme] ?? (theme === unnamedTheme ? null : theme),
    spoken: () => inLanguage(language),
  };
}
