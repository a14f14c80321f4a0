/** Builds the server with a planted bug, outside the tree, and lets the simulation loose on it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, normalizePath, type Plugin } from 'vite';
import type { Plant } from './plant.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const mostMs = 120_000;

export interface Catch {
  readonly seed: number;
  readonly id: string;
  readonly what: string;
  readonly lines: readonly string[];
}

/** The first seed that notices anything; null where none of so many does. */
export async function tryPlant(plant: Plant, seeds: number): Promise<Catch | null> {
  const name = `${plant.id}-${plant.name.replace(/[^a-z]+/gi, '-')}`;
  const outDir = join(root, 'node_modules/.cache/plants', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [planting(plant)],
    build: { ssr: 'tests/simulation/hunt.ts', outDir, minify: false, emptyOutDir: true },
  });
  const { stdout } = await run(process.execPath, [join(outDir, 'hunt.js'), String(plant.from), String(seeds)], {
    timeout: mostMs,
  });
  return stdout === '' ? null : (JSON.parse(stdout) as Catch);
}

function planting({ id, name, edits }: Plant): Plugin {
  const done = new Set<object>();
  return {
    name: 'planting',
    enforce: 'pre',
    transform(code, path) {
      let changed = code;
      for (const edit of edits.filter(({ file }) => path === normalizePath(join(root, file)))) {
        const found = changed.split(edit.from).length - 1;
        if (found !== 1) throw new Error(`plant ${id} (${name}): found ${found} times in ${edit.file}: ${edit.from}`);
        changed = changed.replace(edit.from, () => edit.to);
        done.add(edit);
      }
      return changed === code ? null : changed;
    },
    buildEnd(error) {
      if (error === undefined && done.size < edits.length)
        throw new Error(`plant ${id} (${name}): a file was not loaded`);
    },
  };
}
