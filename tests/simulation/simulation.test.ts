import { beforeAll, describe, expect, test } from 'vitest';
import { report } from './failure.ts';
import { keptSeeds } from './kept-seeds.ts';
import { scenarioOf } from './run.ts';
import { playSeed } from './seeds.ts';
import { sometimes, type Sometime, type Tally } from './sometimes.ts';

const seeds = 200;
const perTest = 20;
const mostMs = 60_000;

interface Played {
  readonly tally: Tally;
  /** What is wrong, and how it came about. */
  readonly wrong: string | null;
}

/** Each seed is played once, whichever tests ask for it. */
const known = new Map<number, Promise<Played>>();

function played(seed: number): Promise<Played> {
  const run = known.get(seed) ?? playOnce(seed);
  known.set(seed, run);
  return run;
}

async function playOnce(seed: number): Promise<Played> {
  const ran = await playSeed(seed);
  return { tally: ran.tally, wrong: ran.breaches.length > 0 ? report(seed, ran) : null };
}

async function expectNoBreach(seed: number): Promise<void> {
  const { wrong } = await played(seed);
  if (wrong !== null) throw new Error(wrong);
}

const blocks = Array.from({ length: seeds / perTest }, (_, block) => 1 + block * perTest);

describe('the server on a simulated machine, disk and network', () => {
  test.each(blocks)(
    `every invariant, V1 to V19 and E1 to E6, holds in the ${perTest} runs from seed %i on`,
    async (from) => {
      for (let seed = from; seed < from + perTest; seed++) await expectNoBreach(seed);
    },
    mostMs,
  );
});

describe('the runs together', () => {
  const total = new Set<Sometime>();

  beforeAll(async () => {
    for (let seed = 1; seed <= seeds; seed++) for (const what of (await played(seed)).tally.keys()) total.add(what);
  }, blocks.length * mostMs);

  test.each(sometimes)('reach: %s', (what) => {
    expect([...total]).toContain(what);
  });
});

describe('kept seeds', () => {
  test.each(keptSeeds)('seed $seed: $why', async ({ seed }) => expectNoBreach(seed), mostMs);
});

describe('a seed', () => {
  test.each([1, 2, 3, 4])('gives the same run again: %i', async (seed) => {
    const [first, second] = [await playSeed(seed), await playSeed(seed)];
    expect(second.digest).toBe(first.digest);
    expect(second.steps).toBe(first.steps);
    expect(first.steps).toBeGreaterThan(100);
  });

  test('gives another run than the next one', async () => {
    const [first, second] = [await playSeed(2), await playSeed(4)];
    expect(second.digest).not.toBe(first.digest);
  });

  test('decides how many there are: from 2 to 40 phones', () => {
    const phones = Array.from({ length: seeds }, (_, index) => scenarioOf(index + 1).phones);
    expect(Math.min(...phones)).toBe(2);
    expect(Math.max(...phones)).toBe(40);
  });
});
