/** Points that were counted in two ways: they differ in the last digits, and nowhere else. */
import { expect } from 'vitest';
import type { TeamId } from '../../shared/ids.ts';
import type { Recounted } from './recount.ts';

type Counted = ReadonlyMap<TeamId, Recounted>;

const nothing = 1e-6;

export function expectSamePoints(counted: Counted, again: Counted): void {
  expect([...again.keys()]).toEqual([...counted.keys()]);
  for (const [team, { points, rank }] of counted) {
    expect(Math.abs(again.get(team)!.points - points)).toBeLessThan(nothing);
    expect(again.get(team)!.rank).toBe(rank);
  }
}

/** The figure that is shown, where these points may be rounded to it; otherwise what they are rounded to. */
export function asShown(points: number, shown: number): number {
  return Math.abs(points - shown) <= 0.5 + nothing ? shown : Math.round(points);
}
