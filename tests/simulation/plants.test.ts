import { describe, expect, test } from 'vitest';
import { tryPlant } from './planting.ts';
import { mostSeeds, plants } from './plants.ts';

const mostMs = 120_000;
const invariants = [
  ...Array.from({ length: 19 }, (_, index) => `V${index + 1}`),
  ...Array.from({ length: 6 }, (_, index) => `E${index + 1}`),
];

describe('an invariant that cannot fail is decoration', () => {
  test('each has a planted bug', () => {
    expect(invariants.filter((id) => plants.every((plant) => plant.id !== id))).toEqual([]);
  });

  test.each(plants)(
    '[$id] a server that $name is noticed',
    async (plant) => {
      const caught = await tryPlant(plant, mostSeeds);
      expect(caught, `not noticed in ${mostSeeds} seeds`).not.toBeNull();
      expect(caught?.id, caught?.what).toBe(plant.id);
    },
    mostMs,
  );

  test('a server without one is not accused', async () => {
    expect(await tryPlant({ id: 'none', name: 'is as it is', from: 1, edits: [] }, 3)).toBeNull();
  });

  test('a plant whose place is gone fails', async () => {
    const edits = [{ file: 'server/rooms/room.ts', from: 'no such line', to: '' }];
    await expect(tryPlant({ id: 'none', name: 'nowhere', from: 1, edits }, 1)).rejects.toThrow('found 0 times');
  });
});
