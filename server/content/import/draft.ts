/** A deck as far as a file gives one, before anybody has looked at the whole. */
import type { DeckProblem, DeckProblemCode } from '../../../shared/deck-report.ts';
import { err } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { deckSchema, type DeckFile } from '../../../shared/deck-schema.ts';
import { shapeFaults, type DeckFault } from '../deck-faults.ts';
import { loadDeck, type Deck } from '../deck.ts';
import { MOST_LANGUAGES } from './limits.ts';
import type { Path } from './places.ts';
import { listed, MOST_PROBLEMS, problem, type Place } from './problems.ts';
import { folded } from './table.ts';

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
  const located = faults
    .slice(0, 2 * MOST_PROBLEMS)
    .map(({ code, path, params }) => problem(code, placeOf(path), params));
  return err(listed([...problems, ...located]));
}

/** All faults of shape and, as soon as the shape allows it, all others. */
function inspect(content: unknown): Result<Deck, readonly DeckFault[]> {
  const shape = deckSchema.safeParse(content);
  if (!shape.success) {
    const faults = shapeFaults(shape.error, content);
    const rest = faults.length > MOST_PROBLEMS ? null : mended(content, faults);
    const reshaped = deckSchema.safeParse(rest);
    return err([...faults, ...(reshaped.success ? faultsOf(reshaped.data) : [])]);
  }
  const faults = faultsOf(shape.data);
  return faults.length > 0 ? err(faults) : loadDeck(content);
}

function faultsOf(file: DeckFile): readonly DeckFault[] {
  if (Object.keys(file.languages).length > MOST_LANGUAGES)
    return [fault(['languages'], 'too_many', { most: MOST_LANGUAGES })];
  const loaded = loadDeck(file);
  return [...(loaded.ok ? [] : loaded.error), ...sideFaults(file), ...textFaults(file)];
}

function fault(path: Path, code: DeckProblemCode, params: DeckFault['params'] = {}): DeckFault {
  return { path, code, params, message: code };
}

/** Nobody can sort cards that all belong to one column; those of weight 0 are never sorted. */
function sideFaults({ cards, languages }: DeckFile): DeckFault[] {
  const sides = new Set(cards.filter(({ weight }) => weight > 0).map(({ side }) => side));
  const [only] = sides;
  const [words] = Object.values(languages);
  if (sides.size > 1) return [];
  return [fault(['cards'], 'one_side_only', { name: only === undefined ? '' : (words?.sides[only] ?? '') })];
}

function textFaults({ languages }: DeckFile): DeckFault[] {
  return Object.entries(languages).flatMap(([language, { cards }]) => {
    const seen = new Map<string, string>();
    return Object.entries(cards).flatMap(([id, { text }]) => {
      const other = seen.get(folded(text));
      seen.set(folded(text), other ?? id);
      const path = ['languages', language, 'cards', id, 'text'];
      return other === undefined ? [] : [fault(path, 'same_text', { value: text, other })];
    });
  });
}

const references = ['twin', 'nuance'];

/** The same with something harmless in place of what is wrong, so that the rest can be looked at. */
function mended(content: unknown, faults: readonly DeckFault[]): unknown {
  const copy: unknown = structuredClone(content);
  for (const [number, { path }] of faults.entries()) {
    const key = path.at(-1) ?? '';
    const parent = path
      .slice(0, -1)
      .reduce<unknown>(
        (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
        copy,
      );
    if (typeof parent !== 'object' || parent === null) return null;
    const value = references.includes(String(key)) ? null : `? ${String(number)}`;
    Reflect.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
  }
  return copy;
}
