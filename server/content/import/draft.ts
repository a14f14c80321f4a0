/** A deck as far as a file gives one, before anybody has looked at the whole. */
import type { DeckProblem, DeckProblemCode } from '../../../shared/deck-report.ts';
import { err } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { deckSchema, type DeckFile } from '../../../shared/deck-schema.ts';
import { shapeFaults, type DeckFault } from '../deck-faults.ts';
import { linkDeck, type Deck } from '../deck.ts';
import type { Path } from './places.ts';
import { everywhere, listed, problem, type Place } from './problems.ts';
import { mended } from './stand-ins.ts';
import { handInFaults } from './hand-in-faults.ts';

/** A file with more than this is no deck that somebody has written. */
const MOST_FAULTS = 10_000;

export interface Draft {
  readonly content: unknown;
  /** What the reader of the file found by itself. */
  readonly problems: readonly DeckProblem[];
  /** What cannot be told while those problems stand. */
  readonly unsure: readonly DeckProblemCode[];
  readonly placeOf: (path: Path) => Place;
}

export function finished({ content, problems, unsure, placeOf }: Draft): Result<Deck, readonly DeckProblem[]> {
  const inspected = inspect(content);
  if (problems.length === 0 && inspected.ok) return inspected;
  const faults = inspected.ok ? [] : inspected.error.filter(({ code }) => !unsure.includes(code));
  const located = faults.map(({ code, path, params }) =>
    problem(code, code === 'deck_too_big' ? everywhere : placeOf(path), params),
  );
  return err(listed([...problems, ...located]));
}

/** All faults of shape, and all others as far as the shape allows. */
function inspect(content: unknown): Result<Deck, readonly DeckFault[]> {
  const shape = deckSchema.safeParse(content);
  if (shape.success) return linked(shape.data);
  const faults = shapeFaults(shape.error, content);
  const rest = faults.length > MOST_FAULTS ? null : mended(content, faults);
  const behind = rest === null ? null : linked(rest.file);
  const more = behind === null || behind.ok ? [] : behind.error.filter((fault) => rest?.follows(fault) !== true);
  return err([...faults, ...more]);
}

function linked(file: DeckFile): Result<Deck, readonly DeckFault[]> {
  const deck = linkDeck(file);
  const faults = [...(deck.ok ? [] : deck.error), ...handInFaults(file)];
  return faults.length > 0 ? err(faults) : deck;
}
