import type { RoomCode } from '../../../shared/ids.ts';
import type { AppendFailure, Entry, Rewrite } from '../../rooms/ports.ts';
import type { Head } from '../rows.ts';
import { takeBatch, type Handed } from './batch.ts';
import type { Held, Unwritten, Writer } from './writer.ts';

interface Waiting extends Handed {
  readonly answer: (failure: AppendFailure | null) => void;
}

interface Outcome {
  readonly answered: readonly Waiting[];
  readonly failure: AppendFailure | null;
}

/**
 * Appends to one room while this process has it. One batch is under way at a time, and what comes meanwhile
 * goes with the next: so there is never more than one of which nobody knows what became of it.
 */
export class Lane implements Held {
  readonly code: RoomCode;
  readonly epoch: string;
  readonly #writer: Writer;
  readonly #fenced: (lane: Lane) => void;
  /** Where the room ends; null: Redis has to be asked. */
  #head: Head | null;
  #acknowledged: Head;
  #waiting: readonly Waiting[] = [];
  #running: Promise<void> | null = null;
  /** Takes nothing more. */
  #isClosed = false;
  /** Sends nothing more. */
  #isLost = false;

  constructor({ code, epoch }: Held, head: Head, writer: Writer, fenced: (lane: Lane) => void) {
    this.code = code;
    this.epoch = epoch;
    this.#writer = writer;
    this.#fenced = fenced;
    this.#head = head;
    this.#acknowledged = head;
  }

  /** Up to where this process knows that the room is stored. */
  acknowledged(): Head {
    return this.#acknowledged;
  }

  append(entry: Entry, rewrite: Rewrite | undefined): Promise<AppendFailure | null> {
    if (this.#isClosed) return Promise.resolve('conflict');
    return new Promise((answer) => {
      this.#waiting = [...this.#waiting, { entry, rewrite, answer }];
      this.#running ??= this.#run();
    });
  }

  /** Takes nothing more; done when all that was handed in has its answer. */
  async finish(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  /** The room is not ours any more: what has not been sent is refused. */
  lose(): void {
    this.#isClosed = true;
    this.#isLost = true;
  }

  async #run(): Promise<void> {
    // What is handed in within one turn goes together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const { answered, failure } = await this.#next();
      this.#waiting = this.#waiting.slice(answered.length);
      for (const { answer } of answered) answer(failure);
      if (failure !== null) this.#refuseAll(failure);
    }
    this.#running = null;
  }

  /** What was built on something that failed fails as well. */
  #refuseAll(failure: AppendFailure): void {
    const refused = this.#waiting;
    this.#waiting = [];
    for (const { answer } of refused) answer(failure);
  }

  async #next(): Promise<Outcome> {
    if (this.#isLost) return { answered: [], failure: 'conflict' };
    const base = this.#head ?? (await this.#writer.head(this));
    if (typeof base === 'string') return { answered: [], failure: this.#failed(base) };
    this.#head = base;
    const batch = takeBatch(this.#waiting, base);
    if (batch.length === 0) return { answered: [], failure: 'conflict' };
    const written = await this.#writer.write(this, base, batch);
    if (typeof written === 'string') return { answered: batch, failure: this.#failed(written) };
    this.#head = written;
    this.#acknowledged = written;
    return { answered: batch, failure: null };
  }

  #failed(why: Unwritten): AppendFailure {
    if (why === 'storage') return 'storage';
    this.#head = null;
    if (why === 'fenced') {
      this.lose();
      this.#fenced(this);
    }
    return 'conflict';
  }
}
