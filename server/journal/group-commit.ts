import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { AppendFailure, Entry, Rewrite } from '../rooms/ports.ts';
import { bodyOf } from './rows.ts';

/** Appends of all rooms within this time share one commit, and so one wait for the disk. */
const COMMIT_EVERY_MS = 5;

/** What a room wants to have stored. */
export interface Handed {
  readonly code: RoomCode;
  readonly entry: Entry;
  readonly body: string;
  readonly rewrite: Rewrite | undefined;
}

interface Waiting extends Handed {
  readonly answer: (failure: AppendFailure | null) => void;
}

/** Stores it all at once, with the newest sign of life if there was one; says what became of each. Does not throw. */
type Store = (batch: readonly Handed[], beat: Instant | null) => readonly (AppendFailure | null)[];

/** Collects what is to be stored, so that many share one commit. */
export class GroupCommit {
  readonly #store: Store;
  #waiting: Waiting[] = [];
  #beat: Instant | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  append(code: RoomCode, entry: Entry, rewrite: Rewrite | undefined): Promise<AppendFailure | null> {
    return new Promise((answer) => {
      this.#waiting.push({ code, entry, body: bodyOf(entry), rewrite, answer });
      this.#commitSoon();
    });
  }

  beat(now: Instant): void {
    this.#beat = now;
    this.#commitSoon();
  }

  /** Now. The store is asked also where nothing waits. */
  commit(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = this.#waiting;
    const beat = this.#beat;
    this.#waiting = [];
    this.#beat = null;
    const failures = this.#store(batch, beat);
    batch.forEach(({ answer }, index) => {
      answer(failures[index] ?? null);
    });
  }

  #commitSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.commit();
    }, COMMIT_EVERY_MS);
  }
}
