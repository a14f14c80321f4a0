/** The processes of `npm run bench`: when one ends, nothing hangs and nothing is left; and what a server tells of itself. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Probe, probeModule } from '../bench/servers/probe.ts';
import { Supervisor } from '../bench/supervisor.ts';
import { until } from './wait.ts';

const bench = fileURLToPath(new URL('../bench/main.ts', import.meta.url));
const startsWithinMs = 12_000;

/** Says that it is ready, and notes its port when somebody connects. Ends by itself, should the bench forget it. */
const readyUntil = (atUpgrade: string): string => `
  setTimeout(() => process.exit(9), 60_000);
  const { writeFileSync } = require('node:fs');
  require('node:http')
    .createServer((_, response) => response.end())
    .on('upgrade', () => {
      writeFileSync(__dirname + '/port', process.env.PORT);
      ${atUpgrade}
    })
    .listen(process.env.PORT, '127.0.0.1');
`;

let place = '';
let running: ChildProcess | null = null;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'two-hats-bench-ends-'));
  mkdirSync(join(place, 'build/server'), { recursive: true });
  mkdirSync(join(place, 'temporary'));
});

afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true });
});

/** Measures one small scenario with this for the server. */
function play(server: string): { readonly child: ChildProcess; readonly said: () => string } {
  writeFileSync(join(place, 'build/server/main.js'), server);
  const what = ['--quick', '--scenario', 'S', '--servers', 'before', '--before', join(place, 'build')];
  const child = spawn(process.execPath, ['--import', 'tsx', bench, ...what], {
    env: { ...process.env, TMPDIR: join(place, 'temporary') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running = child;
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  return { child, said: () => said };
}

function directoriesLeft(): readonly string[] {
  return readdirSync(join(place, 'temporary')).filter((name) => name.startsWith('two-hats-'));
}

async function somebodyConnected(): Promise<void> {
  await until(() => existsSync(join(place, 'build/server/port')), startsWithinMs);
}

async function serverIsGone(): Promise<void> {
  const url = `http://127.0.0.1:${readFileSync(join(place, 'build/server/port'), 'utf8')}`;
  await until(async () => (await fetch(url).catch(() => null)) === null);
}

describe('the bench', () => {
  it.each([
    ['at its start', "console.error('planted'); process.exit(3);", 3],
    ['when people come', readyUntil("console.error('planted'); process.exit(4);"), 4],
  ])('says which server has ended %s, how, and what it said last', async (_when, server, code) => {
    const { child, said } = play(server);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said()).toBe(
      `S could not be played: before ended with exit code ${String(code)}. It said last:\n    planted\n`,
    );
    expect(directoriesLeft()).toEqual([]);
  });

  it('takes everything down when it is interrupted', async () => {
    const { child, said } = play(readyUntil(''));
    await somebodyConnected();
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
    expect(said()).toContain('Ended by SIGINT.');
    await serverIsGone();
    expect(directoriesLeft()).toEqual([]);
  });

  it('leaves no server behind when it is killed', async () => {
    const { child } = play(readyUntil(''));
    await somebodyConnected();
    child.kill('SIGKILL');
    await serverIsGone();
  });
});

it('whoever waits for a process that is killed hears of that instead', async () => {
  let directory = '';
  const waiting = Supervisor.during(async (supervisor) => {
    directory = supervisor.directory();
    const child = supervisor.adopt('load process 1', () => spawn(process.execPath, ['-e', 'setInterval(Date, 1e6)']));
    child.kill('SIGKILL');
    await new Promise(() => undefined);
  });
  await expect(waiting).rejects.toThrow('load process 1 ended by SIGKILL. It said nothing.');
  expect(existsSync(directory)).toBe(false);
});

it('a connection that breaks is explained by the end of the process that had it', async () => {
  const waiting = Supervisor.during(async (supervisor) => {
    supervisor.adopt('raw', () => spawn(process.execPath, ['-e', 'process.exit(7)']));
    await Promise.reject(new Error('hung up'));
  });
  await expect(waiting).rejects.toThrow('raw ended with exit code 7');
});

it('a stall is seen that begins with the sampling and ends with it', async () => {
  const stallMs = 300;
  const server = `
    process.on('SIGUSR2', () => {
      for (const since = Date.now(); Date.now() - since < ${String(stallMs)}; );
    });
    setInterval(() => undefined, 1e6);
    console.log('ready');
  `;
  const { max } = await Supervisor.during(async (supervisor) => {
    const path = join(supervisor.directory(), 'probe');
    const child = supervisor.adopt('a server', () =>
      spawn(process.execPath, ['--import', probeModule, '-e', server], { env: { ...process.env, BENCH_PROBE: path } }),
    );
    await once(child.stdout, 'data');
    const probe = await Probe.connect(path);
    await probe.watch();
    child.kill('SIGUSR2');
    return probe.delay();
  });
  expect(max).toBeGreaterThan(stallMs / 2);
});
