import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../client/host/room/flood.ts';

const seats = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);

describe('people who arrive', () => {
  it('are counted for ten seconds', () => {
    const arrivals = new Arrivals();
    expect(arrivals.see([], 0)).toBe(0);
    expect(arrivals.see(seats(3), 1_000)).toBe(3);
    expect(arrivals.see(seats(8), 9_000)).toBe(8);
    expect(arrivals.see(seats(8), 12_000)).toBe(5);
    expect(arrivals.see(seats(8), 20_000)).toBe(0);
  });

  it('are not those who were here before the console was opened', () => {
    const arrivals = new Arrivals();
    expect(arrivals.see(seats(40), 0)).toBe(0);
    expect(arrivals.see(seats(41), 100)).toBe(1);
  });
});
