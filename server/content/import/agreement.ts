/** The rows of one item in its languages, which have to agree on everything but words. */
import type { DeckProblem } from '../../../shared/deck-report.ts';
import type { DeckItemId } from '../../../shared/ids.ts';
import type { Entry, Kind } from './entries.ts';
import type { Column } from './heading.ts';
import { problem } from './problems.ts';
import { folded } from './table.ts';

export interface Group {
  readonly id: DeckItemId;
  readonly kind: Kind;
  readonly entries: readonly [Entry, ...Entry[]];
}

/**
 * Items in the order of the table; the entries of each in the order in which the table begins with the
 * languages, wherever its rows stand. The first entry says what the item is.
 */
export function grouped(entries: readonly Entry[], problems: DeckProblem[]): Group[] {
  const languages = [...new Set(entries.map(({ language }) => language))];
  const byId = new Map<DeckItemId, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const group = byId.get(entry.id);
    if (group === undefined) byId.set(entry.id, [entry]);
    else group.push(entry);
  }
  const rank = ({ language }: Entry): number => languages.indexOf(language);
  return Array.from(byId, ([id, group]) => {
    group.sort((one, other) => rank(one) - rank(other));
    const [{ kind }] = group;
    const others = group.filter((entry) => entry.kind !== kind);
    problems.push(...others.map((entry) => differing(entry, 'kind', kind)));
    return { id, kind, entries: group };
  });
}

/** What stands in the first row that says anything; all others say the same or nothing. */
export function agreed({ entries }: Group, column: Column, problems: DeckProblem[]): Agreed {
  const said = entries.filter(({ cells }) => cells[column] !== '');
  const [first, ...others] = said;
  if (first === undefined) return { value: '', line: null };
  const value = first.cells[column];
  const wrong = others.filter(({ cells }) => folded(cells[column]) !== folded(value));
  problems.push(...wrong.map((entry) => differing(entry, column, value)));
  return { value, line: first.line };
}

export interface Agreed {
  readonly value: string;
  readonly line: number | null;
}

export function differing({ line, cells }: Entry, column: Column, other: string): DeckProblem {
  return problem('differs_by_language', { line, column }, { value: cells[column], other });
}
