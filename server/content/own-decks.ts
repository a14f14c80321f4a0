/**
 * Decks that hosts have handed in, until a room is opened with them; from then on the room's journal has
 * them. They are kept in memory for a while only: whoever comes later hands the file in again.
 */
import { createHash } from 'node:crypto';
import type { Deck } from './deck.ts';

/** As they are written down: more than a morning full of facilitators needs, even if each brings the largest. */
const MOST_BYTES = 32_000_000;

interface Held {
  readonly deck: Deck;
  readonly bytes: number;
}

export class OwnDecks {
  /** By id, the one that was handed in longest ago first. */
  readonly #held = new Map<string, Held>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** The same deck always gets the same id, so that handing it in twice is handing it in once. */
  hold(deck: Deck): string {
    const written = JSON.stringify(deck.file);
    const id = createHash('sha256').update(written).digest('base64url').slice(0, 22);
    this.#drop(id);
    const bytes = Buffer.byteLength(written);
    this.#held.set(id, { deck, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
    return id;
  }

  find(id: string): Deck | null {
    return this.#held.get(id)?.deck ?? null;
  }

  #drop(id: string): void {
    this.#bytes -= this.#held.get(id)?.bytes ?? 0;
    this.#held.delete(id);
  }
}
