/** What the command line of the simulation understands. */
export interface Options {
  readonly from: number;
  readonly seeds: number;
  /** One seed, and everything that happens in it. */
  readonly isVerbose: boolean;
  /** Runs on a server with the planted bugs of this invariant, or of all. */
  readonly plant: string | null;
  /** `redis`: all that becomes of the disk is done again on a real Redis, which has to be like it. */
  readonly store: 'disk' | 'redis';
}

export const usage = `npm run simulate -- [--seeds N] [--from N]     so many runs, from this seed on
npm run simulate -- --seed N [--verbose]       one run, and every line of it
npm run simulate -- --plant V3 | all           the server with a planted bug, which must be noticed
npm run simulate -- --store redis [--seeds N]  what becomes of the disk, also on a real Redis`;

const names = ['--seeds', '--from', '--seed', '--plant', '--store', '--verbose'];

/** Null where it is not understood. */
export function optionsFrom(args: readonly string[]): Options | null {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const name = args[index]!;
    if (!names.includes(name)) return null;
    given.set(name, name === '--verbose' ? 'yes' : (args[(index += 1)] ?? ''));
  }
  const seed = given.get('--seed');
  const from = Number(seed ?? given.get('--from') ?? 1);
  const seeds = Number(seed === undefined ? (given.get('--seeds') ?? 200) : 1);
  const store = storeIn(given.get('--store'));
  if (!Number.isInteger(from) || !Number.isInteger(seeds) || store === null) return null;
  return { from, seeds, isVerbose: given.has('--verbose'), plant: plantIn(given), store };
}

function plantIn(given: ReadonlyMap<string, string>): string | null {
  return given.get('--plant') ?? null;
}

function storeIn(text = 'disk'): Options['store'] | null {
  return text === 'disk' || text === 'redis' ? text : null;
}
