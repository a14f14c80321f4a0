import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { WordChange } from '../game/words.ts';
import type { AppendFailure, Entry, Journal, Lifeline, Remains, Rewrite, StoredRoom } from '../rooms/ports.ts';

interface Kept {
  readonly entries: Entry[];
  readonly words: Map<string, WordChange>;
}

/** Forgets everything with the process: for tests, and for trying the server out. */
export class MemoryJournal implements Journal, Lifeline {
  readonly #rooms = new Map<RoomCode, Kept>();
  /** Rooms of which an append has just failed: what is handed in with it was built on it. */
  readonly #failed = new Set<RoomCode>();
  #last: Instant | null = null;

  async append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null> {
    const kept = this.#rooms.get(code) ?? { entries: [], words: new Map<string, WordChange>() };
    if (this.#failed.has(code) || entry.revision !== kept.entries.length + 1) {
      this.#failed.add(code);
      queueMicrotask(() => this.#failed.delete(code));
      return 'conflict';
    }
    this.#rooms.set(code, kept);
    kept.entries.push(structuredClone({ ...entry, words: [] }));
    if (rewrite) kept.entries.splice(0, Infinity, ...rewrite([...kept.entries]));
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

  async remains(code: RoomCode): Promise<Remains> {
    const entries = this.#rooms.get(code)?.entries ?? [];
    return { lastAt: entries.at(-1)?.at ?? null, grants: entries.flatMap(({ grants }) => grants ?? []) };
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
