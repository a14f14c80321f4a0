import { createClient, ErrorReply } from 'redis';
import { StoreError } from '../engine.ts';
import { reasonOf, type Health } from './health.ts';
import { scripts } from './scripts.ts';

const LONGEST_WAIT_TO_RECONNECT_MS = 500;
/** A connection on which nothing moved for so long is given up; the lease is renewed far more often. */
const SILENT_MS = 5_000;
const CONNECT_WITHIN_MS = 3_000;
/** At the start Redis may still be starting as well. */
const FIRST_WITHIN_MS = 10_000;

type Strategy = (retries: number, cause: Error) => number | Error;

function clientOf(url: string, reconnectStrategy: Strategy) {
  return createClient({
    url,
    scripts,
    // What is asked while there is no connection fails at once: certainly nothing has happened.
    disableOfflineQueue: true,
    // The client's own limit ends with the writing; see `reset` for what is written and not answered.
    commandOptions: { timeout: 0 },
    maintNotifications: 'disabled',
    socket: { connectTimeout: CONNECT_WITHIN_MS, socketTimeout: SILENT_MS, reconnectStrategy },
  });
}

export type Client = ReturnType<typeof clientOf>;

/** The connection to Redis. It comes back by itself; whoever was asking meanwhile is told by a rejection. */
export class Link {
  readonly #url: string;
  readonly #health: Health;
  readonly #waiting = new Set<() => void>();
  #onReady: () => void = () => undefined;
  #client: Client;
  #wasReady = false;
  #isClosed = false;

  constructor(url: string, health: Health) {
    this.#url = url;
    this.#health = health;
    if (!isAddress(url)) throw new StoreError('REDIS_URL has to be the address of a Redis: redis://localhost:6379.');
    this.#client = this.#connectable(Date.now() + FIRST_WITHIN_MS);
  }

  /** The first connection; throws `StoreError` where there will be none. */
  async open(): Promise<void> {
    try {
      await this.#client.connect();
    } catch (error) {
      this.close();
      throw new StoreError(`Redis at ${new URL(this.#url).host} cannot be used: ${reasonOf(error)}.`);
    }
  }

  client(): Client {
    return this.#client;
  }

  isReady(): boolean {
    return this.#client.isReady;
  }

  /** Called at each new connection, before anybody who waits for one. */
  onReady(listener: () => void): void {
    this.#onReady = listener;
  }

  /** Whether there is a connection, at the latest when so much time has gone by. */
  async ready(withinMs: number): Promise<boolean> {
    if (this.isReady() || this.#isClosed || withinMs <= 0) return this.isReady();
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.#waiting.add(done);
    });
    return this.isReady();
  }

  /** A new connection in place of one that does not answer, or leads to a Redis that may not be written. */
  reset(reason: string): void {
    if (this.#isClosed) return;
    this.#health.fails(new Error(reason));
    this.#client.destroy();
    this.#client = this.#connectable(Infinity);
    this.#client.connect().catch((error: unknown) => {
      this.#health.fails(error);
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#client.destroy();
    for (const done of this.#waiting) done();
  }

  #connectable(giveUpAt: number): Client {
    const client = clientOf(this.#url, (retries, cause) => {
      const isRefused = cause instanceof ErrorReply && !cause.message.startsWith('LOADING');
      if (!this.#wasReady && (isRefused || Date.now() > giveUpAt)) return cause;
      return Math.min(50 * 2 ** retries, LONGEST_WAIT_TO_RECONNECT_MS);
    });
    client.on('error', (error: unknown) => {
      if (client === this.#client && this.#wasReady) this.#health.fails(error);
    });
    client.on('ready', () => {
      if (client === this.#client) this.#begin();
    });
    return client;
  }

  /** A Redis that was started anew does not know the scripts; they are there before the first is called. */
  #begin(): void {
    this.#wasReady = true;
    for (const { SCRIPT } of Object.values(scripts)) this.#client.scriptLoad(SCRIPT).catch(() => undefined);
    this.#onReady();
    for (const done of this.#waiting) done();
  }
}

/** Tried here, because the client's own complaint would hold the whole of it, with its password. */
function isAddress(url: string): boolean {
  return URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol) && /^\/?\d*$/.test(new URL(url).pathname);
}
