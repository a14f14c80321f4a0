import type { RoomCode } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppendFailure, Entry, Journal, Log } from './ports.ts';
import { applyWords, type RoomState } from './state.ts';
import { rewriteFor } from './people.ts';
import type { Game } from '../game/game.ts';

export type Outcome = Result<number, Refusal>;

/** An entry before it has a revision, and the game that it leads to. */
export interface Draft extends Omit<Entry, 'revision'> {
  readonly game: Game;
}

export interface LedgerNeeds {
  readonly code: RoomCode;
  readonly journal: Journal;
  readonly log: Log;
}

export interface LedgerEvents {
  /** The entry is durable: from now on it may be seen. */
  published(entry: Entry): void;
  /** The journal refused; the live state is the published one again. */
  rolledBack(failure: AppendFailure): void;
}

/**
 * The two states of a room: the live one, on which the next command is decided, and the published
 * one, which is durable and alone may be shown.
 */
export class Ledger {
  readonly #needs: LedgerNeeds;
  readonly #events: LedgerEvents;
  #live: RoomState;
  #published: RoomState;
  /** Outcome of the newest commit; never rejects. */
  #tail: Promise<Outcome>;
  /** What becomes of the live state. */
  #standing: Promise<Outcome>;
  /** Counts roll-backs: what was committed under an older number has already been undone. */
  #rollBacks = 0;

  constructor(needs: LedgerNeeds, start: RoomState, events: LedgerEvents) {
    this.#needs = needs;
    this.#events = events;
    this.#live = start;
    this.#published = start;
    this.#tail = Promise.resolve(ok(start.revision));
    this.#standing = this.#tail;
  }

  live(): RoomState {
    return this.#live;
  }

  published(): RoomState {
    return this.#published;
  }

  /** When the newest commit has its answer, and so all before it. */
  settled(): Promise<Outcome> {
    return this.#tail;
  }

  /** What becomes of the live state, which may still wait; what changes nothing may rest on it. */
  standing(): Promise<Outcome> {
    return this.#standing;
  }

  /** Replaces the live state at once and answers when the journal has the entry. */
  commit({ game, ...draft }: Draft): Promise<Outcome> {
    const entry: Entry = { ...draft, revision: this.#live.revision + 1 };
    const words = applyWords(this.#live.words, entry.words);
    const next: RoomState = { revision: entry.revision, at: entry.at, game, words };
    this.#live = next;
    this.#tail = this.#store(entry, next, this.#tail);
    this.#standing = this.#tail;
    return this.#tail;
  }

  async #store(entry: Entry, next: RoomState, before: Promise<Outcome>): Promise<Outcome> {
    const epoch = this.#rollBacks;
    const failure = await this.#append(entry);
    await before;
    if (failure === null && epoch === this.#rollBacks) {
      this.#published = next;
      this.#events.published(entry);
      return ok(entry.revision);
    }
    if (epoch === this.#rollBacks) {
      this.#rollBacks += 1;
      this.#live = this.#published;
      this.#standing = Promise.resolve(ok(this.#published.revision));
      this.#events.rolledBack(failure ?? 'storage');
    }
    return err({ code: 'storage' });
  }

  async #append(entry: Entry): Promise<AppendFailure | null> {
    const { code, journal, log } = this.#needs;
    try {
      return await journal.append(code, entry, rewriteFor(entry.events));
    } catch (error) {
      log.error('the journal threw', { room: code, error: String(error) });
      return 'storage';
    }
  }
}
