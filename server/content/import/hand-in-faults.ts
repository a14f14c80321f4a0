/** What is wrong with a deck of sound shape that one host writes now, and not with every deck that a room has kept. */
import type { DeckProblemCode } from '../../../shared/deck-report.ts';
import type { DeckFile, WordsFile } from '../../../shared/deck-schema.ts';
import { limits } from '../../../shared/limits.ts';
import type { DeckFault } from '../deck-faults.ts';
import type { Path } from './places.ts';
import { folded } from './table.ts';

export function handInFaults(file: DeckFile): DeckFault[] {
  const words = Object.entries(file.languages).flatMap(([language, one]) => {
    const path = ['languages', language];
    return [...textFaults(one, path), ...nameFaults(one, path), ...blankFaults(one, path)];
  });
  return [...sideFaults(file), ...words, ...sizeFaults(file)];
}

function fault(path: Path, code: DeckProblemCode, params: DeckFault['params']): DeckFault {
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

function textFaults({ cards }: WordsFile, path: Path): DeckFault[] {
  const seen = new Map<string, string>();
  return Object.entries(cards).flatMap(([id, { text }]) => {
    const other = seen.get(folded(text));
    seen.set(folded(text), other ?? id);
    return other === undefined ? [] : [fault([...path, 'cards', id, 'text'], 'same_text', { value: text, other })];
  });
}

/** Nobody could tell two columns of one name apart, nor two answers to a scenario. */
function nameFaults({ sides, modes }: WordsFile, path: Path): DeckFault[] {
  return Object.entries({ sides, modes }).flatMap(([part, names]) => {
    const seen = new Set<string>();
    return Object.entries(names).flatMap(([key, value]) => {
      const isKnown = seen.has(folded(value));
      seen.add(folded(value));
      return isKnown ? [fault([...path, part, key], 'same_name', { value })] : [];
    });
  });
}

const unseen = /\p{Default_Ignorable_Code_Point}|\u2800/gu;
const readable = /[\p{L}\p{N}\p{S}]/u;
/** Columns may well be called + and -. */
const readableName = /[\p{L}\p{N}\p{S}\p{P}]/u;

function blankFaults(words: unknown, path: Path): DeckFault[] {
  if (typeof words === 'string') {
    const isName = path[2] === 'sides' || path[2] === 'modes';
    const isBlank = !(isName ? readableName : readable).test(words.replace(unseen, ''));
    return isBlank ? [fault(path, 'no_text', {})] : [];
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => blankFaults(value, [...path, key]));
}

/** Every phone of a room gets its words, and the room's journal keeps them all. */
function sizeFaults(file: DeckFile): DeckFault[] {
  const isTooBig = Buffer.byteLength(JSON.stringify(file)) > limits.deckBytes;
  return isTooBig ? [fault([], 'deck_too_big', { most: limits.deckBytes / 1_000_000 })] : [];
}
