/**
 * The words behind the ids of the views, in one language. A client gets the text of a card when the
 * card is in its view, the explanation when the card has been revealed, and notes only as a host.
 */
import type { Mode, Side } from './commands.ts';
import type { CardId, Language, ScenarioId } from './ids.ts';

export interface TextBundle {
  readonly language: Language;
  readonly cards: Readonly<Record<CardId, string>>;
  readonly scenarios: Readonly<Record<ScenarioId, string>>;
  readonly explanations: Readonly<Record<string, Explanation>>;
  readonly notes: Readonly<Record<string, HostNote>>;
}

/** Shown at the reveal of a card or scenario. */
export interface Explanation {
  readonly text: string;
  readonly sources: readonly Source[];
  /** Where the articles disagree with each other, if they do. */
  readonly nuance: string | null;
}

export interface Source {
  /** Number and short name of the article, for example `2` and `Why the difference matters`. */
  readonly article: number;
  readonly title: string;
  readonly section: string;
}

/** For the host's eyes: asked for on purpose, never pushed. */
export interface HostNote {
  readonly key: Side | Mode;
  readonly hint: string | null;
  readonly explanation: Explanation;
}

export interface Tip {
  readonly text: string;
  readonly mode: Mode | 'self';
}
