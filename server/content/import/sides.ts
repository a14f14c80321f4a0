/**
 * What the two columns are called. No cell declares it: in each language the two names that occur most
 * are the two columns, and any other name is a slip.
 */
import type { Mode, Side } from '../../../shared/commands.ts';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { bothIn } from '../../../shared/languages.ts';
import type { Entry } from './entries.ts';
import { problem } from './problems.ts';
import { folded } from './table.ts';

export interface SideNames {
  readonly names: Readonly<Record<Side, string>>;
  /** Line in which each name stands first. */
  readonly lines: Readonly<Record<Side, number | null>>;
}

/** Which column each entry belongs to, as far as it says so. */
export type Placed = ReadonlyMap<Entry, Side | 'both'>;

interface Name {
  readonly key: string;
  readonly name: string;
  readonly line: number;
  count: number;
  /** For how many entries that the first language puts there. */
  readonly votes: Record<Side, number>;
}

const everySide = ['leader', 'manager'] as const satisfies readonly Side[];

/**
 * In the first language the name that comes first is the first column, unless one is spelled like a
 * side; in the others the name stands for the column in which the first language has the same items.
 */
export function placeEntries(byLanguage: ReadonlyMap<string, readonly Entry[]>, problems: DeckProblem[]) {
  const placed = new Map<Entry, Side | 'both'>();
  const names = new Map<string, SideNames>();
  const known = new Map<string, Side | 'both'>();
  for (const [language, entries] of byLanguage) {
    const pair = mostNamed(entries, language, known);
    const sides = sidesOf(pair);
    names.set(language, sides);
    for (const entry of entries) {
      const side = sideIn(entry, language, sides, problems);
      if (side !== null) placed.set(entry, side);
      if (side !== null && !known.has(entry.id)) known.set(entry.id, side);
    }
  }
  return { placed: placed as Placed, names };
}

export function modeOf(side: Side | 'both'): Mode {
  return side === 'both' ? 'both' : side === 'leader' ? 'lead' : 'manage';
}

function isBoth(cell: string, language: string): boolean {
  return folded(cell) === 'both' || folded(cell) === folded(bothIn(language));
}

function mostNamed(entries: readonly Entry[], language: string, known: ReadonlyMap<string, Side | 'both'>): Name[] {
  const found = new Map<string, Name>();
  for (const { id, line, cells } of entries) {
    const name = cells.side;
    if (name === '' || isBoth(name, language)) continue;
    const key = folded(name);
    const one = found.get(key) ?? { key, name, line, count: 0, votes: { leader: 0, manager: 0 } };
    found.set(key, one);
    one.count += 1;
    const side = known.get(id);
    if (side === 'leader' || side === 'manager') one.votes[side] += 1;
  }
  const two = [...found.values()].sort((one, other) => other.count - one.count).slice(0, 2);
  return two.sort((one, other) => one.line - other.line);
}

function sidesOf([first, second]: readonly Name[]): SideNames {
  const isTurned = first !== undefined && leaning(first) < (second === undefined ? 0 : leaning(second));
  const [leader, manager] = isTurned ? [second, first] : [first, second];
  return {
    names: { leader: leader?.name ?? '? 1', manager: manager?.name ?? '? 2' },
    lines: { leader: leader?.line ?? null, manager: manager?.line ?? null },
  };
}

/** How much speaks for the first column. */
function leaning({ key, votes }: Name): number {
  const spelled = key === 'leader' ? Infinity : key === 'manager' ? -Infinity : 0;
  return spelled + votes.leader - votes.manager;
}

function sideIn(entry: Entry, language: string, { names }: SideNames, problems: DeckProblem[]): Side | 'both' | null {
  const { kind, line, cells } = entry;
  const value = cells.side;
  const side = everySide.find((one) => folded(names[one]) === folded(value));
  if (value !== '' && side !== undefined) return side;
  if (kind !== 'card' && isBoth(value, language)) return 'both';
  const place = { line, column: 'side' };
  if (value === '') problems.push(problem('missing_value', place));
  else problems.push(problem('unknown_side', place, { value, first: names.leader, second: names.manager }));
  return null;
}
