/** What it means for what a room has stored that nothing in it is anybody's any more. */
import type { GameEvent } from '../game/events.ts';
import type { WordChange } from '../game/words.ts';
import type { Entry, Rewrite, UnsignedReceipt } from './ports.ts';
import { applyWords, type RoomState } from './state.ts';
import { cutsLinks, withoutLinks } from './unlinking.ts';

function dropsPeople(events: readonly GameEvent[]): boolean {
  return events.some(({ type }) => type === 'people-dropped');
}

/** What an entry with these events makes of the history of its room; undefined: it only follows it. */
export function rewriteFor(events: readonly GameEvent[]): Rewrite | undefined {
  if (dropsPeople(events)) return (entries) => withoutSenders(withoutLinks(entries));
  return cutsLinks(events) ? withoutLinks : undefined;
}

/** All receipts stand in the last entry, without their senders and in an order that tells nothing. */
function withoutSenders(entries: readonly Entry[]): readonly Entry[] {
  const moved = entries.flatMap(({ receipt, unsigned = [] }): readonly UnsignedReceipt[] =>
    receipt ? [...unsigned, { id: receipt.id, digest: receipt.digest }] : unsigned,
  );
  const kept = entries.map((entry): Entry => {
    if (!entry.receipt && !entry.unsigned) return entry;
    const { receipt: _receipt, unsigned: _unsigned, ...rest } = entry;
    return rest;
  });
  const last = kept.at(-1);
  if (last === undefined || moved.length === 0) return kept;
  return [...kept.slice(0, -1), { ...last, unsigned: moved.sort((a, b) => (a.id < b.id ? -1 : 1)) }];
}

/** Nobody has a name any more. */
export function erasedNames(
  before: RoomState,
  changes: readonly WordChange[],
  events: readonly GameEvent[],
): readonly WordChange[] {
  if (!dropsPeople(events)) return [];
  const { names } = applyWords(before.words, changes);
  return [...names.keys()].map((key) => ({ kind: 'name', key, text: null }));
}
