import { describe, expect, test } from 'vitest';
import { report } from './failure.ts';
import { keptSeeds } from './kept-seeds.ts';
import { scenarioOf } from './run.ts';
import { playSeed } from './seeds.ts';
import { reached, sometimes, type Tally } from './sometimes.ts';

const seeds = 200;
const perTest = 20;
const mostMs = 60_000;

async function expectNoBreach(seed: number, total: Tally): Promise<void> {
  const ran = await playSeed(seed);
  for (const what of ran.tally.keys()) reached(total, what);
  if (ran.breaches.length > 0) throw new Error(report(seed, ran));
}

describe('the server on a simulated machine, disk and network', () => {
  const total: Tally = new Map();
  const blocks = Array.from({ length: seeds / perTest }, (_, block) => 1 + block * perTest);

  test.each(blocks)(
    `every invariant, V1 to V18 and E1 to E6, holds in the ${perTest} runs from seed %i on`,
    async (from) => {
      for (let seed = from; seed < from + perTest; seed++) await expectNoBreach(seed, total);
    },
    mostMs,
  );

  test.each(sometimes)('the runs reach: %s', (what) => {
    expect(total.get(what) ?? 0).toBeGreaterThan(0);
  });
});

describe('kept seeds', () => {
  test.each(keptSeeds)('seed $seed: $why', async ({ seed }) => expectNoBreach(seed, new Map()), mostMs);
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
