/** What cutting a link between people and answers means for what a room has stored. */
import type { GameEvent } from '../game/events.ts';
import { evolve } from '../game/evolve.ts';
import type { Game } from '../game/game.ts';
import type { Kept } from '../game/kept.ts';
import { aliasOf, keptNotes, keptReasons, unlinked } from '../game/links.ts';
import { reasonKey, type WordChange, type WordKind } from '../game/words.ts';
import type { Entry, UnsignedReceipt } from './ports.ts';
import { applyWords, type RoomState } from './state.ts';

export function cutsLinks(events: readonly GameEvent[]): boolean {
  return events.some(({ type }) => type === 'links-cut');
}

/**
 * The history of a room whose last entry cuts links: the facts that named people have left their entries,
 * and the receipts of those stand in the last one, without their senders and in an order that tells nothing.
 * An entry may cut several links, and hold facts of its own that they concern. One that stays as it was is
 * the same object.
 */
export function withoutLinks(entries: readonly Entry[]): readonly Entry[] {
  const last = entries.at(-1);
  const cuts = last === undefined ? [] : cutsOf(last.events);
  if (last === undefined || cuts.length === 0) return entries;
  const moved: UnsignedReceipt[] = [];
  const kept = entries.map((entry): Entry => {
    const events = entry.events.flatMap((event, at) => {
      // What follows a cut in its own entry is of another activity.
      const due = entry === last ? cuts.filter((cut) => at < cut.at) : cuts;
      return due.reduce<readonly GameEvent[]>(
        (left, cut) => left.flatMap((one) => unlinked(one, cut.activity)),
        [event],
      );
    });
    const isUntouched = events.length === entry.events.length && events.every((one, at) => one === entry.events[at]);
    if (isUntouched) return entry;
    const { receipt, ...rest } = entry;
    if (receipt) moved.push({ id: receipt.id, digest: receipt.digest });
    return { ...rest, events };
  });
  if (moved.length === 0) return kept;
  const unsigned = moved.sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...kept.slice(0, -1), { ...(kept.at(-1) ?? last), unsigned }];
}

function cutsOf(events: readonly GameEvent[]): readonly { readonly activity: Kept['activity']; readonly at: number }[] {
  return events.flatMap((event, at) => (event.type === 'links-cut' ? [{ activity: event.activity, at }] : []));
}

/** What people have written at the debrief moves to the aliases that it has from now on; what is not kept goes. */
export function unlinkedWords(
  before: RoomState,
  changes: readonly WordChange[],
  events: readonly GameEvent[],
): readonly WordChange[] {
  const cut = events.findIndex((event) => event.type === 'links-cut' && event.activity === 'debrief');
  if (cut === -1) return [];
  // Ranked as the cut itself has ranked them: by the state that it was decided on.
  const game = events.slice(0, cut).reduce<Game>(evolve, before.game);
  const { commitments, reasons } = applyWords(before.words, changes);
  const notes = keptNotes(game).map(({ seat }, index) => [seat, aliasOf(index)] as const);
  const given = keptReasons(game).map(
    ({ seat, card }, index) => [reasonKey(seat, card), reasonKey(aliasOf(index), card)] as const,
  );
  return [...moved('commitment', commitments, notes), ...moved('reason', reasons, given)];
}

function moved(
  kind: WordKind,
  texts: ReadonlyMap<string, string>,
  keys: readonly (readonly [from: string, to: string])[],
): readonly WordChange[] {
  const kept = keys.flatMap(([from, to]) => {
    const text = texts.get(from);
    return text === undefined ? [] : [{ kind, key: to, text }];
  });
  return [...[...texts.keys()].map((key) => ({ kind, key, text: null })), ...kept];
}
