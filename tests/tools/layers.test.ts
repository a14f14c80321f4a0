/**
 * Proves that every rule of .dependency-cruiser.mjs can fail, and that none fails where it should
 * not: a small tree with one planted violation per rule is written to a temporary folder and cruised.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

/** Rule, file that breaks it, and what that file holds. */
const violations: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['no-circular', 'server/rooms/egg.ts', `import type { Hen } from './hen.ts';\nexport type Egg = Hen;`],
  ['no-orphans', 'server/forgotten.ts', 'export const forgotten = 1;'],
  ['imports-must-resolve', 'server/lost.ts', `import './nowhere.ts';`],
  ['shared-is-a-leaf', 'shared/greedy.ts', `import { room } from '../server/rooms/room.ts';\nexport const r = room;`],
  ['shared-is-a-leaf', 'shared/nodeish.ts', `import { join } from 'node:path';\nexport const j = join;`],
  ['zod-only-in-schemas', 'shared/heavy.ts', `import { z } from 'zod';\nexport const h = z;`],
  ['zod-only-in-schemas', 'shared/indirect.ts', `import { side } from './commands.ts';\nexport const s = side;`],
  ['game-is-pure', 'server/game/boxed.ts', `import { nanoid } from 'nanoid';\nexport const n = nanoid;`],
  ['game-is-pure', 'server/game/filing.ts', `import { readFileSync } from 'node:fs';\nexport const f = readFileSync;`],
  ['game-is-pure', 'server/game/upward.ts', `import type { Ports } from '../rooms/ports.ts';\nexport type P = Ports;`],
  [
    'game-takes-few-values-from-shared',
    'server/game/parsing.ts',
    `import { side } from '../../shared/commands.ts';\nexport const s = side;`,
  ],
  [
    'game-takes-few-values-from-shared',
    'server/game/reopening.ts',
    `import { workshop } from '../../shared/workshop/workshop-schema.ts';\nexport const w = workshop;`,
  ],
  [
    'rooms-own-their-ports',
    'server/rooms/storing.ts',
    `import { journal } from '../journal/memory.ts';\nexport const j = journal;`,
  ],
  ['rooms-own-their-ports', 'server/rooms/named.ts', `import { nanoid } from 'nanoid';\nexport const n = nanoid;`],
  ['rooms-own-their-ports', 'server/rooms/hashing.ts', `import { hash } from 'node:crypto';\nexport const h = hash;`],
  [
    'transport-speaks-to-rooms',
    'server/transport/deep.ts',
    `import { journal } from '../journal/memory.ts';\nexport const j = journal;`,
  ],
  [
    'http-speaks-to-rooms',
    'server/http/deep.ts',
    `import { journal } from '../journal/memory.ts';\nexport const j = journal;`,
  ],
  [
    'adapters-know-only-ports',
    'server/journal/reading.ts',
    `import { decks } from '../content/decks.ts';\nexport const d = decks;`,
  ],
  [
    'adapters-know-only-ports',
    'server/content/calling.ts',
    `import { room } from '../rooms/room.ts';\nexport const r = room;`,
  ],
  [
    'adapters-know-only-ports',
    'server/platform.ts',
    `import { wire } from './transport/wire.ts';\nexport const w = wire;`,
  ],
  [
    'rules-are-called-by-rooms',
    'server/transport/ruling.ts',
    `import { decide } from '../game/decide.ts';\nexport const d = decide;`,
  ],
  [
    'rules-are-called-by-rooms',
    'server/journal/ruling.ts',
    `import { decide } from '../game/decide.ts';\nexport const d = decide;`,
  ],
  ['one-home-per-package', 'server/app.ts', `import { Server } from 'socket.io';\nexport const s = Server;`],
  [
    'sqlite-lives-in-the-journal',
    'server/metrics.ts',
    `import { DatabaseSync } from '@photostructure/sqlite';\nexport const d = DatabaseSync;`,
  ],
  [
    'server-never-knows-the-client',
    'server/peeking.ts',
    `import { page } from '../client/page.ts';\nexport const p = page;`,
  ],
  ['server-runs-without-dev-packages', 'server/testing.ts', `import { test } from 'vitest';\nexport const t = test;`],
  [
    'client-is-light',
    'client/reaching.ts',
    `import type { Game } from '../server/game/decide.ts';\nexport type G = Game;`,
  ],
  ['client-is-light', 'client/validating.ts', `import { z } from 'zod';\nexport const v = z;`],
  ['only-the-host-draws-codes', 'client/drawing.ts', `import { encode } from 'uqr';\nexport const e = encode;`],
  [
    'only-the-report-writes-tables',
    'client/report/writing.ts',
    `import { stringify } from 'csv-stringify';\nexport const s = stringify;`,
  ],
  [
    'client-loads-no-schema',
    'client/parsing.ts',
    `import { side } from '../shared/commands.ts';\nexport const s = side;`,
  ],
  [
    'client-loads-no-schema',
    'client/play/reopening.ts',
    `import { workshop } from '../../shared/workshop/workshop-schema.ts';\nexport const w = workshop;`,
  ],
  [
    'nothing-imports-tests',
    'client/tested.ts',
    `import { fake } from '../tests/support/fake.ts';\nexport const f = fake;`,
  ],
];

