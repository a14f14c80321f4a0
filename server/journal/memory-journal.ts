import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { WordChange } from '../game/words.ts';
import type { AppendFailure, Entry, Journal, Lifeline, StoredRoom } from '../rooms/ports.ts';

interface Kept {
  readonly entries: Entry[];
  readonly words: Map<string, WordChange>;
}

/** Forgets everything with the process: for tests, and for trying the server out. */
export class MemoryJournal implements Journal, Lifeline {
  readonly #rooms = new Map<RoomCode, Kept>();
  #last: Instant | null = null;

  async append(code: RoomCode, entry: Entry): Promise<AppendFailure | null> {
    const kept = this.#rooms.get(code) ?? { entries: [], words: new Map<string, WordChange>() };
    if (entry.revision !== kept.entries.length + 1) return 'conflict';
    this.#rooms.set(code, kept);
    kept.entries.push(structuredClone({ ...entry, words: [] }));
    for (const word of entry.words) {
      const key = `${word.kind} ${word.key}`;
      if (word.text === null) kept.words.delete(key);
      else kept.words.set(key, word);
    }
    return null;
  }

  async read(code: RoomCode): Promise<StoredRoom | null> {
    const kept = this.#rooms.get(code);
    if (kept === undefined) return null;
    return { entries: structuredClone(kept.entries), words: [...kept.words.values()] };
  }

  async list(): Promise<readonly RoomCode[]> {
    return [...this.#rooms.keys()];
  }

  async forget(code: RoomCode): Promise<void> {
    this.#rooms.delete(code);
  }

  beat(now: Instant): void {
    this.#last = now;
  }

  last(): Instant | null {
    return this.#last;
  }
}
