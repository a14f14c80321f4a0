/** Entries as rows of the store. */
import type { Instant } from '../../shared/ids.ts';
import { Damage, type Entry, type Remains, type Rewrite } from '../rooms/ports.ts';
import { chainOf, type StoredEntry } from './chain.ts';
import type { Row } from './engine.ts';

export interface ChainedEntry extends StoredEntry {
  readonly chain: string;
}

/** Where a room's entries end. */
export interface Head {
  readonly revision: number;
  readonly chain: string;
}

export function entryOf({ revision, at, body }: StoredEntry): Entry {
  return { revision, at: at as Instant, words: [], ...contentOf({ revision, body }) };
}

type Content = Omit<Entry, 'revision' | 'at' | 'words'>;

function contentOf({ revision, body }: Pick<StoredEntry, 'revision' | 'body'>): Content {
  try {
    return JSON.parse(body) as Content;
  } catch (error) {
    throw new Damage(`the stored entry ${String(revision)} is no entry`, error);
  }
}

/** What stands in a row besides the columns; words have a table of their own. */
export function bodyOf({ revision: _revision, at: _at, words: _words, ...body }: Entry): string {
  return JSON.stringify(body);
}

/** Before a room has an entry. */
export const noHead = { revision: 0, chain: '' };

/** The entries as they were written, up to the last one; throws `Damage` where that is not what the store has. */
export function checked(rows: readonly Row[], head: Head): readonly ChainedEntry[] {
  const entries = rows as readonly (Row & ChainedEntry)[];
  let before = '';
  for (const entry of entries) {
    const chain = chainOf(before, entry);
    if (chain !== entry.chain) throw new Damage(`the stored entry ${String(entry.revision)} is damaged`);
    before = chain;
  }
  if (before !== head.chain) throw new Damage(`the stored room does not reach its entry ${String(head.revision)}`);
  return entries;
}

/**
 * All rows of a room as `rewrite` makes them; those before the first that changes are the same objects. The
 * checksums hold each entry to those before it: from there on all are new.
 */
export function rewritten(rows: readonly ChainedEntry[], rewrite: Rewrite): readonly ChainedEntry[] {
  const before = rows.map(entryOf);
  const after = entriesAfter(before, rewrite);
  const first = after.findIndex((entry, index) => entry !== before[index]);
  if (first === -1) return rows;
  let { chain } = rows[first - 1] ?? noHead;
  const changed = rows.slice(first).map((row, index) => {
    const entry = after[first + index];
    const body = entry === undefined || entry === before[first + index] ? row.body : bodyOf(entry);
    chain = chainOf(chain, { ...row, body });
    return { ...row, body, chain };
  });
  return [...rows.slice(0, first), ...changed];
}

function entriesAfter(before: readonly Entry[], rewrite: Rewrite): readonly Entry[] {
  try {
    return rewrite(before);
  } catch (error) {
    throw new Damage('the stored entries cannot be rewritten', error);
  }
}

/** What the rows of a room still say, whichever of them are damaged. */
export function remainsOf(rows: readonly Row[]): Remains {
  const entries = rows as readonly (Row & ChainedEntry)[];
  const times = entries.map(({ at }) => at);
  return {
    lastAt: times.length === 0 ? null : (Math.max(...times) as Instant),
    grants: entries.flatMap(grantsOf),
  };
}

function grantsOf({ body }: StoredEntry): Remains['grants'] {
  try {
    const { grants } = JSON.parse(body) as Partial<Entry>;
    return Array.isArray(grants) ? (grants as Remains['grants']) : [];
  } catch {
    return [];
  }
}
