import type { Instant, RoomCode } from '../../shared/ids.ts';
import type { WordChange } from '../game/words.ts';
import type { AppendFailure, Entry, Journal, Lifeline, Log, Remains, Rewrite, StoredRoom } from '../rooms/ports.ts';
import { Checkpoints } from './checkpoints.ts';
import { EntryWriter } from './entry-writer.ts';
import { GroupCommit, type Handed } from './group-commit.ts';
import { Recovery } from './recovery.ts';
import { checked, entryOf, remainsOf, type Head } from './rows.ts';
import type { Database } from './sqlite.ts';
import { prepareAll, type Statements } from './statements.ts';
import { transaction } from './transaction.ts';

/** Keeps rooms in one SQLite file. What it has answered survives a power cut. */
export class SqliteJournal implements Journal, Lifeline {
  /** For the status page. */
  readonly durability: string;
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #group: GroupCommit;
  readonly #recovery: Recovery;
  readonly #checkpoints: Checkpoints;
  readonly #writer: EntryWriter;

  constructor(database: Database, log: Log) {
    const { journalMode, synchronous } = database.durability;
    this.durability = `SQLite, journal_mode=${journalMode}, synchronous=${synchronous}: what was accepted survives a crash and a power cut`;
    this.#database = database;
    this.#statements = prepareAll(database);
    this.#group = new GroupCommit((batch, beat) => this.#store(batch, beat));
    this.#recovery = new Recovery(log, () => {
      this.#group.commit();
    });
    this.#checkpoints = new Checkpoints(database, log);
    const erased = (): void => {
      this.#checkpoints.soon();
    };
    this.#writer = new EntryWriter({ database, statements: this.#statements, log, erased });
    // A process that was killed may have left there what was to be gone.
    this.#checkpoints.now();
  }

  append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null> {
    return this.#group.append(code, entry, rewrite);
  }

  async read(code: RoomCode): Promise<StoredRoom | null> {
    this.#group.commit();
    const head = this.#statements.head.get(code) as Head | undefined;
    if (head === undefined) return null;
    return {
      entries: checked(this.#statements.entries.all(code), head).map(entryOf),
      words: this.#statements.words.all(code).map((row) => ({ ...row }) as unknown as WordChange),
    };
  }

  async remains(code: RoomCode): Promise<Remains> {
    this.#group.commit();
    return remainsOf(this.#statements.entries.all(code));
  }

  async list(): Promise<readonly RoomCode[]> {
    this.#group.commit();
    return this.#statements.codes.all().map(({ code }) => code as RoomCode);
  }

  async forget(code: RoomCode): Promise<void> {
    this.#group.commit();
    this.#attempt(() => {
      this.#writer.erase(code);
    });
    this.#checkpoints.now();
  }

  beat(now: Instant): void {
    this.#group.beat(now);
  }

  last(): Instant | null {
    const value = this.#statements.meta.get('last_alive')?.['value'];
    return typeof value === 'number' ? (value as Instant) : null;
  }

  /** Whether what was last tried could be stored. A log that cannot be emptied does not count: nothing is refused. */
  isFailing(): boolean {
    return this.#recovery.isFailing();
  }

  /** Stores what still waits and gives the file free. */
  close(): void {
    this.#group.commit();
    this.#checkpoints.stop();
    this.#recovery.stop();
    this.#database.close();
  }

  /** One transaction for all. */
  #store(batch: readonly Handed[], beat: Instant | null): readonly (AppendFailure | null)[] {
    if (batch.length === 0 && beat === null && !this.isFailing()) return [];
    try {
      return this.#attempt(() => {
        if (beat !== null) this.#statements.setMeta.run('last_alive', beat);
        return this.#writer.write(batch);
      });
    } catch {
      return batch.map(() => 'storage');
    }
  }

  /** All of `task` or nothing; whether that worked is what the status page says. */
  #attempt<T>(task: () => T): T {
    try {
      const done = transaction(this.#database, () => {
        // Only what writes something tells whether the store works again.
        if (this.isFailing()) this.#statements.setMeta.run('tried_again', 1);
        return task();
      });
      this.#recovery.works();
      return done;
    } catch (error) {
      this.#writer.undone();
      this.#recovery.fails(error);
      throw error;
    }
  }
}
