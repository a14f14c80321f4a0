/** How problems are written down: what stands in the file is cut short and made visible. */
import type { DeckProblem, DeckProblemCode } from '../../../shared/deck-report.ts';
import { plainText } from '../../../shared/plain-text.ts';

export interface Place {
  readonly line: number | null;
  readonly column: string | null;
  /** Only in JSON: where in the line. */
  readonly character?: number;
}

/** The file as a whole. */
export const everywhere: Place = { line: null, column: null };

/** Nobody mends more than this before looking again. */
export const MOST_PROBLEMS = 100;
const LONGEST_QUOTE = 60;
/** Paths are longer, and the page reads in them what a problem is about. */
const LONGEST_COLUMN = 120;

/** An empty `value` says nothing that `missing_value` does not. */
export function problem(code: DeckProblemCode, place: Place, params: DeckProblem['params'] = {}): DeckProblem {
  const { line, column, character } = place;
  const shown = Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value !== 'string') return [[name, value]];
    return name === 'value' && value.trim() === '' ? [] : [[name, quote(value, LONGEST_QUOTE)]];
  });
  const where = character === undefined ? {} : { character };
  const shownColumn = column === null ? null : quote(column, LONGEST_COLUMN);
  return { code, line, column: shownColumn, params: { ...Object.fromEntries(shown), ...where } };
}

function quote(value: string, longest: number): string {
  return plainText(value.length > longest ? cut(value, longest) : value);
}

function cut(value: string, longest: number): string {
  const letters = Array.from(value.slice(0, 2 * longest + 2));
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}

/** In the order of the file, one kind for each cell, and no more than anybody reads. */
export function listed(problems: readonly DeckProblem[]): DeckProblem[] {
  const distinct = [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
  const told = distinct.filter(foremost(distinct));
  const sorted = told.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const rest = sorted.length - MOST_PROBLEMS;
  return rest > 0 ? [...sorted.slice(0, MOST_PROBLEMS), problem('more_problems', everywhere, { count: rest })] : sorted;
}

/**
 * What was found first in a cell is its problem, and what follows from it is none. In a row that a comma
 * has shifted, everything follows from that.
 */
function foremost(problems: readonly DeckProblem[]): (one: DeckProblem) => boolean {
  const first = new Map<string, string>();
  const shifted = new Set(problems.filter(({ code }) => code === 'stray_value').map(({ line }) => line));
  const cellOf = ({ line, column }: DeckProblem): string => `${String(line)} ${String(column)}`;
  for (const one of problems) if (!first.has(cellOf(one))) first.set(cellOf(one), one.code);
  return (one) =>
    one.line === null || (shifted.has(one.line) ? one.code === 'stray_value' : first.get(cellOf(one)) === one.code);
}
