/** How much the deck of a room has, where it was opened in this browser with a deck of the host's own. */
import type { RoomCode } from '../../../shared/ids.ts';
import type { DeckSize } from '../../lib/deck-draft.ts';
import { readStoredJson, writeStored } from '../../lib/storage.ts';

const keyOf = (code: RoomCode) => `two-hats:deck-size:${code}`;

export function rememberDeckSize(code: RoomCode, size: DeckSize): void {
  writeStored(keyOf(code), JSON.stringify(size));
}

/** Null: enough of everything, as far as this browser knows. */
export function deckSizeOf(code: RoomCode): DeckSize | null {
  const { cards, scenarios } = (readStoredJson(keyOf(code)) ?? {}) as Partial<DeckSize>;
  return typeof cards === 'number' && typeof scenarios === 'number' ? { cards, scenarios } : null;
}
