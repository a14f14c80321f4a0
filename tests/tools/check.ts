/**
 * `npm run check`: everything that can be judged without playing. `npm test`: the same with all tests
 * before it. Every step is run, also after one has failed; the end tells which were wrong.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { buildIfStale } from '../../server/build.mjs';

/** `scripts` of package.json that only read. Linting takes as long as the others together, which go beside it. */
const checks = ['lint', 'types', 'format:check', 'knip', 'layers', 'check:rules', 'check:floors', 'check:lock', 'size'];
const withTests = process.argv.includes('--tests');
/** They need the build, and all of the machine. */
const first = withTests ? ['vitest', 'check:faults -- --ran'] : ['check:faults'];

interface Step {
  readonly passed: boolean;
  readonly line: string;
}

/** What it prints is seen as it comes, or `inOnePiece` when it has ended, so that two do not mix. */
function runScript(script: string, inOnePiece: boolean): Promise<boolean> {
  const output = inOnePiece ? 'pipe' : 'inherit';
  const child = spawn('npm', ['run', '--silent', ...script.split(' ')], {
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (inOnePiece) console.log(`\n── ${script}\n${Buffer.concat(printed).toString()}`);
      resolve(code === 0);
    });
  });
}

/** Tests of the whole program and the size budget need the build. */
async function build(): Promise<boolean> {
  try {
    buildIfStale();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function timed(name: string, step: () => Promise<boolean>): Promise<Step> {
  const started = performance.now();
  const passed = await step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { passed, line: `${passed ? 'ok  ' : 'FAIL'} npm run ${name} (${seconds} s)` };
}

async function oneByOne(names: readonly string[]): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const name of names) {
    console.log(`\n── ${name}`);
    steps.push(await timed(name, () => runScript(name, false)));
  }
  return steps;
}

/** Each of the two takes the next as soon as it is free. */
async function twoAtATime(names: readonly string[]): Promise<readonly Step[]> {
  const left = [...names];
  const steps: Step[] = [];
  const work = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const script = name;
      steps.push(await timed(script, () => runScript(script, true)));
    }
  };
  await Promise.all([work(), work()]);
  return steps;
}

// What an earlier run has shown says nothing about this one.
if (withTests) rmSync('node_modules/.cache/tests/report.json', { force: true });
const steps = [await timed('build', build), ...(await oneByOne(first)), ...(await twoAtATime(checks))];
console.log(`\n${steps.map(({ line }) => line).join('\n')}`);
if (steps.some(({ passed }) => !passed)) process.exit(1);
