/**
 * Pictures of every screen in every size it is used in, from canned rooms, into `screenshots/`.
 * Fails if a page reports an error or scrolls sideways; the rest is for eyes.
 *
 *   npm run screenshots
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

interface Shoot {
  readonly page: 'home' | 'join' | 'play' | 'host' | 'screen';
  readonly size: 'phone' | 'small' | 'laptop' | 'projector';
  readonly more?: readonly string[];
}

const out = 'screenshots';
const dark = ['--theme', 'dark'];

const shoots: readonly Shoot[] = [
  { page: 'home', size: 'phone' },
  { page: 'home', size: 'laptop' },
  { page: 'join', size: 'phone' },
  { page: 'join', size: 'small' },
  { page: 'play', size: 'phone' },
  { page: 'play', size: 'phone', more: dark },
  { page: 'play', size: 'small', more: ['--text', '200'] },
  { page: 'play', size: 'projector' },
  { page: 'host', size: 'laptop' },
  { page: 'host', size: 'phone' },
  { page: 'host', size: 'projector' },
  { page: 'screen', size: 'projector' },
  { page: 'screen', size: 'projector', more: dark },
  { page: 'screen', size: 'laptop' },
  { page: 'screen', size: 'phone' },
];

function run(command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npx', command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  return stdout;
}

rmSync(out, { recursive: true, force: true });
run(['vite', 'build', '-c', 'client/vite.config.ts', '--logLevel', 'warn']);
const complaints: string[] = [];
for (const { page, size, more = [] } of shoots) {
  const scene = page === 'home' || page === 'join' ? 'lobby' : 'all';
  const lines = run([
    'tsx',
    'tests/tools/look.ts',
    '--page',
    page,
    '--size',
    size,
    '--scene',
    scene,
    '--out',
    out,
    ...more,
  ]);
  process.stdout.write(lines);
  complaints.push(...lines.split('\n').filter((line) => line.startsWith('  ')));
}
process.stdout.write(complaints.length === 0 ? 'No page complained.\n' : `\n${complaints.join('\n')}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
