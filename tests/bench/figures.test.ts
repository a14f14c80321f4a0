import { describe, expect, it } from 'vitest';
import { short, tableOf, type Figure } from './figures.ts';

const cost = { scenario: 'M', figure: 'CPU per move', unit: 'µs' };

describe('the table of a run', () => {
  it('has a row for each figure and a column for each server', () => {
    const figures: readonly Figure[] = [
      { ...cost, server: 'raw', value: 100, low: 90, high: 110 },
      { ...cost, server: 'product', value: 130.4 },
      { ...cost, server: 'product', figure: 'acknowledged p95', unit: 'ms', value: 6.25 },
    ];
    expect(tableOf(figures).split('\n')).toEqual([
      'M                                 raw  product',
      'CPU per move (µs)      100 [90.0–110]      130',
      'acknowledged p95 (ms)               –     6.25',
      '',
    ]);
  });

  it('tells a ratio from what it is made of', () => {
    const figures: readonly Figure[] = [
      { ...cost, server: 'product', value: 130 },
      { ...cost, server: 'product', unit: 'ratio', of: 'journaled', value: 1.3 },
    ];
    expect(tableOf(figures)).toContain('CPU per move (journaled = 1.00)     1.30');
  });

  it('has a table of its own for each scenario', () => {
    const figures = ['S', 'M'].map((scenario) => ({ ...cost, scenario, server: 'raw', value: 1 }));
    expect(
      tableOf(figures)
        .split('\n')
        .filter((line) => /^[SM] /.test(line)),
    ).toHaveLength(2);
  });

  it.each([
    [0.123, '0.12'],
    [12.34, '12.3'],
    [1_234.5, '1235'],
    [NaN, '–'],
    [Infinity, '∞'],
  ])('writes %d as %s', (value, text) => {
    expect(short(value)).toBe(text);
  });
});
