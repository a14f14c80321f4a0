/** Entries of one room that are stored in one step. */
import type { Entry, Rewrite } from '../../rooms/ports.ts';
import { chainOf } from '../chain.ts';
import { bodyOf, rewritten, type ChainedEntry, type Head } from '../rows.ts';

/** What is handed in and not answered yet. */
export interface Handed {
  readonly entry: Entry;
  readonly rewrite: Rewrite | undefined;
}

export interface Batch {
  readonly base: Head;
  /** Where the room is once it is stored. */
  readonly head: Head;
  /** All that the room has from then on, or only what is new. */
  readonly mode: 'add' | 'replace';
  readonly rows: readonly ChainedEntry[];
  readonly entries: readonly Entry[];
}

/** Redis does nothing else while it stores a batch. */
const MOST_ENTRIES = 200;

/** As many of the first ones as follow the head, and each other; one that rewrites the room goes alone. */
export function takeBatch<T extends Handed>(waiting: readonly T[], head: Head): readonly T[] {
  const gap = waiting.findIndex(({ entry }, index) => entry.revision !== head.revision + 1 + index);
  const following = gap === -1 ? waiting : waiting.slice(0, gap);
  const rewriting = following.findIndex(({ rewrite }) => rewrite !== undefined);
  if (rewriting === 0) return following.slice(0, 1);
  return following.slice(0, Math.min(rewriting === -1 ? Infinity : rewriting, MOST_ENTRIES));
}

export function adding(base: Head, entries: readonly Entry[]): Batch {
  const rows: ChainedEntry[] = [];
  let { chain } = base;
  for (const entry of entries) {
    const row = { revision: entry.revision, at: entry.at, body: bodyOf(entry) };
    chain = chainOf(chain, row);
    rows.push({ ...row, chain });
  }
  return { base, head: headOf(rows, base), mode: 'add', rows, entries };
}

/** `rows`: all that the room has. */
export function replacing(base: Head, rows: readonly ChainedEntry[], { entry, rewrite }: Handed): Batch {
  const { rows: added } = adding(base, [entry]);
  const all = [...rows, ...added];
  const after = rewrite === undefined ? all : rewritten(all, rewrite);
  return { base, head: headOf(after, base), mode: 'replace', rows: after, entries: [entry] };
}

function headOf(rows: readonly ChainedEntry[], base: Head): Head {
  const { revision, chain } = rows.at(-1) ?? base;
  return { revision, chain };
}

/** Whose secret opens the room, in its first entry; '': nobody's. */
export function hostOf({ entries: [first] }: Batch): string {
  return first?.grants?.find(({ holder }) => holder.role === 'host')?.hash ?? '';
}

/** As the script takes them: how many, then each field by field. */
export function argsOf({ rows, entries }: Batch): readonly string[] {
  const written = rows.flatMap(({ revision, at, body, chain }) => [String(revision), String(at), body, chain]);
  return [String(rows.length), ...written, ...wordsOf(entries)];
}

/** How many words are written, which, and then the names of those that are erased. */
function wordsOf(entries: readonly Entry[]): readonly string[] {
  const changes = new Map<string, string | null>();
  for (const { words } of entries) for (const { kind, key, text } of words) changes.set(`${kind} ${key}`, text);
  const texts = [...changes].filter((change): change is [string, string] => change[1] !== null);
  const erased = [...changes].filter(([, text]) => text === null).map(([field]) => field);
  return [String(texts.length), ...texts.flat(), ...erased];
}
