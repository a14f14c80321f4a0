import { describe, expect, it } from 'vitest';
import { coreFigure, percentiles, ratioFigures } from './reporting.ts';

const where = { scenario: 'M', server: 'product' } as const;

describe('figures that several scenarios tell', () => {
  it('has a ratio to each plain server that took part, and to no other', () => {
    const costs = new Map([
      ['raw', [100, 200]],
      ['product', [300, 600]],
    ] as const);
    expect(ratioFigures('M', 'CPU per move', costs).map(({ server, of, value }) => [server, of, value])).toEqual([
      ['raw', 'raw', 1],
      ['product', 'raw', 3],
    ]);
  });

  it('counts a turn in which a server got nothing done as infinitely dear', () => {
    const costs = new Map([
      ['raw', [100]],
      ['product', [Infinity]],
    ] as const);
    expect(ratioFigures('M', 'CPU per move', costs).at(-1)?.value).toBe(Infinity);
  });

  it('has percentiles of what was answered and what was not', () => {
    const latencies = [...Array.from({ length: 97 }, () => 5), Infinity, Infinity, Infinity];
    expect(percentiles(where, 'acknowledged', latencies).map(({ value }) => value)).toEqual([5, 5, Infinity]);
  });

  it('has the share of a core in hundredths', () => {
    expect(coreFigure(where, [{ cpu: 0.5 }, { cpu: 1.5 }], 2)).toMatchObject({ unit: '%', value: 50 });
  });
});
