/** A disk on which only what was synced outlives a power cut, and a journal on it. */
import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { WordChange } from '../../server/game/words.ts';
import type {
  AppendFailure,
  Entry,
  Journal,
  Lifeline,
  Remains,
  Rewrite,
  StoredRoom,
} from '../../server/rooms/ports.ts';
import type { Dice } from './dice.ts';
import type { Mirror, Written } from './mirror.ts';
import type { Timeline } from './timeline.ts';

/** `broken`: the journal throws instead of answering. */
export type DiskMode = 'well' | 'full' | 'slow' | 'busy' | 'broken';

interface Kept {
  readonly entries: string[];
  readonly words: Map<string, WordChange>;
}

interface Waiting extends Written {
  readonly answer: (failure: AppendFailure | null) => void;
  readonly fail: (error: Error) => void;
}

/** Written in one transaction: after a power cut it is there whole or not at all. */
interface Batch {
  readonly code: RoomCode;
  readonly by: string;
  readonly written: readonly Waiting[];
  readonly refused: readonly Waiting[];
  isDone: boolean;
}

export interface DiskEvents {
  /** The entry is durable. */
  entered(by: string, code: RoomCode, entry: Entry): void;
  /** The history reads so from now on. */
  rewritten(code: RoomCode, entries: readonly Entry[]): void;
  tornTail(): void;
}

export class Disk {
  mode: DiskMode = 'well';
  alive: Instant | null = null;
  readonly #rooms = new Map<RoomCode, Kept>();
  readonly #unsynced = new Map<RoomCode, Batch>();
  readonly #events: DiskEvents;
  readonly #mirror: Mirror | null;
  /** Called once, when something has been written and is not synced. */
  whenWriting: (() => void) | null = null;

  constructor(events: DiskEvents, mirror: Mirror | null = null) {
    this.#events = events;
    this.#mirror = mirror;
  }

  /** For the process that starts now. */
  begin(): void {
    this.#mirror?.started(new Map(this.codes().map((code) => [code, this.read(code)!])));
  }

