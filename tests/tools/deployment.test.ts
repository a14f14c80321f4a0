/** Dockerfile, compose.yaml and deploy/ agree with the program and with each other. No container is started. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configure, type Config } from '../../server/config.ts';
import { serve } from '../support/test-server.ts';

interface Service {
  readonly profiles: readonly string[];
  readonly image?: string;
  readonly build?: string;
  readonly pull_policy?: string;
  readonly command?: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === 'two-hats');
const cluster = ours.filter(([, { profiles }]) => profiles.includes('three'));
const proxied = /\bnode-\d+:\d+/g;
const nodePlaces = cluster.map(([name]) => `${name}:3000`);
const { start } = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts;
const startFlags = start.split(' ').filter((word) => word.startsWith('--'));

/** What the program makes of a service's settings, where an operator has set `given` and nothing else. */
function configOf({ environment }: Service, given: Readonly<Record<string, string>> = {}): Config {
  const words = Object.entries(environment ?? {}).map(([name, value]) => [name, filledIn(String(value), given)]);
  const configured = configure({ ...imageSettings(), ...(Object.fromEntries(words) as object) }, []);
  if (configured.kind !== 'run') throw new Error(`it would not start: ${JSON.stringify(configured)}`);
  return configured.config;
}

/** `${NAME:-instead}`, as compose reads it. */
function filledIn(text: string, given: Readonly<Record<string, string>>): string {
  const inmost = /\$\{(\w+):-([^{}$]*)\}/;
  const filled = text.replace(inmost, (_, name: string, instead: string) => given[name] ?? instead);
  return filled === text ? text : filledIn(filled, given);
}

function imageSettings(): Readonly<Record<string, string>> {
  const [, settings = ''] = /^ENV (.*)$/m.exec(dockerfile) ?? [];
  return Object.fromEntries(settings.split(' ').map((word) => word.split('=') as [string, string]));
}

describe('Dockerfile', () => {
  test('copies what exists and what .dockerignore lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8').split('\n');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, paths]) => paths!.split(' '));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(existsSync(path), path).toBe(true);
      expect(allowed).toContain(`!${path}`);
    }
  });

  test('runs what the build makes, as nobody in particular, on the port and data that it names', () => {
    const [entry] = /dist\/server\/\w+\.js/.exec(dockerfile) ?? [];
    expect(readFileSync('server/start.mjs', 'utf8')).toContain(entry);
    expect(startFlags.length).toBeGreaterThan(0);
    expect(dockerfile).toContain(
      `ENTRYPOINT ["node", ${[...startFlags, entry].map((word) => `"${word}"`).join(', ')}]`,
    );
    expect(dockerfile).toMatch(/^USER node$/m);
    const { port, dataDir } = configOf({ profiles: [] });
    expect(dockerfile).toContain(`\nEXPOSE ${String(port)}\n`);
    expect(dockerfile).toContain(`\nVOLUME ${dataDir}\n`);
  });

  test('has a Node that package.json allows', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+)-slim/gm)].map(([, major]) => Number(major));
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });
});

