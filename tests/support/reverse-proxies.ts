/** nginx and Caddy with the settings of deploy/, with real nodes behind them and on ports of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { certify, type Certificate } from './certificate.ts';
import { freePort } from './free-port.ts';
import type { Proxies } from './optional.ts';

const examples = fileURLToPath(new URL('../../deploy', import.meta.url));
const readyWithinMs = 10_000;

export type ProxyName = 'nginx' | 'caddy';

interface Stage extends Certificate {
  readonly directory: string;
  /** What stands in the example, and what stands for it here. */
  readonly nodes: readonly (readonly [string, string])[];
  readonly port: number;
}

export class ReverseProxy {
  /** With HTTPS. */
  readonly port: number;
  /** What its certificate is checked by. */
  readonly ca: Buffer;
  readonly #child: ChildProcess;
  readonly #directory: string;
  readonly #doors: Server[] = [];
  readonly #killWithMe = (): void => {
    this.#child.kill('SIGKILL');
  };

  constructor(child: ChildProcess, { directory, port, certificate }: Stage) {
    this.port = port;
    this.ca = readFileSync(certificate);
    this.#child = child;
    this.#directory = directory;
    process.once('exit', this.#killWithMe);
  }

  /** `nodes`: as many addresses as the example has. */
  static async start(name: ProxyName, programs: Proxies, nodes: readonly string[]): Promise<ReverseProxy> {
    const directory = mkdtempSync(join(tmpdir(), `two-hats-${name}-`));
    const stage: Stage = {
      directory,
      nodes: nodes.map((url, index) => [`node-${String(index + 1)}:3000`, new URL(url).host]),
      port: await freePort(),
      ...certify(programs.openssl, directory),
    };
    const args = await { nginx, caddy }[name](stage);
    const child = spawn(programs[name], args, {
      env: { PATH: process.env['PATH'], HOME: directory },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    const proxy = new ReverseProxy(child, stage);
    const door = await proxy.door();
    const until = Date.now() + readyWithinMs;
    while ((await fetch(`${door}/readyz`).catch(() => null))?.ok !== true) {
      if (child.exitCode !== null || Date.now() > until) {
        await proxy.close();
        throw new Error(`${name} did not start: ${said}`);
      }
      await pause(20);
    }
    return proxy;
  }

  /** An address without HTTPS that leads to the proxy, for bots, who trust no certificates but the usual ones. */
  async door(): Promise<string> {
    const server = createServer((near) => {
      const far = connect({ host: '127.0.0.1', port: this.port, ca: this.ca });
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    this.#doors.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    for (const door of this.#doors) door.close();
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await ended;
    }
    process.off('exit', this.#killWithMe);
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** The example with other addresses; throws where it does not hold what is to be replaced. */
function exampleWith(path: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(join(examples, path), 'utf8'),
  );
}

async function nginx({ directory, nodes, port, certificate, key }: Stage): Promise<readonly string[]> {
  const example = exampleWith('nginx/two-hats.conf', [
    ...nodes,
    ['    listen [::]:80;\n', ''],
    ['    listen [::]:443 ssl;\n', ''],
    ['listen 80;', `listen 127.0.0.1:${String(await freePort())};`],
    ['listen 443 ssl;', `listen 127.0.0.1:${String(port)} ssl;`],
    ['/etc/letsencrypt/live/play.example.org/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/play.example.org/privkey.pem', key],
  ]);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(directory, name)};`,
  );
  const settings = [
    // One process, so that killing it leaves none behind.
    'daemon off; master_process off;',
    `pid ${join(directory, 'pid')};`,
    'events { worker_connections 1024; }',
    'http {',
    ...places,
    '  access_log off;',
    example,
    '}',
  ];
  const file = join(directory, 'nginx.conf');
  writeFileSync(file, settings.join('\n'));
  return ['-c', file, '-p', directory, '-e', 'stderr'];
}

async function caddy({ directory, nodes, port, certificate, key }: Stage): Promise<readonly string[]> {
  const site = `https://127.0.0.1:${String(port)} {\n\ttls ${certificate} ${key}`;
  const example = exampleWith('caddy/Caddyfile', [...nodes, ['{$SITE_ADDRESS:localhost} {', site]]);
  const file = join(directory, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${example}`);
  return ['run', '--config', file, '--adapter', 'caddyfile'];
}
