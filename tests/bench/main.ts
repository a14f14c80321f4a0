/** `npm run bench`: what the server costs, beside plain servers that do less, all in the same run. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { tableOf, type Figure } from './figures.ts';
import { parseOptions, type Options } from './options.ts';
import { scenarios } from './scenarios/all.ts';
import { ProcessEnded } from './supervisor.ts';

/** As a shell has them: 128 and the number of the signal. */
const exitCodeOfSignals = 128;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function keep(out: string | null, figures: readonly Figure[]): void {
  if (out !== null) appendFileSync(out, figures.map((figure) => `${JSON.stringify(figure)}\n`).join(''));
}

/** One scenario after the other; one that cannot be played is said, and does not keep the others from it. */
async function bench(options: Options): Promise<boolean> {
  const { out, profileTo } = options;
  if (profileTo !== null) mkdirSync(profileTo, { recursive: true });
  if (out !== null) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, '');
  }
  let isWhole = true;
  for (const name of options.scenarios) {
    const complain = (line: string): void => {
      isWhole = false;
      say(`${name}: do not rely on these figures: ${line}.`);
    };
    try {
      const figures = await scenarios[name]({ ...options, say, complain });
      keep(out, figures);
      process.stdout.write(`${tableOf(figures)}\n`);
    } catch (error) {
      isWhole = false;
      say(`${name} could not be played: ${told(error)}`);
    }
  }
  return isWhole;
}

/** Where a process has ended, where the bench has learnt of it says nothing. */
function told(error: unknown): string {
  if (error instanceof ProcessEnded) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// All that the bench has started is taken down as it exits, which a signal alone does not bring about.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    say(`Ended by ${signal}.`);
    process.exit(exitCodeOfSignals + constants.signals[signal]);
  });
}

const parsed = parseOptions(process.argv.slice(2));
if (parsed.kind === 'help') process.stdout.write(parsed.text);
else if (parsed.kind === 'wrong') {
  say(`${parsed.message} Try --help.`);
  process.exitCode = 1;
} else process.exitCode = (await bench(parsed.options)) ? 0 : 1;
