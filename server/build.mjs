import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['server', 'client', 'shared', 'package.json'];
const outputs = ['dist/client/index.html', 'dist/server/main.js'];
const configs = ['client/vite.config.ts', 'server/vite.config.ts'];
const bundler = join(root, 'node_modules/vite/bin/vite.js');

/** Builds when there is no build, or when a source is newer than it. An install without the bundler runs what it has. */
export function buildIfStale() {
  const built = outputs.every((file) => existsSync(join(root, file)));
  if (built && (!isStale() || !existsSync(bundler))) return;
  if (!existsSync(bundler)) throw new Error('There is no build, and no bundler to make one: run `npm ci` first.');
  console.log('Building Two Hats (needed once after each change)…');
  configs.forEach(build);
}

function isStale() {
  const oldestOutput = Math.min(...outputs.map((file) => statSync(join(root, file)).mtimeMs));
  return sources.some((source) => newest(join(root, source)) > oldestOutput);
}

/** Latest change under a path. Folders count too: they change when a file in them is deleted. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build(config) {
  const command = [bundler, 'build', '--config', config, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`The build of ${config} failed.`);
}
