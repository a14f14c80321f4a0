/** Entries as rows of the store. */
import type { Instant } from '../../shared/ids.ts';
import type { Entry } from '../rooms/ports.ts';
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
  const rest = JSON.parse(body) as Omit<Entry, 'revision' | 'at' | 'words'>;
  return { revision, at: at as Instant, words: [], ...rest };
}

/** What stands in a row besides the columns; words have a table of their own. */
export function bodyOf({ revision: _revision, at: _at, words: _words, ...body }: Entry): string {
  return JSON.stringify(body);
}

/** Before a room has an entry. */
export const noHead = { revision: 0, chain: '' };

/** The entries as they were written, up to the last one; throws where that is not what the store has. */
export function checked(rows: readonly Row[], head: Head): readonly ChainedEntry[] {
  const entries = rows as readonly (Row & ChainedEntry)[];
  let before = '';
  for (const entry of entries) {
    const chain = chainOf(before, entry);
    if (chain !== entry.chain) throw new Error(`the stored entry ${String(entry.revision)} is damaged`);
    before = chain;
  }
  if (before !== head.chain) throw new Error(`the stored room does not reach its entry ${String(head.revision)}`);
  return entries;
}
