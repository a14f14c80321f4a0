/**
 * `npm run check`: everything that can be judged without playing. `npm test`: the same with all tests
 * before it. Every step is run, also after one has failed; the end tells which were wrong.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { buildIfStale } from '../../server/build.mjs';

/** `scripts` of package.json, cheapest first. */
const checks = ['check:lock', 'check:floors', 'check:rules', 'layers', 'format:check', 'types', 'knip', 'lint', 'size'];
const withTests = process.argv.includes('--tests');
const scripts = withTests ? ['vitest', 'check:faults -- --ran', ...checks] : ['check:faults', ...checks];

function runScript(script: string): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', ...script.split(' ')], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Tests of the whole program and the size budget need the build. */
function build(): boolean {
  try {
    buildIfStale();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function timed(name: string, step: () => boolean): { readonly passed: boolean; readonly line: string } {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const passed = step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { passed, line: `${passed ? 'ok  ' : 'FAIL'} npm run ${name} (${seconds} s)` };
}

// What an earlier run has shown says nothing about this one.
if (withTests) rmSync('node_modules/.cache/tests/report.json', { force: true });
const results = [timed('build', build), ...scripts.map((script) => timed(script, () => runScript(script)))];
console.log(`\n${results.map(({ line }) => line).join('\n')}`);
if (results.some(({ passed }) => !passed)) process.exit(1);
