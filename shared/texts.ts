/**
 * The words behind the ids of the views, in one language. A client gets the text of a card when the
 * card is in its view, the explanation when the card has been revealed, and notes only as a host.
 */
import type { Mode, Side } from './commands.ts';
import type { CardId, Language, ScenarioId } from './ids.ts';

export interface TextBundle {
  readonly language: Language;
  /** Null unless asked for. */
  readonly names: DeckNames | null;
  readonly cards: Readonly<Record<CardId, string>>;
  readonly scenarios: Readonly<Record<ScenarioId, string>>;
  readonly explanations: Readonly<Record<string, Explanation>>;
  readonly notes: Readonly<Record<string, HostNote>>;
}

/** What a deck calls its parts. Nothing in it is a secret: it may be asked for at any time. */
export interface DeckNames {
  readonly title: string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  /** By the theme's key; one that is missing is called by its key. */
  readonly themes: Readonly<Record<string, string>>;
  /** Brought by the host: what fits is what its author says, and not five articles. */
  readonly isOwn: boolean;
}

/** What a deck says when all has been played; before, it would tell which side a card belongs to. */
export interface DeckEnding {
  /** What each side is good for. */
  readonly worth: Readonly<Record<Side, string>> | null;
  /** What is true of both. */
  readonly claims: readonly string[];
}

/** Shown at the reveal of a card or scenario. */
export interface Explanation {
  readonly text: string | null;
  /** Who says so, and who says otherwise. */
  readonly sources: readonly Source[];
  readonly against: readonly Source[];
  /** Where the articles disagree with each other, if they do. */
  readonly nuance: string | null;
}

export interface Source {
  /** Number and short name of the article, for example `2` and `Why the difference matters`. */
  readonly article: number;
  readonly title: string;
  /** Null where the article is cited as a whole. */
  readonly section: string | null;
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
  /** Keys of the themes that it helps with; none: any. */
  readonly themes: readonly string[];
}
