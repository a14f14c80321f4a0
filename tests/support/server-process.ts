/** The built server as an operator runs it: a process of its own that a test can kill. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RoomCode } from '../../shared/ids.ts';
import { openDatabase } from '../../server/journal/sqlite.ts';
import { SqliteJournal } from '../../server/journal/sqlite-journal.ts';
import type { StoredRoom } from '../../server/rooms/ports.ts';
import { recordingLog } from './fakes.ts';
import { freePort } from './free-port.ts';
import type { System } from './system.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/server/main.js');
/** As `npm start` has them. */
export const nodeFlags = flagsOf(join(root, 'package.json'));
const pages = join(root, 'dist/client/index.html');
const buildLock = join(root, 'node_modules/.cache/building-for-tests');
const readyWithinMs = 15_000;
const stopsWithinMs = 10_000;

export class ServerProcess implements System {
  readonly url: string;
  readonly dataDir: string;
  readonly #port: number;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #main: string;
  readonly #killWithMe = (): void => {
    this.#child?.kill('SIGKILL');
  };
  #child: ChildProcess | null = null;
  #said = '';

  constructor(port: number, environment: Readonly<Record<string, string>> = {}, main = built) {
    this.#port = port;
    this.#environment = environment;
    this.#main = main;
    this.url = `http://127.0.0.1:${port}`;
    this.dataDir = mkdtempSync(join(tmpdir(), 'two-hats-data-'));
    process.once('exit', this.#killWithMe);
  }

  /** `main`: the server of another build, taken as it is. */
  static async start(environment: Readonly<Record<string, string>> = {}, main = built): Promise<ServerProcess> {
    if (main === built) await builtServer();
    const server = new ServerProcess(await freePort(), environment, main);
    await server.restart();
    return server;
  }

  /** Starts again, on the same port and data. */
  async restart(): Promise<void> {
    const own = { PORT: String(this.#port), HOST: '127.0.0.1', DATA_DIR: this.dataDir, LOG_LEVEL: 'warn' };
    const child = spawn(process.execPath, [...nodeFlags, this.#main], {
      env: { PATH: process.env['PATH'], ...own, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        this.#said += String(text);
      });
    }
    this.#child = child;
    await this.#untilReady(child);
  }

  /** The number of the process that runs now. */
  pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the server is not running');
    return pid;
  }

  /** Tries to start another server on the same data: what it says, and its exit code. */
  async startAnother(): Promise<{ readonly said: string; readonly code: number | null }> {
    const { PATH } = process.env;
    const env = { PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: this.dataDir, LOG_LEVEL: 'warn' };
    const child = spawn(process.execPath, [built], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const timer = setTimeout(() => child.kill('SIGKILL'), readyWithinMs);
    await once(child, 'close');
    clearTimeout(timer);
    return { said, code: child.exitCode };
  }

  /** What the server has written: its log and what it says to the operator. */
  said(): string {
    return this.#said;
  }

  /** What its journal has of the room. Not while it runs. */
  async stored(code: RoomCode): Promise<StoredRoom | null> {
    const journal = new SqliteJournal(openDatabase(this.dataDir), recordingLog());
    try {
      return await journal.read(code);
    } finally {
      journal.close();
    }
  }

  files(): string {
    return readdirSync(this.dataDir)
      .map((name) => readFileSync(join(this.dataDir, name), 'latin1'))
      .join('\n');
  }

  /** It does nothing any more, and its connections stay. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /** As a power switch would, as far as a process can tell. */
  async kill9(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As an operator stops it. Returns the exit code. */
  async term(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async close(): Promise<void> {
    await this.kill9();
    process.off('exit', this.#killWithMe);
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return null;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit', { signal: AbortSignal.timeout(stopsWithinMs) });
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  async #untilReady(child: ChildProcess): Promise<void> {
    const until = Date.now() + readyWithinMs;
    while (Date.now() < until) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`the server stopped at once: ${this.#said}`);
      }
      const response = await fetch(`${this.url}/healthz`).catch(() => null);
      if (response?.ok) return;
      await pause(20);
    }
    throw new Error(`the server did not get ready: ${this.#said}`);
  }
}

/**
 * Path of the server's entry. Builds the server if there is no build of what the sources are now, and the pages
 * if there are none at all: without them it answers 503. One test file at a time.
 */
export async function builtServer(): Promise<string> {
  while (!tryLock()) await pause(100);
  try {
    if (!existsSync(pages)) bundle('client/vite.config.ts');
    if (isStale()) bundle('server/vite.config.ts');
  } finally {
    rmdirSync(buildLock);
  }
  return built;
}

function bundle(config: string): void {
  const command = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', config];
  const { status, stderr } = spawnSync(process.execPath, [...command, '--logLevel', 'warn'], { cwd: root });
  if (status !== 0) throw new Error(`${config} could not be built: ${String(stderr)}`);
}

function tryLock(): boolean {
  mkdirSync(join(buildLock, '..'), { recursive: true });
  try {
    mkdirSync(buildLock);
    return true;
  } catch {
    // Left behind by a run that was killed: nobody builds for that long.
    const since = statSync(buildLock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > 60_000) rmSync(buildLock, { recursive: true, force: true });
    return false;
  }
}

function isStale(): boolean {
  const output = statSync(built, { throwIfNoEntry: false });
  return output === undefined || ['server', 'shared'].some((path) => newest(join(root, path)) > output.mtimeMs);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  const inside = readdirSync(path, { withFileTypes: true }).map((entry) => {
    const file = join(path, entry.name);
    return entry.isDirectory() ? newest(file) : statSync(file).mtimeMs;
  });
  return Math.max(mtimeMs, ...inside);
}

function flagsOf(manifest: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
