/** What cutting a link between people and answers means for what a room has stored. */
import type { GameEvent } from '../game/events.ts';
import type { Game } from '../game/game.ts';
import { aliasOf, keptNotes, unlinked } from '../game/links.ts';
import type { WordChange, Words } from '../game/words.ts';
import type { Entry, UnsignedReceipt } from './ports.ts';

export function cutsLinks(events: readonly GameEvent[]): boolean {
  return events.some(({ type }) => type === 'links-cut');
}

/**
 * The history of a room whose last entry cuts links: the facts that named people have left their entries,
 * and the receipts of those stand in the last one, without their senders and in an order that tells nothing.
 * An entry that stays as it was is the same object.
 */
export function withoutLinks(entries: readonly Entry[]): readonly Entry[] {
  const earlier = entries.slice(0, -1);
  const last = entries.at(-1);
  const cut = last?.events.find((event) => event.type === 'links-cut');
  if (last === undefined || cut === undefined) return entries;
  const moved: UnsignedReceipt[] = [];
  const kept = earlier.map((entry): Entry => {
    const events = entry.events.flatMap((event) => unlinked(event, cut.activity));
    const isUntouched = events.length === entry.events.length && events.every((one, at) => one === entry.events[at]);
    if (isUntouched) return entry;
    const { receipt, ...rest } = entry;
    if (receipt) moved.push({ id: receipt.id, digest: receipt.digest });
    return { ...rest, events };
  });
  const unsigned = moved.sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...kept, unsigned.length === 0 ? last : { ...last, unsigned }];
}

/** What people have committed to moves to the aliases that it has from now on. */
export function unlinkedWords(game: Game, words: Words, events: readonly GameEvent[]): readonly WordChange[] {
  const isDue = events.some((event) => event.type === 'links-cut' && event.activity === 'debrief');
  if (!isDue) return [];
  const notes = keptNotes(game, (seat) => words.commitments.get(seat) ?? '');
  const change = (key: string, text: string | null): WordChange => ({ kind: 'commitment', key, text });
  return [
    ...notes.map(({ seat }) => change(seat, null)),
    ...notes.flatMap(({ seat }, index) => {
      const text = words.commitments.get(seat);
      return text === undefined ? [] : [change(aliasOf(index), text)];
    }),
  ];
}
