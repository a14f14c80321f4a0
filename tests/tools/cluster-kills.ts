/** `npm run cluster:kills`: kills one node of three again and again while bots play, and counts what became of it all. */
import { parseArgs } from 'node:util';
import { planOf } from '../../shared/plan.ts';
import { killNodesAndJudge } from '../blackbox/node-kills.ts';

const backWithinMs = 10_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    bots: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const [minutes, bots, seed] = [values.minutes, values.bots, values.seed].map(Number);
if (!minutes || !bots || seed === undefined || Number.isNaN(seed)) {
  console.error('usage: npm run cluster:kills -- --minutes 3 --bots 300 --seed 1');
  process.exit(1);
}

console.log(`one of three nodes is killed each 20 s for ${minutes} minutes under ${bots} bots, seed ${seed}`);
/** As most hosts leave it, and with answers that stay with their people, where every single one can be looked up. */
const named = { sort: 'named', vote: 'named', debrief: 'named' } as const;
const plans = [planOf('standard'), { ...planOf('quick'), anonymity: named }];
const say = (line: string): void => console.log(line);
const tally = await killNodesAndJudge({ lastsMs: minutes * 60_000, bots, seed, plans, say });
for (const breach of tally.breaches.slice(0, 50)) console.error(`BREACH ${breach}`);
const { kills, workshops, accepted, harmless, refused, unknown, repeated, breaches, longestMs } = tally;
console.log(
  `${kills} kills, ${workshops} workshops: ${accepted} commands accepted (${harmless} of them asked for what was so ` +
    `already), ${refused} refused, ${unknown} without an answer; ${repeated} were sent again. ` +
    `${breaches.length} lost, doubled or wrongly scored. Nobody waited longer than ${(longestMs / 1_000).toFixed(1)} s.`,
);
process.exit(breaches.length === 0 && longestMs <= backWithinMs ? 0 : 1);
