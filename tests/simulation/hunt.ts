/** Looks for the first seed that breaches anything. Runs in a process of its own, which may hold a planted bug. */
import { playSeed } from './seeds.ts';

const [from = 1, count = 1] = process.argv.slice(2).map(Number);

for (let seed = from; seed < from + count; seed++) {
  const { breaches, lines } = await playSeed(seed);
  const [breach] = breaches;
  if (breach === undefined) continue;
  process.stdout.write(JSON.stringify({ seed, ...breach, lines: lines.slice(-12) }));
  break;
}
