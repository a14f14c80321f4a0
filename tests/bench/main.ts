/** `npm run bench`: what the server costs, beside plain servers that do less, all in the same run. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tableOf, type Figure } from './figures.ts';
import { parseOptions, type Options } from './options.ts';
import { scenarios } from './scenarios/all.ts';

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
    try {
      const figures = await scenarios[name]({ ...options, say });
      keep(out, figures);
      process.stdout.write(`${tableOf(figures)}\n`);
    } catch (error) {
      isWhole = false;
      say(`${name} could not be played: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return isWhole;
}

// The servers are taken down as the process exits, which a signal alone does not bring about.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const parsed = parseOptions(process.argv.slice(2));
if (parsed.kind === 'help') process.stdout.write(parsed.text);
else if (parsed.kind === 'wrong') {
  say(`${parsed.message} Try --help.`);
  process.exitCode = 1;
} else process.exitCode = (await bench(parsed.options)) ? 0 : 1;
