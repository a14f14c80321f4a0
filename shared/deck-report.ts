/** What the server finds out about a deck file that somebody brings. */
import type { Side } from './commands.ts';

/**
 * What keeps a deck from being played, and where it stands in the file. The page says it in words, with
 * what to do about it: `deck.problem.<code>`.
 */
export interface DeckProblem {
  readonly code: DeckProblemCode;
  /** Line of the text file or row of the sheet, from 1; null where it concerns the whole. */
  readonly line: number | null;
  /** Name of the table's column, or path within a JSON file. */
  readonly column: string | null;
  /** What the words need, by code: see there. In JSON files also `character`, the place within the line. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Behind each code what its `params` hold. `value` is always what stands in the file, cut short. */
export const deckProblemCodes = [
  // the file as a whole
  /** Neither a table nor a sheet nor JSON, whatever its name says. */
  'not_readable',
  /** A text file whose letters cannot be told. */
  'unknown_encoding',
  /** A quotation mark opens a cell in this line and nothing closes it. */
  'open_quote',
  /** character: where in the line JSON breaks off. */
  'not_json',
  /** most: megabytes. */
  'too_big',
  /** A small file that unfolds into more than any deck holds, or takes too long. */
  'too_much',
  /** most: megabytes of the deck in it, as it is kept. */
  'deck_too_big',
  /** most */
  'too_many_rows',
  /** most: of these items in one deck. */
  'too_many',
  'no_cards',
  /** name: the only one that occurs, or empty. */
  'one_side_only',
  /** count: problems beyond those that are listed. */
  'more_problems',

  // columns of the table
  /** name: how the column is called. */
  'missing_column',
  /** value */
  'unknown_column',
  /** value */
  'column_twice',

  // one cell or value
  'missing_value',
  /** Something stands there, and there is nothing in it to read. */
  'no_text',
  /** value: it stands to the right of the last named column. */
  'stray_value',
  /** value, length, most */
  'too_long',
  /** value: with characters that cannot be seen. */
  'not_plain_text',
  /** value: a spreadsheet would calculate it. */
  'formula',
  /** value */
  'unknown_kind',
  /** value, first, second: what the two columns are called. */
  'unknown_side',
  /** value */
  'unknown_weight',
  /** value */
  'unknown_language',
  /** value */
  'bad_id',
  /** value, and other: the line of the other one, in tables. */
  'same_id',
  /** value, other: id of the card that says the same. */
  'same_text',
  /** value: what the other column, or another answer, is called as well. */
  'same_name',
  /** value */
  'unknown_twin',
  /** value */
  'twin_on_same_side',
  /** value, other: the twin that this one has already. */
  'twin_of_another',
  /** value: id of the item, language: the one that it lacks. */
  'not_translated',
  /** value, other: what the same item says in another language. */
  'differs_by_language',
  /** most: that one item may cite. */
  'too_many_sources',
  /** value, kind: of the item, which has no such thing. */
  'not_allowed',

  /** value: listed already; in tables the title of a source that says so and otherwise. */
  'named_twice',

  // JSON only
  /** value: a name that this object does not have. */
  'unknown_field',
  /** value: a name that this object has already. */
  'field_twice',
  /** value, where there is one: not of the form that is due here. */
  'wrong_value',
  /** value: nothing in the deck has this key. */
  'unknown_reference',
] as const;
export type DeckProblemCode = (typeof deckProblemCodes)[number];

/** What could be better; the deck can be played as it is. In words: `deck.advice.<code>`. */
export interface DeckAdvice {
  readonly code: DeckAdviceCode;
  readonly language: string | null;
  /** Ids of the cards it is about; empty where it concerns the whole deck. */
  readonly items: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

export const deckAdviceCodes = [
  'few_cards',
  'sides_uneven',
  'too_long',
  'too_short',
  'two_ideas',
  'giveaway_word',
  'tone_tells',
  'length_tells',
  'word_tells',
  'theme_tells',
  'too_alike',
  'hard_to_read',
  'no_explanation',
  'no_source',
  'no_twin',
] as const;
export type DeckAdviceCode = (typeof deckAdviceCodes)[number];

/** One measured rule of docs/content.md. */
export interface DeckFigure {
  /** Number of the rule, 1 to 17. */
  readonly rule: number;
  /** What was measured, in the field's words, for example `VADER AUC`. */
  readonly name: string;
  /** Null where it is the same in every language. */
  readonly language: string | null;
  readonly value: number;
  /** The bounds that it has to keep; null where there is none on that side. */
  readonly least: number | null;
  readonly most: number | null;
  readonly passed: boolean;
}

export interface DeckSummary {
  readonly title: string;
  readonly languages: readonly string[];
  readonly sides: Readonly<Record<Side, string>>;
  readonly cards: number;
  readonly scenarios: number;
}

/** The forms in which a deck can be handed in. */
export type DeckFileKind = 'csv' | 'xlsx' | 'json';

/** The answer to a deck file (POST /api/decks). */
export interface DeckReport {
  /** Under which the server holds the deck for a while, so that a room can be opened with it; null with problems. */
  readonly id: string | null;
  /** The deck in the form of docs/deck.schema.json; null where it could not be read that far. */
  readonly deck: unknown;
  readonly summary: DeckSummary | null;
  readonly problems: readonly DeckProblem[];
  /** False where judging the deck took too long, or there is none to judge: advice and figures are not whole. */
  readonly judged: boolean;
  readonly advice: readonly DeckAdvice[];
  readonly figures: readonly DeckFigure[];
}
