/** What the deck calls cards, columns and topics where its words come with the page, outside of a room. */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, ScenarioId } from '../../shared/ids.ts';
import type { Explanation, TextBundle } from '../../shared/texts.ts';
import { unnamedTheme } from '../../shared/unnamed-theme.ts';
import { inLanguage, type Tongue } from './words.ts';

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

/** A text that is not there. */
const missing = '…';

/** Undefined also for names of things that every object has (`constructor`): ids and themes of a file may be any. */
function own<Value>(words: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}

type DeckTexts = Pick<TextBundle, 'language' | 'names' | 'cards' | 'explanations'> & Partial<TextBundle>;

export function deckWords({ language, names, cards, scenarios = {}, explanations }: DeckTexts): DeckWords {
  return {
    title: names?.title ?? missing,
    isOwn: names?.isOwn ?? false,
    cardText: (id) => own(cards, id) ?? missing,
    scenarioText: (id) => own(scenarios, id) ?? missing,
    explanation: (id) => own(explanations, id) ?? null,
    sideName: (side) => names?.sides[side] ?? missing,
    modeName: (mode) => names?.modes[mode] ?? missing,
    themeName: (theme) => own(names?.themes, theme) ?? (theme === unnamedTheme ? null : theme),
    spoken: () => inLanguage(language),
  };
}
