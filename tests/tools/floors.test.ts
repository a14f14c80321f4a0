import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { belowFloors } from './floors.ts';

const check = resolve('tests/tools/check-floors.ts');
const tsx = resolve('node_modules/tsx/dist/cli.mjs');

interface Locked {
  readonly packages: Record<string, { version?: string; name?: string }>;
}

/** The lock of this repository with some packages in other versions. */
function lockWith(others: Locked['packages']): Locked {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
  return { packages: { ...packages, ...others } };
}

describe('known weaknesses', () => {
  test('[T10] the present lock has none', () => {
    expect(belowFloors(lockWith({}).packages)).toEqual([]);
  });

  test.each([
    ['node_modules/ws', '8.20.0', 'CVE-2026-45736'],
    ['node_modules/ws', '8.20.1', 'CVE-2026-48779'],
    ['node_modules/engine.io/node_modules/ws', '8.20.0', 'CVE-2026-48779'],
    ['node_modules/happy-dom/node_modules/ws', '7.5.10', 'CVE-2026-48779'],
    ['node_modules/socket.io-parser', '4.2.6', 'CVE-2026-69185'],
    ['node_modules/socket.io-parser', '4.2.5', 'CVE-2026-33151'],
    ['node_modules/socket.io-parser', '4.1.2', 'CVE-2022-2421'],
    ['node_modules/socket.io-parser', '3.4.4', 'CVE-2026-69185'],
    ['node_modules/socket.io', '4.6.1', 'CVE-2024-38355'],
    ['node_modules/engine.io', '6.6.6', 'CVE-2026-59725'],
    ['node_modules/engine.io', '6.6.6', 'GHSA-gr94'],
    ['node_modules/postcss/node_modules/nanoid', '3.3.17', 'CVE-2026-67213'],
    ['node_modules/nanoid', '5.1.6', 'CVE-2026-67213'],
    ['node_modules/nanoid', '4.0.2', 'CVE-2024-55565'],
    ['node_modules/path-to-regexp', '8.3.0', 'CVE-2026-4926'],
    ['node_modules/qs', '6.15.9', 'CVE-2026-2391'],
    ['node_modules/body-parser', '2.2.0', 'CVE-2025-13466'],
    ['node_modules/ws', 'github:somebody/ws', 'CVE-2026-48779'],
  ])('[T10] %s in version %s is reported with %s', (path, version, id) => {
    const said = belowFloors(lockWith({ [path]: { version } }).packages);
    expect(said.filter((line) => line.startsWith(`${path} ${version}`)).join('\n')).toContain(id);
  });

  test('[T10] also under another name, and not of a package that only ends alike', () => {
    const packages = {
      'node_modules/socket': { name: 'ws', version: '8.20.0' },
      'node_modules/isomorphic-ws': { version: '1.0.0' },
      'node_modules/@types/ws': { version: '1.0.0' },
    };
    expect(new Set(belowFloors(packages).map((line) => line.split(' ')[0]))).toEqual(new Set(['node_modules/socket']));
  });

  test.each([
    ['ws', ['5.2.5', '6.2.4', '7.5.11', '8.21.0', '9.0.0']],
    ['socket.io-parser', ['3.3.6', '3.4.5', '4.2.7', '4.3.0']],
    ['engine.io', ['6.6.7', '6.6.12']],
    ['nanoid', ['3.3.18', '5.1.16', '6.0.0']],
  ])('[T10] %s from the mended versions on has none', (name, versions) => {
    for (const version of versions) expect(belowFloors({ [`node_modules/${name}`]: { version } })).toEqual([]);
  });

  test('[T10] the command fails with such a lock and passes with this one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'two-hats-lock-'));
    const run = (lock: Locked) => {
      writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
      return spawnSync(process.execPath, [tsx, check], { cwd: folder, encoding: 'utf8' });
    };
    const bad = run(lockWith({ 'node_modules/engine.io/node_modules/ws': { version: '8.20.0' } }));
    expect([bad.status, bad.stderr]).toEqual([1, expect.stringContaining('CVE-2026-48779')]);
    expect(run(lockWith({})).status).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
