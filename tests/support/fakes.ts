/** Hand-made stand-ins for the ports of a room. */
import type { HelperId, Instant, RoomCode, SeatId } from '../../shared/ids.ts';
import type { CloseReason } from '../../shared/protocol.ts';

import { MemoryJournal } from '../../server/journal/memory-journal.ts';
import type {
  WholeUpdate,
  AppendFailure,
  Cancel,
  Clock,
  Connection,
  Entry,
  Ids,
  Journal,
  Log,
  Rewrite,
} from '../../server/rooms/ports.ts';

interface Timer {
  readonly time: number;
  readonly run: () => void;
}

/** Lets everything that waits for nothing but its turn run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Time that moves only when a test says so, from one due timer to the next. */
export class FakeClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = 1_800_000_000_000) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now as Instant;
  }

  at(time: Instant, run: () => void): Cancel {
    const timer = { time, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  waiting(): number {
    return this.#timers.size;
  }

  /** Moves on, firing what falls due in order, each at its own time. Returns how many fired. */
  async advance(ms: number): Promise<number> {
    const end = this.#now + ms;
    let fired = 0;
    await settled();
    for (let timer = this.#next(end); timer !== null; timer = this.#next(end)) {
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, timer.time);
      timer.run();
      fired += 1;
      await settled();
    }
    this.#now = end;
    return fired;
  }

  /** The process stands still: time goes by and no timer fires. */
  jump(ms: number): void {
    this.#now += ms;
  }

  #next(end: number): Timer | null {
    const due = [...this.#timers].filter(({ time }) => time <= end);
    return due.reduce<Timer | null>(
      (first, timer) => (first === null || timer.time < first.time ? timer : first),
      null,
    );
  }
}

export class FakeConnection implements Connection {
  readonly id: string;
  readonly updates: WholeUpdate[] = [];
  readonly closed: CloseReason[] = [];

  constructor(id: string) {
    this.id = id;
  }

  push(update: WholeUpdate, _json: string): void {
    this.updates.push(update);
  }

  close(reason: CloseReason): void {
    this.closed.push(reason);
  }
}

/** 100001, 100002, …; s1, s2, …; the same seeds in every run. */
export function countingIds(): Ids {
  let count = 0;
  const next = (): number => (count += 1);
  return {
    roomCode: () => String(100_000 + next()) as RoomCode,
    seat: () => `s${String(next())}` as SeatId,
    helper: () => `h${String(next())}` as HelperId,
    seed: () => Math.imul(next(), 2_654_435_761) >>> 0,
    incident: () => `i${String(next())}`,
  };
}

export interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function recordingLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: keyof Log): Log['info'] =>
    (message, fields = {}) => {
      lines.push({ level, message, fields });
    };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

interface Held {
  readonly store: () => Promise<AppendFailure | null>;
  readonly answer: (failure: AppendFailure | null) => void;
}

/** A journal that a test can slow down and break. */
export class UnsteadyJournal implements Journal {
  readonly inner = new MemoryJournal();
  /** Answers at once, or waits for `release`. */
  isHolding = false;
  /** What the next appends are answered; null stores them. */
  failure: AppendFailure | null = null;
  #held: Held[] = [];

  append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null> {
    const store = () => this.inner.append(code, entry, rewrite);
    if (!this.isHolding) return this.failure ? Promise.resolve(this.failure) : store();
    return new Promise((answer) => this.#held.push({ store, answer }));
  }

  /** Answers what was held, in order; after a failure the rest of a room fails too. */
  async release(failure: AppendFailure | null = null): Promise<void> {
    const held = this.#held;
    this.#held = [];
    for (const { store, answer } of held) answer(failure ?? (await store()));
    await settled();
  }

  read(code: RoomCode): ReturnType<Journal['read']> {
    return this.inner.read(code);
  }

  remains(code: RoomCode): ReturnType<Journal['remains']> {
    return this.inner.remains(code);
  }

  list(): ReturnType<Journal['list']> {
    return this.inner.list();
  }

  forget(code: RoomCode): Promise<void> {
    return this.inner.forget(code);
  }
}
