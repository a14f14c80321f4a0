/** The servers under comparison, each a process of its own with a probe in it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServerProcess } from '../../support/server-process.ts';
import type { Dialect } from '../load/orders.ts';
import { Probe, probeModule } from './probe.ts';

export const serverNames = ['raw', 'journaled', 'socketio', 'product', 'before'] as const;
/** `before`: another build of the product. */
export type ServerName = (typeof serverNames)[number];

export interface BenchServer {
  readonly name: ServerName;
  readonly dialect: Dialect;
  readonly url: string;
  readonly pid: number;
  readonly probe: Probe;
  close(): Promise<void>;
}

const raw = new URL('raw.ts', import.meta.url);
const socketio = new URL('socketio.ts', import.meta.url);

export interface ServerNeeds {
  /** Most people in one room. */
  readonly seats: number;
  /** Directory of the other build of the product. */
  readonly before: string | null;
}

export async function startServer(name: ServerName, { seats, before }: ServerNeeds): Promise<BenchServer> {
  const directory = mkdtempSync(join(tmpdir(), 'two-hats-bench-'));
  const path = join(directory, 'probe');
  const probe = new Probe(path);
  const main = name === 'before' && before !== null ? join(before, 'server/main.js') : undefined;
  const isProduct = name === 'product' || name === 'before';
  const running = isProduct ? await startProduct(path, seats, main) : await startPlain(name, path, directory);
  const close = async (): Promise<void> => {
    await running.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { ...running, name, probe, close };
}

type Running = Omit<BenchServer, 'name' | 'probe'>;

/** The built server, with everything on, as an operator runs it. */
async function startProduct(probePath: string, seats: number, main?: string): Promise<Running> {
  const environment = { NODE_OPTIONS: `--import=${probeModule}`, BENCH_PROBE: probePath, SEATS: String(seats) };
  const server = await ServerProcess.start(environment, main);
  return { dialect: 'product', url: server.url, pid: server.pid(), close: () => server.close() };
}

async function startPlain(
  name: Exclude<ServerName, 'product' | 'before'>,
  probePath: string,
  directory: string,
): Promise<Running> {
  const file = fileURLToPath(name === 'socketio' ? socketio : raw);
  const journal = name === 'journaled' ? ['--journal', directory] : [];
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', probeModule, file, ...journal], {
    env: { ...process.env, BENCH_PROBE: probePath },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    await ended(child);
  };
  return { dialect: 'plain', url: `http://127.0.0.1:${String(port).trim()}`, pid: child.pid ?? -1, close };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
