/**
 * Decks that hosts have handed in, until a room is opened with them; from then on the room's journal has
 * them. They are kept in memory for a while only: whoever comes later hands the file in again.
 */
import { createHash } from 'node:crypto';
import type { Deck } from './deck.ts';

/** More than a morning full of facilitators needs, and no more than 32 MB with decks of the largest size. */
const MOST_HELD = 64;

export class OwnDecks {
  /** By id, the one that was handed in longest ago first. */
  readonly #held = new Map<string, Deck>();

  /** The same deck always gets the same id, so that handing it in twice is handing it in once. */
  hold(deck: Deck): string {
    const digest = createHash('sha256').update(JSON.stringify(deck.file)).digest('base64url');
    const id = digest.slice(0, 22);
    this.#held.delete(id);
    this.#held.set(id, deck);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    return id;
  }

  find(id: string): Deck | null {
    return this.#held.get(id) ?? null;
  }
}
