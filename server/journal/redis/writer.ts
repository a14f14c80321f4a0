import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { ClientOfflineError, ErrorReply } from 'redis';
import type { RoomCode } from '../../../shared/ids.ts';
import { Damage, type Clock, type Log } from '../../rooms/ports.ts';
import type { Head } from '../rows.ts';
import { adding, argsOf, hostOf, replacing, type Batch, type Handed } from './batch.ts';
import type { Health } from './health.ts';
import type { Link } from './link.ts';
import { keys, readRows } from './reading.ts';
import type { Stored } from './scripts.ts';
import type { Tidying } from './tidying.ts';

/** For so long it is asked what has become of entries whose answer was lost. */
const ASK_AGAIN_MS = 3_000;
const ASK_AGAIN_EVERY_MS = 50;

/** Replies about the state of Redis, whatever room is asked for; all others are about what one room has. */
const unfit = /^(OOM|MISCONF|READONLY|LOADING|BUSY|NOREPLICAS|MASTERDOWN|NOAUTH|NOPERM)\b/;

/** The tenancy under which something is written. */
export interface Held {
  readonly code: RoomCode;
  readonly epoch: string;
}

/**
 * `storage`: nothing was stored, and it may work again. `conflict`: it does not fit what is stored, or nobody
 * can tell whether it is. `fenced`: somebody else has the room.
 */
export type Unwritten = 'storage' | 'conflict' | 'fenced';

export interface WriterNeeds {
  /** This process, among those that share the store. */
  readonly owner: string;
  readonly leaseMs: number;
  readonly link: Link;
  readonly health: Health;
  readonly tidying: Tidying;
  readonly clock: Clock;
  readonly log: Log;
}

/** Writes to rooms, and knows what became of it: also where an answer was lost on its way. */
export class Writer {
  readonly #needs: WriterNeeds;

  constructor(needs: WriterNeeds) {
    this.#needs = needs;
  }

  /** Where the room ends. */
  async head({ code, epoch }: Held): Promise<Head | Unwritten> {
    const { link, owner } = this.#needs;
    try {
      const fields = await link.client().hmGet(keys.room(code), ['revision', 'chain', 'owner', 'epoch']);
      const [revision, chain, holder, held] = fields;
      if (typeof revision !== 'string' || typeof chain !== 'string') return 'conflict';
      return holder === owner && held === epoch ? { revision: Number(revision), chain } : 'fenced';
    } catch (error) {
      return this.#refused(code, error);
    }
  }

  /** Stores all that is handed in behind `base`, or nothing of it; answers where the room ends then. */
  async write(held: Held, base: Head, handed: readonly Handed[]): Promise<Head | Unwritten> {
    const { link, tidying } = this.#needs;
    if (!link.isReady()) return 'storage';
    let batch: Batch;
    try {
      batch = await this.#batchOf(held.code, base, handed);
    } catch (error) {
      return this.#refused(held.code, error);
    }
    switch (await this.#send(held, batch)) {
      case 'ERASED':
        tidying.soon();
        return batch.head;
      case 'OK':
        return batch.head;
      case 'FENCED':
        return 'fenced';
      case 'CONFLICT':
      case 'conflict':
        return 'conflict';
      case 'storage':
        return 'storage';
    }
  }

  async #batchOf(code: RoomCode, base: Head, handed: readonly Handed[]): Promise<Batch> {
    const [first] = handed;
    if (first?.rewrite === undefined) {
      return adding(
        base,
        handed.map(({ entry }) => entry),
      );
    }
    return replacing(base, await readRows(this.#needs.link.client(), code, base), first);
  }

  /** Asks again where no answer came: the script finds what was stored by its revision and checksum. */
  async #send(held: Held, batch: Batch): Promise<Stored | 'storage' | 'conflict'> {
    const { link, health, log } = this.#needs;
    const args = this.#argsOf(held, batch);
    let until: number | null = null;
    for (;;) {
      try {
        const stored = await link.client().append(args);
        health.works();
        return stored;
      } catch (error) {
        const isKnown = error instanceof ErrorReply || error instanceof ClientOfflineError;
        if (isKnown && until === null) return this.#refused(held.code, error);
        until ??= performance.now() + ASK_AGAIN_MS;
        await pause(ASK_AGAIN_EVERY_MS);
        if (!(await link.ready(until - performance.now())) || performance.now() > until) {
          log.warn('nobody can tell whether an entry was stored', { room: held.code });
          return 'conflict';
        }
      }
    }
  }

  #argsOf({ code, epoch }: Held, batch: Batch): readonly string[] {
    const { owner, leaseMs, clock } = this.#needs;
    const { base, head, mode } = batch;
    const places = [String(base.revision), base.chain, String(head.revision), head.chain];
    const room = [code, owner, epoch, ...places, String(leaseMs), String(clock.now()), hostOf(batch), mode];
    return [...room, ...argsOf(batch)];
  }

  /** Why nothing was written. */
  #refused(code: RoomCode, error: unknown): 'storage' | 'conflict' {
    const { link, health, log } = this.#needs;
    if (error instanceof Damage || (error instanceof ErrorReply && !unfit.test(error.message))) {
      log.error('the stored room does not take an entry', { room: code, error: String(error) });
      return 'conflict';
    }
    health.fails(error);
    // Another one may be the primary by now.
    if (error instanceof ErrorReply && error.message.startsWith('READONLY')) link.reset(error.message);
    return 'storage';
  }
}
