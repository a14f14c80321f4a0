import { playSeed } from './seeds.ts';
const from = Number(process.argv[2] ?? 1);
const to = Number(process.argv[3] ?? from);
const verbose = process.argv[4] === 'v';
const total = new Map<string, number>();
const started = performance.now();
let steps = 0;
for (let seed = from; seed <= to; seed++) {
  const ran = await playSeed(seed, verbose);
  steps += ran.steps;
  for (const [k, v] of ran.tally) total.set(k, (total.get(k) ?? 0) + v);
  if (verbose) console.log(ran.lines.join('\n'));
  for (const b of ran.breaches) console.log(seed, b.id, b.what.slice(0, 500));
}
console.log(total, steps, Math.round(performance.now() - started));