  codes(): readonly RoomCode[] {
    return [...this.#rooms.keys()];
  }

  isWriting(code: RoomCode): boolean {
    return this.#unsynced.has(code);
  }

  revision(code: RoomCode): number {
    return this.#rooms.get(code)?.entries.length ?? 0;
  }

  write(batch: Batch): void {
    this.#unsynced.set(batch.code, batch);
    const { whenWriting } = this;
    this.whenWriting = null;
    whenWriting?.();
  }

  sync(batch: Batch): void {
    if (this.#unsynced.get(batch.code) !== batch) return;
    this.#unsynced.delete(batch.code);
    this.#mirror?.synced(batch.code, batch.written, batch.refused);
    const kept = this.#rooms.get(batch.code) ?? { entries: [], words: new Map<string, WordChange>() };
    this.#rooms.set(batch.code, kept);
    for (const { entry, rewrite } of batch.written) {
      kept.entries.push(JSON.stringify({ ...entry, words: [] }));
      for (const word of entry.words) {
        if (word.text === null) kept.words.delete(`${word.kind} ${word.key}`);
        else kept.words.set(`${word.kind} ${word.key}`, word);
      }
      this.#events.entered(batch.by, batch.code, entry);
      if (rewrite !== undefined) this.#rewrite(batch.code, kept, rewrite);
    }
  }

  undo(batch: Batch): void {
    if (this.#unsynced.get(batch.code) === batch) this.#unsynced.delete(batch.code);
  }

  /** The process is gone. What it had written is in the machine's memory, which a power cut empties. */
  crash(by: string, how: 'kill' | 'power', dice: Dice): number {
    const open = [...this.#unsynced.values()].filter((batch) => batch.by === by && !batch.isDone);
    for (const batch of open) {
      batch.isDone = true;
      if (how === 'kill' || dice.chance(0.4)) this.sync(batch);
      else {
        this.undo(batch);
        this.#events.tornTail();
      }
    }
    return open.reduce((sum, batch) => sum + (this.isWriting(batch.code) ? 0 : batch.written.length), 0);
  }

  read(code: RoomCode): StoredRoom | null {
    const kept = this.#rooms.get(code);
    if (kept === undefined) return null;
    return { entries: kept.entries.map((text) => JSON.parse(text) as Entry), words: [...kept.words.values()] };
  }

  /** Everything that is stored of a room, as text. */
  raw(code: RoomCode): { readonly entries: readonly string[]; readonly words: string } {
    const kept = this.#rooms.get(code);
    return { entries: kept?.entries ?? [], words: JSON.stringify([...(kept?.words.values() ?? [])]) };
  }

  /** Another history in the place of this one: for twins that differ in what they play with. */
  rewrite(code: RoomCode, change: (entry: Entry) => Entry): void {
    const kept = this.#rooms.get(code);
    if (kept === undefined) return;
    kept.entries.forEach((text, index) => {
      kept.entries[index] = JSON.stringify(change(JSON.parse(text) as Entry));
    });
  }

  forget(code: RoomCode): void {
    if (this.#rooms.delete(code)) this.#mirror?.forgot(code);
  }

  #rewrite(code: RoomCode, kept: Kept, rewrite: Rewrite): void {
    const entries = rewrite(kept.entries.map((text) => JSON.parse(text) as Entry));
    kept.entries.splice(0, Infinity, ...entries.map((entry) => JSON.stringify(entry)));
    this.#events.rewritten(code, entries);
  }
}

interface Pipe {
  waiting: Waiting[];
  batch: Batch | null;
  isBusy: boolean;
  readonly lane: string;
}

export interface JournalNeeds {
  readonly name: string;
  readonly disk: Disk;
  readonly timeline: Timeline;
  /** Dice of one workshop. */
  readonly dice: (lane: string) => Dice;
  /** Runs when the process can do anything at all. */
  readonly enter: (kind: 'disk', run: () => void) => void;
  readonly appended: (code: RoomCode, entry: Entry) => void;
  readonly conflict: (code: RoomCode) => void;
}

/** The journal of one process. Each workshop has its own way to the disk, so that none waits for another. */
export class DiskJournal implements Journal, Lifeline {
  readonly #needs: JournalNeeds;
  readonly #pipes = new Map<RoomCode, Pipe>();

  constructor(needs: JournalNeeds) {
    this.#needs = needs;
  }

  append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null> {
    this.#needs.appended(code, entry);
    return new Promise((answer, fail) => {
      const pipe = this.#pipe(code);
      pipe.waiting.push({ entry, rewrite, answer, fail });
      this.#soon(code, pipe, this.#dice(pipe).between(1, 6));
    });
  }

  async read(code: RoomCode): Promise<StoredRoom | null> {
    const pipe = this.#pipe(code);
    if (pipe.batch !== null) this.#sync(pipe, pipe.batch);
    if (pipe.waiting.length > 0 && this.#begin(code, pipe)) this.#sync(pipe, pipe.batch!);
    return this.#needs.disk.read(code);
  }

  async remains(code: RoomCode): Promise<Remains> {
    const entries = this.#needs.disk.read(code)?.entries ?? [];
    return { lastAt: entries.at(-1)?.at ?? null, grants: entries.flatMap(({ grants }) => grants ?? []) };
  }

  async list(): Promise<readonly RoomCode[]> {
    return this.#needs.disk.codes();
  }

  async forget(code: RoomCode): Promise<void> {
    if (this.#needs.disk.mode === 'broken') throw new Error('input/output error');
    this.#needs.disk.forget(code);
  }

  beat(now: Instant): void {
    if (this.#needs.disk.mode !== 'full') this.#needs.disk.alive = now;
  }

  last(): Instant | null {
    return this.#needs.disk.alive;
  }

  #pipe(code: RoomCode): Pipe {
    const known = this.#pipes.get(code);
    if (known !== undefined) return known;
    const pipe: Pipe = { waiting: [], batch: null, isBusy: false, lane: this.#needs.timeline.lane() };
    this.#pipes.set(code, pipe);
    return pipe;
  }

  #dice({ lane }: Pipe): Dice {
    return this.#needs.dice(lane);
  }

  #soon(code: RoomCode, pipe: Pipe, ms: number): void {
    if (pipe.isBusy) return;
    pipe.isBusy = true;
    const run = (): void => {
      this.#needs.enter('disk', () => {
        pipe.isBusy = false;
        this.#commit(code, pipe);
      });
    };
    this.#needs.timeline.in(ms, run, pipe.lane);
  }

  #commit(code: RoomCode, pipe: Pipe): void {
    if (pipe.batch !== null || pipe.waiting.length === 0) return;
    const { disk } = this.#needs;
    if (disk.mode === 'busy' || disk.isWriting(code)) {
      this.#soon(code, pipe, this.#dice(pipe).between(10, 120));
      return;
    }
    if (!this.#begin(code, pipe)) return;
    const batch = pipe.batch!;
    const dice = this.#dice(pipe);
    pipe.isBusy = true;
    const ms = disk.mode === 'slow' ? dice.between(300, 2_500) : dice.between(1, 9);
    this.#needs.timeline.in(ms, () => this.#synced(code, pipe, batch), pipe.lane);
  }

  /** Whether there is a batch on its way now; otherwise everybody has been refused. */
  #begin(code: RoomCode, pipe: Pipe): boolean {
    const { disk, name } = this.#needs;
    const all = pipe.waiting;
    pipe.waiting = [];
    if (disk.mode === 'full') for (const { answer } of all) answer('storage');
    if (disk.mode === 'broken') for (const { fail } of all) fail(new Error('input/output error'));
    if (disk.mode === 'full' || disk.mode === 'broken') return false;
    const revision = disk.revision(code);
    // What was built on a refused entry is refused as well.
    const misfit = all.findIndex(({ entry }, index) => entry.revision !== revision + 1 + index);
    const written = misfit === -1 ? all : all.slice(0, misfit);
    const refused = all.slice(written.length);
    pipe.batch = { code, by: name, written, refused, isDone: false };
    if (refused.length > 0) this.#needs.conflict(code);
    disk.write(pipe.batch);
    return true;
  }

  #synced(code: RoomCode, pipe: Pipe, batch: Batch): void {
    // The disk goes on while the process stands still; only the answer waits.
    if (!batch.isDone) this.#needs.disk.sync(batch);
    this.#needs.enter('disk', () => {
      pipe.isBusy = false;
      this.#answer(pipe, batch);
      if (pipe.waiting.length > 0) this.#soon(code, pipe, this.#dice(pipe).between(1, 6));
    });
  }

  #sync(pipe: Pipe, batch: Batch): void {
    this.#needs.disk.sync(batch);
    this.#answer(pipe, batch);
  }

  #answer(pipe: Pipe, batch: Batch): void {
    if (pipe.batch !== batch) return;
    pipe.batch = null;
    batch.isDone = true;
    for (const { answer } of batch.written) answer(null);
    const behind = batch.refused.length === 0 ? [] : pipe.waiting.splice(0);
    for (const { answer } of [...batch.refused, ...behind]) answer('conflict');
  }
}