describe('compose.yaml', () => {
  const { text } = configure({}, ['--help']) as { readonly text: string };

  test('sets what the program reads', () => {
    for (const [name, { environment }] of ours)
      for (const variable of Object.keys(environment ?? {})) expect(text, name).toMatch(`  ${variable} `);
  });

  test('one node starts with no settings at all, and keeps its rooms in a volume', () => {
    const alone = ours.find(([, { profiles }]) => profiles.includes('one'))![1];
    const { cluster: others, dataDir, port, trustedProxies } = configOf(alone);
    expect([others, trustedProxies]).toEqual([null, 0]);
    expect(alone.volumes).toEqual([`rooms:${dataDir}`]);
    expect(filledIn(alone.ports![0]!, {})).toBe(`3000:${String(port)}`);
  });

  test.each(['one', 'three'])('builds the image once in the profile %s, and asks no registry for it', (profile) => {
    const nodes = ours.filter(([, { profiles }]) => profiles.includes(profile));
    const [builders, others] = [
      nodes.filter(([, { build }]) => build === '.'),
      nodes.filter(([, { build }]) => !build),
    ];
    expect(builders).toHaveLength(1);
    for (const [name, service] of others) expect(service.pull_policy, name).toBe('never');
  });

  test('three nodes share a Redis that keeps what it has taken, and trust the one proxy', () => {
    expect(cluster).toHaveLength(3);
    for (const [name, service] of cluster) {
      expect(() => configOf(service)).toThrow('NODE_KEY');
      const config = configOf(service, { NODE_KEY: 'k'.repeat(48), SITE_ADDRESS: 'play.example.org' });
      expect(config.cluster).toMatchObject({ nodeUrl: `http://${name}:3000`, redisUrl: 'redis://redis:6379' });
      expect(config).toMatchObject({ port: 3000, publicUrl: 'https://play.example.org', trustedProxies: 1 });
      expect(service.networks).toEqual(['front', 'back']);
    }
    const { redis } = compose.services;
    expect(redis?.command).toContain('--appendonly yes --appendfsync always');
    expect(redis?.command).toContain('--maxmemory-policy noeviction');
    expect([redis?.networks, redis?.ports]).toEqual([['back'], undefined]);
  });

  test('names services, networks, volumes and files that exist', () => {
    for (const [, { depends_on: before, networks, volumes }] of services) {
      for (const name of Object.keys(before ?? {})) expect(compose.services).toHaveProperty(name);
      for (const name of networks ?? []) expect(compose.networks).toHaveProperty(name);
      for (const volume of volumes ?? []) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.')) expect(existsSync(source), source).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    }
  });
});

describe('deploy/', () => {
  test.each(['nginx/two-hats.conf', 'caddy/Caddyfile'])('%s has the nodes of compose.yaml behind it', (file) => {
    const found = readFileSync(`deploy/${file}`, 'utf8').match(proxied);
    expect(found).toEqual(nodePlaces);
  });

  test('Prometheus asks the nodes on their port for figures', () => {
    const places = cluster.map(([name, service]) => {
      const { metrics } = configOf(service, { NODE_KEY: 'k'.repeat(48) });
      return `${name}:${String(metrics.port)}`;
    });
    const prometheus = readFileSync('deploy/prometheus/prometheus.yml', 'utf8');
    expect(prometheus.match(proxied)).toEqual(places);
    const { metrics } = configOf(compose.services['alone']!);
    expect(prometheus).toContain(`# - targets: ['alone:${String(metrics.port)}']`);
  });

  describe('systemd', () => {
    const unit = readFileSync('deploy/two-hats.service', 'utf8');
    const settingsOf = (text: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        /^Environment=(.*)$/m
          .exec(text)![1]!
          .split(' ')
          .map((word) => word.split('=') as [string, string]),
      );

    test('runs what `npm start` runs, and keeps rooms in the directory that it may write to', () => {
      const [entry] = /dist\/server\/\w+\.js/.exec(readFileSync('server/start.mjs', 'utf8')) ?? [];
      expect(unit).toContain(`\nExecStart=node ${[...startFlags, entry].join(' ')}\n`);
      const [, directory] = /^StateDirectory=(.*)$/m.exec(unit) ?? [];
      expect(configOf({ profiles: [], environment: settingsOf(unit) }).dataDir).toBe(`/var/lib/${directory!}`);
    });

    test('as a template, gives each node ports and an address of its own', () => {
      const node = readFileSync('deploy/two-hats@.service.d/node.conf', 'utf8').replaceAll('%i', '3002');
      const shared = { REDIS_URL: 'redis://127.0.0.1:6379', NODE_KEY: 'k'.repeat(48) };
      const config = configOf({ profiles: [], environment: { ...settingsOf(unit), ...shared, ...settingsOf(node) } });
      expect(config).toMatchObject({ port: 3002, metrics: { port: 13_002 } });
      expect(config.cluster?.nodeUrl).toBe('http://127.0.0.1:3002');
    });
  });

  describe('figures', () => {
    const served = serve({ config: { metrics: { port: undefined, token: 'a-token-for-a-test' } } });
    afterAll(async () => (await served).close());

    test.each(['deploy/prometheus/alerts.yml', 'docs/deployment.md'])(
      '%s names figures that there are',
      async (file) => {
        const { url } = await served;
        const headers = { authorization: 'Bearer a-token-for-a-test' };
        const shown = await (await fetch(`${url}/metrics`, { headers })).text();
        const types = new Map([...shown.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => [name!, type!]));
        const named = readFileSync(file, 'utf8').match(/\b(two_hats|nodejs)_\w*[a-z]\b/g) ?? [];
        expect(named.length).toBeGreaterThan(2);
        for (const name of named) {
          const base = name.replace(/_(count|bucket|sum)$/, '');
          expect(types.has(name) || types.get(base) === 'histogram', name).toBe(true);
        }
      },
    );
  });
});
