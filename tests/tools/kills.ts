/** `npm run kills`: kills a server again and again while bots play, and counts what became of every command. */
import { parseArgs } from 'node:util';
import { planOf } from '../../shared/plan.ts';
import { killAndJudge } from '../blackbox/kills.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    bots: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const [kills, bots, seed] = [values.kills, values.bots, values.seed].map((text) => Number.parseInt(text, 10));
if (!kills || !bots || seed === undefined || Number.isNaN(seed) || bots > 100) {
  console.error('usage: npm run kills -- --kills 200 --bots 60 --seed 1');
  process.exit(1);
}

console.log(`${kills} kills under ${bots} bots, seed ${seed}`);
const started = performance.now();
/** As most hosts leave it, and with answers that stay with their people, where every single one can be looked up. */
const named = { sort: 'named', vote: 'named', debrief: 'named' } as const;
const plans = [planOf('standard'), { ...planOf('quick'), anonymity: named }];
const tally = await killAndJudge({ kills, bots, seed, plans, say: (line) => console.log(line) });
for (const breach of tally.breaches.slice(0, 50)) console.error(`BREACH ${breach}`);
const { accepted, harmless, refused, unknown, repeated, workshops } = tally;
console.log(
  `${tally.kills} kills in ${workshops} workshops, ${Math.round((performance.now() - started) / 1_000)} s: ` +
    `${accepted} commands accepted (${harmless} of them asked for what was so already), ${refused} refused, ` +
    `${unknown} without an answer; ${repeated} were sent again. ` +
    `${tally.breaches.length} lost, doubled or wrongly scored.`,
);
process.exit(tally.breaches.length === 0 ? 0 : 1);