const allowed: Readonly<Record<string, string>> = {
  'shared/ids.ts': `import type { Side } from './commands.ts';\nexport type Id = Side;\nexport const id = 1;`,
  'shared/commands.ts': `import { z } from 'zod';\nexport const side = z;\nexport type Side = 'leader';`,
  'shared/workshop/workshop-schema.ts': `import { z } from 'zod';\nexport const workshop = z;`,
  'shared/workshop/measures/minds.ts': 'export const flow = 1;',
  'shared/workshop/figures-votes.ts': `import { flow } from './measures/minds.ts';\nexport const outcome = flow;`,
  'server/game/outcomes.ts': `import { flow } from '../../shared/workshop/measures/minds.ts';\nimport { outcome } from '../../shared/workshop/figures-votes.ts';\nexport const outcomes = [flow, outcome];`,
  'client/report/opening.ts': `import { workshop } from '../../shared/workshop/workshop-schema.ts';\nexport const opening = workshop;`,
  'server/game/decide.ts': `import { id } from '../../shared/ids.ts';\nimport type { Side } from '../../shared/commands.ts';\nexport type Game = Side;\nexport const decide = id;`,
  'server/rooms/ports.ts': `import type { Game } from '../game/decide.ts';\nexport type Ports = Game;`,
  'server/rooms/room.ts': `import { decide } from '../game/decide.ts';\nimport type { Ports } from './ports.ts';\nimport { side } from '../../shared/commands.ts';\nexport const room = [decide, side];\nexport type Room = Ports;`,
  'server/rooms/hen.ts': `import type { Egg } from './egg.ts';\nexport type Hen = Egg;`,
  'server/journal/memory.ts': `import { DatabaseSync } from '@photostructure/sqlite';\nimport { Worker } from 'node:worker_threads';\nimport type { Ports } from '../rooms/ports.ts';\nimport type { Game } from '../game/decide.ts';\nexport const journal = [DatabaseSync, Worker];\nexport type J = Ports & Game;`,
  'server/content/decks.ts': `import { z } from 'zod';\nimport type { Ports } from '../rooms/ports.ts';\nexport const decks = z;\nexport type D = Ports;`,
  'server/transport/wire.ts': `import { Server } from 'socket.io';\nimport type { Server as Http } from 'node:http';\nimport { room } from '../rooms/room.ts';\nimport type { Game } from '../game/decide.ts';\nexport const wire = [Server, room];\nexport type W = Http & Game;`,
  'client/page.ts': `import { h } from 'preact';\nimport { signal } from '@preact/signals';\nimport { io } from 'socket.io-client';\nimport { id } from '../shared/ids.ts';\nimport type { Side } from '../shared/commands.ts';\nexport const page = [h, signal, io, id];\nexport type P = Side;`,
  'client/host/card.ts': `import { encode } from 'uqr';\nexport const card = encode;`,
  'client/vite.config.ts': `import { defineConfig } from 'vite';\nexport default defineConfig;`,
  'server/vite.config.ts': `import { defineConfig } from 'vite';\nexport default defineConfig;`,
  'tests/support/fake.ts': `import { journal } from '../../server/journal/memory.ts';\nexport const fake = journal;`,
};

const dependencies = ['zod', 'nanoid', 'socket.io', '@photostructure/sqlite', 'uqr', 'csv-stringify'];
const devDependencies = ['vitest', 'vite', 'preact', '@preact/signals', 'socket.io-client'];
const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

let tree = '';
let found: readonly string[] = [];

function write(file: string, text: string): void {
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'layers-'));
  write(
    'package.json',
    JSON.stringify({ dependencies: versions(dependencies), devDependencies: versions(devDependencies) }),
  );
  for (const name of [...dependencies, ...devDependencies]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [file, source] of Object.entries(allowed)) write(file, source);
  for (const [, file, source] of violations) write(file, source);
  found = cruise();
});

afterAll(() => {
  rmSync(tree, { recursive: true });
});

function cruise(): readonly string[] {
  const command = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = resolve('.dependency-cruiser.mjs');
  const folders = ['shared', 'server', 'client', 'tests'];
  const output = execFileSync(process.execPath, [command, '--config', rules, '--output-type', 'json', ...folders], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const result = JSON.parse(output) as { readonly summary: { readonly violations: readonly Violation[] } };
  return result.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

test.each(violations)('%s fails for %s', (rule, file) => {
  expect(found).toContain(`${rule}: ${file}`);
});

test('what the layers allow is not reported', () => {
  const planted = new Set(violations.map(([, file]) => file));
  const partner = 'no-circular: server/rooms/hen.ts';
  expect(found.filter((line) => line !== partner && !planted.has(line.split(': ')[1] ?? ''))).toEqual([]);
});

test('every rule has a planted violation', () => {
  const planted = new Set(violations.map(([rule]) => rule));
  expect(config.forbidden?.map((rule) => rule.name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
});
