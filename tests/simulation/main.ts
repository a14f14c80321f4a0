/** As many runs as one likes; stops at the first that breaches an invariant. */
import { RedisServer } from '../support/redis-server.ts';
import { report } from './failure.ts';
import { optionsFrom, usage, type Options } from './options.ts';
import { tryPlant } from './planting.ts';
import { mostSeeds, plants } from './plants.ts';
import { playSeed } from './seeds.ts';
import { playOnRedis } from './shadow.ts';
import { sometimes, type Tally } from './sometimes.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const options = optionsFrom(process.argv.slice(2));
if (options === null) say(usage);
process.exitCode = options !== null && (await run(options)) ? 0 : 1;

function run(given: Options): Promise<boolean> {
  return given.plant === null ? simulate(given) : trial(given.plant);
}

async function simulate(given: Options): Promise<boolean> {
  const redis = given.store === 'redis' ? await RedisServer.start({ appendfsync: 'no' }) : null;
  try {
    return await simulateOn(given, redis);
  } finally {
    await redis?.close();
  }
}

async function simulateOn({ from, seeds, isVerbose }: Options, redis: RedisServer | null): Promise<boolean> {
  const total: Tally = new Map();
  for (let seed = from; seed < from + seeds; seed++) {
    const ran = redis === null ? await playSeed(seed, isVerbose) : await playOnRedis(seed, redis);
    for (const [what, count] of ran.tally) total.set(what, (total.get(what) ?? 0) + count);
    if (isVerbose) say(ran.lines.join('\n'));
    if (ran.breaches.length > 0) {
      say(report(seed, ran));
      return false;
    }
    if (seed % 100 === 0) say(`seed ${seed}`);
  }
  for (const what of sometimes) say(`${String(total.get(what) ?? 0).padStart(7)}  ${what}`);
  say(`${seeds} seeds from ${from}: every invariant held`);
  return true;
}

async function trial(which: string): Promise<boolean> {
  const meant = plants.filter(({ id }) => which === 'all' || id === which);
  let isCaught = meant.length > 0;
  for (const plant of meant) {
    const caught = await tryPlant(plant, mostSeeds);
    isCaught &&= caught?.id === plant.id;
    const what =
      caught === null ? `not noticed in ${mostSeeds} seeds` : `seed ${caught.seed}, ${caught.id}: ${caught.what}`;
    say(`${plant.id}  ${plant.name}\n    ${what.slice(0, 400)}`);
  }
  return isCaught;
}
