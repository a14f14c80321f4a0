/** A real Redis of its own, with what it has stored in a directory that goes when it is closed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';
import { freePort } from './free-port.ts';
import { findRedisServer } from './optional.ts';

export interface RedisSettings {
  readonly appendonly?: 'yes' | 'no';
  readonly appendfsync?: 'always' | 'everysec' | 'no';
  /** More of the command line: `['--requirepass', 'secret']`. */
  readonly more?: readonly string[];
}

const readyWithinMs = 10_000;

function quietClient(url: string) {
  return createClient({ url }).on('error', () => undefined);
}

/** Whoever was writing the files of Redis anew lives a moment longer than it, and goes on writing. */
async function remove(directory: string): Promise<void> {
  const until = Date.now() + readyWithinMs;
  for (;;) {
    try {
      rmSync(directory, { recursive: true, force: true });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(20);
    }
  }
}

export class RedisServer {
  readonly url: string;
  readonly dataDir: string;
  readonly #port: number;
  readonly #settings: RedisSettings;
  readonly #admin: ReturnType<typeof quietClient>;
  readonly #killWithMe = (): void => {
    this.#child?.kill('SIGKILL');
  };
  #child: ChildProcess | null = null;
  #said = '';

  constructor(port: number, settings: RedisSettings) {
    this.#port = port;
    this.#settings = settings;
    this.url = `redis://127.0.0.1:${String(port)}`;
    this.dataDir = mkdtempSync(join(tmpdir(), 'two-hats-redis-'));
    this.#admin = quietClient(this.url);
    process.once('exit', this.#killWithMe);
  }

  /** Durable as far as Redis can be, unless told otherwise. */
  static async start(settings: RedisSettings = {}): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), settings);
    await server.restart();
    return server;
  }

  /** Starts again, on the same port and data. */
  async restart(): Promise<void> {
    const { appendonly = 'yes', appendfsync = 'always', more = [] } = this.#settings;
    const place = ['--port', String(this.#port), '--bind', '127.0.0.1', '--dir', this.dataDir, '--save', ''];
    // A preamble would be compressed, and a test that looks for something in it would find nothing.
    const kept = ['--appendonly', appendonly, '--appendfsync', appendfsync, '--aof-use-rdb-preamble', 'no'];
    const child = spawn(findRedisServer() ?? 'redis-server', [...place, ...kept, ...more], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.#said += String(text)));
    this.#child = child;
    const until = Date.now() + readyWithinMs;
    while (!this.#said.includes('Ready to accept connections')) {
      const isOver = child.exitCode !== null || child.signalCode !== null || Date.now() > until;
      if (isOver) throw new Error(`redis-server did not start: ${this.#said}`);
      await pause(10);
    }
  }

  /** A connection of the test's own, to look and to meddle. */
  async admin() {
    if (!this.#admin.isOpen) await this.#admin.connect();
    return this.#admin;
  }

  async kill9(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As an operator stops it: what it has is written down. */
  async term(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** It answers nobody, and its connections stay. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /** All that it has on disk. */
  files(): string {
    return readdirSync(this.dataDir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
      .join('\n');
  }

  /** When it does not write its files anew any more. */
  async written(): Promise<void> {
    const admin = await this.admin();
    while (/aof_rewrite_(in_progress|scheduled):1/.test(await admin.info('persistence'))) await pause(20);
  }

  /** What it has on disk by now; `bringBack` puts it in the place of what it has then. Not while it writes. */
  copyData(): string {
    const copy = mkdtempSync(join(tmpdir(), 'two-hats-redis-copy-'));
    cpSync(this.dataDir, copy, { recursive: true });
    return copy;
  }

  /** Restarts it with an older state, as after a failover to a replica that lagged behind. */
  async bringBack(copy: string): Promise<void> {
    await this.kill9();
    await remove(this.dataDir);
    cpSync(copy, this.dataDir, { recursive: true });
    rmSync(copy, { recursive: true });
    await this.restart();
  }

  async close(): Promise<void> {
    this.#admin.destroy();
    await this.kill9();
    process.off('exit', this.#killWithMe);
    await remove(this.dataDir);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
