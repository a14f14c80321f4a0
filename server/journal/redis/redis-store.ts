import { randomUUID } from 'node:crypto';
import type { Instant, RoomCode, SecretHash } from '../../../shared/ids.ts';
import type {
  AppendFailure,
  Claim,
  Clock,
  Entry,
  Journal,
  Log,
  Remains,
  Rewrite,
  StoredRoom,
  Tenancy,
} from '../../rooms/ports.ts';
import { Health, reasonOf } from './health.ts';
import { Holdings } from './holdings.ts';
import { Link } from './link.ts';
import { readRemains, readRoom } from './reading.ts';
import { prefix } from './scripts.ts';
import { settingsOf } from './settings.ts';
import { Tidying } from './tidying.ts';
import { Writer } from './writer.ts';

const LEASE_MS = 4_000;
/** How long no new room has the code of one that was deleted. */
const CODE_RESTS_MS = 86_400_000;
/** Whoever runs Redis may change its settings at any time. */
const READ_SETTINGS_EVERY_MS = 60_000;

export interface RedisStoreOptions {
  /** `redis://` or `rediss://`, with user and password where Redis wants them. */
  readonly url: string;
  /** Base address under which other processes reach this one. */
  readonly nodeUrl: string;
  readonly log: Log;
  readonly clock: Clock;
}

/** Connects; throws `StoreError`, in a sentence without the password, where that Redis cannot be used. */
export async function openRedisStore(options: RedisStoreOptions): Promise<RedisStore> {
  const store = new RedisStore(options);
  await store.open();
  return store;
}

/** Keeps rooms in Redis, and knows which of the processes that share it has which room. */
export class RedisStore implements Journal, Tenancy {
  /** For the status page. Read anew once a minute, and at each connection: it may lead to another Redis. */
  durability = '';
  /** Likewise. */
  warning: string | null = null;
  /** This process, among all that share the store; unlike any before. */
  readonly #owner = randomUUID();
  readonly #log: Log;
  readonly #health: Health;
  readonly #link: Link;
  readonly #tidying: Tidying;
  readonly #holdings: Holdings;
  #timer: NodeJS.Timeout | null = null;

  constructor({ url, nodeUrl, log, clock }: RedisStoreOptions) {
    this.#log = log;
    this.#health = new Health(log);
    this.#link = new Link(url, this.#health);
    this.#tidying = new Tidying(this.#link, log);
    const base = { owner: this.#owner, leaseMs: LEASE_MS, link: this.#link, health: this.#health };
    const needs = { ...base, tidying: this.#tidying, clock, log };
    this.#holdings = new Holdings({ ...needs, writer: new Writer(needs), nodeUrl });
  }

  async open(): Promise<void> {
    await this.#link.open();
    try {
      await this.#readSettings();
      await this.#holdings.start();
      // A process that was killed may have left in the files what was to be gone.
      this.#tidying.soon();
    } catch (error) {
      this.#link.close();
      throw error;
    }
    this.#link.onReady(() => {
      this.#holdings.renew();
      this.#readSettingsAgain();
    });
    this.#timer = setInterval(() => {
      this.#readSettingsAgain();
    }, READ_SETTINGS_EVERY_MS);
  }

  append(code: RoomCode, entry: Entry, rewrite?: Rewrite): Promise<AppendFailure | null> {
    return this.#holdings.append(code, entry, rewrite);
  }

  read(code: RoomCode): Promise<StoredRoom | null> {
    return readRoom(this.#link.client(), code);
  }

  remains(code: RoomCode): Promise<Remains> {
    return readRemains(this.#link.client(), code);
  }

  async list(): Promise<readonly RoomCode[]> {
    return (await this.#link.client().sMembers(`${prefix}codes`)).sort() as RoomCode[];
  }

  async forget(code: RoomCode): Promise<void> {
    const forgotten = await this.#link.client().forget([code, this.#owner, String(CODE_RESTS_MS)]);
    if (forgotten === 'FENCED') throw new Error('another process has the room');
    this.#holdings.drop(code);
    this.#tidying.soon();
  }

  /** Nothing to do: how long a room was had stands with its lease. */
  beat(_now: Instant): void {
    // See the script that renews leases.
  }

  claim(code: RoomCode): Promise<Claim> {
    return this.#holdings.claim(code);
  }

  /** The code of a room that was deleted rests since then. */
  release(code: RoomCode, wakeAt: Instant | null): Promise<void> {
    return this.#holdings.release(code, wakeAt);
  }

  async unattended(now: Instant): Promise<readonly RoomCode[]> {
    return (await this.#link.client().unattended([String(now)])) as readonly RoomCode[];
  }

  isFree(code: RoomCode): Promise<boolean> {
    return this.#link.client().isFree([code]);
  }

  stored(): Promise<number> {
    return this.#link.client().sCard(`${prefix}codes`);
  }

  /** Nothing to do: the first entry of a room tells the store. */
  opened(_code: RoomCode, _host: SecretHash): void {
    // See the script that appends.
  }

  async codeOf(host: SecretHash): Promise<RoomCode | null> {
    return (await this.#link.client().hGet(`${prefix}hosts`, host)) as RoomCode | null;
  }

  onLost(listener: (code: RoomCode) => void): void {
    this.#holdings.onLost(listener);
  }

  onTakenOver(listener: (code: RoomCode) => void): void {
    this.#holdings.onTakenOver(listener);
  }

  isFailing(): boolean {
    return this.#health.isFailing();
  }

  trouble(): string {
    return this.#health.trouble();
  }

  /** Lets all rooms go, and then Redis. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    try {
      await this.#holdings.releaseAll();
    } catch (error) {
      this.#log.warn('rooms could not be let go; others have them when their leases end', { error: reasonOf(error) });
    }
    // Not before: what was still on its way may have erased something.
    await this.#tidying.close();
    this.#holdings.stop();
    this.#link.close();
  }

  #readSettingsAgain(): void {
    if (!this.#link.isReady()) return;
    this.#readSettings().catch((error: unknown) => {
      this.#health.fails(error);
    });
  }

  async #readSettings(): Promise<void> {
    const { durability, rewriting, warning } = await settingsOf(this.#link.client());
    if (warning !== null && warning !== this.warning) this.#log.warn(warning);
    this.durability = durability;
    this.warning = warning;
    this.#tidying.by(rewriting);
  }
}
