/** The servers under comparison, each a process of its own with a probe in it. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';
import { builtServer, nodeFlags } from '../../support/server-process.ts';
import { within } from '../deadline.ts';
import type { Dialect } from '../load/orders.ts';
import type { Supervisor } from '../supervisor.ts';
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
}

export interface ServerNeeds {
  /** Most people in one room. */
  readonly seats: number;
  /** Directory of the other build of the product. */
  readonly before: string | null;
}

const raw = new URL('raw.ts', import.meta.url);
const socketio = new URL('socketio.ts', import.meta.url);
const readyWithinMs = 15_000;
const lookAgainMs = 20;

export async function startServer(
  supervisor: Supervisor,
  name: ServerName,
  { seats, before }: ServerNeeds,
): Promise<BenchServer> {
  const place = { supervisor, name, directory: supervisor.directory() };
  const running = await (name === 'product' || name === 'before'
    ? startProduct(place, seats, await mainOf(name, before))
    : startPlain(place));
  return { ...running, name, probe: await Probe.connect(probePath(place)) };
}

async function mainOf(name: ServerName, before: string | null): Promise<string> {
  return name === 'before' && before !== null ? join(before, 'server/main.js') : builtServer();
}

interface Place {
  readonly supervisor: Supervisor;
  readonly name: ServerName;
  /** Of its own. */
  readonly directory: string;
}

type Running = Pick<BenchServer, 'dialect' | 'url' | 'pid'>;

/** The built server, with everything on, as an operator runs it. */
async function startProduct(place: Place, seats: number, main: string): Promise<Running> {
  const port = String(await freePort());
  const child = start(place, [...nodeFlags, main], {
    PATH: process.env['PATH'],
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: join(place.directory, 'data'),
    LOG_LEVEL: 'warn',
    SEATS: String(seats),
    NODE_OPTIONS: `--import=${probeModule}`,
  });
  const url = `http://127.0.0.1:${port}`;
  await within(readyWithinMs, `${place.name} was started`, isReady(url, place.supervisor.signal));
  return { dialect: 'product', url, pid: child.pid ?? -1 };
}

/** Looks until the server says so, or until nobody wants to know any more. */
async function isReady(url: string, signal: AbortSignal): Promise<void> {
  while ((await fetch(`${url}/healthz`, { signal }).catch(() => null))?.ok !== true) {
    await pause(lookAgainMs, undefined, { signal });
  }
}

/** It says its port in its first line. */
async function startPlain(place: Place): Promise<Running> {
  const file = fileURLToPath(place.name === 'socketio' ? socketio : raw);
  const journal = place.name === 'journaled' ? ['--journal', place.directory] : [];
  const args = ['--import', 'tsx', '--import', probeModule, file, ...journal];
  const child = start(place, args, process.env);
  const firstLine = once(createInterface({ input: child.stdout }), 'line');
  const [port] = (await within(readyWithinMs, `${place.name} was started`, firstLine)) as [string];
  return { dialect: 'plain', url: `http://127.0.0.1:${port}`, pid: child.pid ?? -1 };
}

function start(
  place: Place,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): ChildProcessByStdio<null, Readable, Readable> {
  return place.supervisor.adopt(place.name, () =>
    spawn(process.execPath, [...args], {
      env: { ...environment, BENCH_PROBE: probePath(place) },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function probePath({ directory }: Place): string {
  return join(directory, 'probe');
}
