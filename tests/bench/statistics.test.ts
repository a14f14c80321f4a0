import { describe, expect, it } from 'vitest';
import { quantile, ratiosOf, spreadOf, sumOf } from './statistics.ts';

describe('what is made of measured numbers', () => {
  it('finds the middle and the edges, whatever the order', () => {
    expect(quantile([30, 10, 20], 0.5)).toBe(20);
    expect(quantile([30, 10, 20], 0)).toBe(10);
    expect(quantile([30, 10, 20], 1)).toBe(30);
  });

  it('goes between neighbours in proportion', () => {
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
    expect(spreadOf([1, 2, 3, 4])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
  });

  it('has no quantile of nothing', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('has none of what cannot be measured, rather than a wrong one', () => {
    expect(quantile([1, NaN, 3], 0.5)).toBeNaN();
  });

  it('takes what never came for the largest of all', () => {
    expect(quantile([Infinity, 1, 2], 0.5)).toBe(2);
    expect(quantile([Infinity, Infinity, 1], 0.75)).toBe(Infinity);
    expect(quantile([1, Infinity], 0.5)).toBe(Infinity);
  });

  it('compares round by round: a round that was slow for both changes nothing', () => {
    expect(ratiosOf([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, low: 2, high: 2 });
  });

  it('leaves out rounds in which the reference did nothing', () => {
    expect(ratiosOf([2, 4, 3], [1, 0, 1]).median).toBe(2.5);
    expect(ratiosOf([2, 4, 3], [1, Infinity, 1]).median).toBe(2.5);
  });

  it('does not leave out rounds in which only the other one did nothing', () => {
    expect(ratiosOf([Infinity, Infinity, 3], [1, 1, 1]).median).toBe(Infinity);
  });

  it('sums', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([1, 2, 3])).toBe(6);
  });
});
