// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { fromColumnToColumn } from '../../../client/charts/agreement-matrix.tsx';
import { ChartTable } from '../../../client/charts/chart.tsx';
import { DivergingBars } from '../../../client/charts/diverging-bars.tsx';
import { flowLayout } from '../../../client/charts/flow-layout.ts';
import { IntervalPlot } from '../../../client/charts/interval-plot.tsx';
import { gapWords } from '../../../client/charts/minds-chart.tsx';
import { quotesOf } from '../../../client/screen/debrief/quotes.ts';
import type { Side } from '../../../shared/commands.ts';
import type { Flips, ReasonQuote } from '../../../shared/workshop/workshop.ts';
import { debrief } from '../canned/results.ts';
import { speakEnglish } from '../english.ts';

speakEnglish('screen');

const sides = ['leader', 'manager'] as const;
const flips = (ll: number, lm: number, ml: number, mm: number): Flips => ({
  leader: { leader: ll, manager: lm },
  manager: { leader: ml, manager: mm },
});
const words = {
  cardText: String,
  sideName: (side: Side) => side,
  modeName: String,
  themeName: String,
  spoken: () => ({}),
};

function drawn(chart: Parameters<typeof render>[0]): HTMLElement {
  const root = document.createElement('div');
  render(chart, root);
  return root;
}

/** The numbers of a band's path: where it begins and ends, above and below. */
function edgesOf(path: string): readonly number[] {
  return [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([figure]) => Number(figure));
}

describe('the flow of answers', () => {
  const { alone, together, bands } = flowLayout(flips(7, 4, 5, 8), sides, 24);

  it('has a node for each side, alone and together, as high as its people are many', () => {
    expect([alone, together].map((nodes) => nodes.map(({ count }) => count))).toEqual([
      [11, 13],
      [12, 12],
    ]);
    for (const { count, top, bottom } of [...alone, ...together])
      expect((bottom - top) / count).toBeCloseTo(91 / 24, 10);
    expect(alone[1]?.bottom).toBeCloseTo(100, 10);
    expect([alone[0]?.x, together[0]?.x]).toEqual([8, 92]);
  });

  it('has a band for each who stayed and each who went over, and none of nobody', () => {
    expect(bands.map(({ camp }) => camp)).toEqual(['leader', 'leader', 'manager', 'manager']);
    expect(flowLayout(flips(6, 0, 2, 4), sides, 12).bands.map(({ camp }) => camp)).toEqual([
      'leader',
      'manager',
      'manager',
    ]);
    expect(flowLayout(flips(0, 0, 0, 0), sides, 0).bands).toEqual([]);
  });

  it('leads each band from its part of one node to its part of the other, none over another', () => {
    // Where the lower edge of each begins and ends: those of the upper side come first, in either column.
    const edges = bands.map(({ path }) => {
      const [x, begin, , , , , , end] = edgesOf(path);
      expect(x).toBe(16);
      return [begin, end];
    });
    const below = (people: number, above: number) => people * (91 / 24) + (people > above ? 9 : 0);
    const expected = [
      [below(7, 11), below(7, 12)],
      [below(11, 11), below(16, 12)],
      [below(16, 11), below(12, 12)],
      [below(24, 11), below(24, 12)],
    ];
    expect(edges.map((pair) => pair.map((edge) => edge?.toFixed(1)))).toEqual(
      expected.map((pair) => pair.map((edge) => edge.toFixed(1))),
    );
  });

  it('has the height of people that it is given, and the columns’ order of the room', () => {
    const half = flowLayout(flips(7, 4, 5, 8), ['manager', 'leader'], 48);
    expect(half.alone.map(({ count }) => count)).toEqual([13, 11]);
    expect(half.alone[0]?.bottom).toBeCloseTo((13 / 48) * 91, 10);
  });
});

describe('charts', () => {
  it('draw both ends of a bar in proportion, and nothing for nobody', () => {
    const row = { key: 'a', label: 'A', toStart: 2, toEnd: 0, startText: '2', endText: '0' };
    const root = drawn(<DivergingBars rows={[row]} most={4} ends={sides} words={words} />);
    const fills = [...root.querySelectorAll('.diverging-fill')];
    expect(fills.map((fill) => [fill.getAttribute('x'), fill.getAttribute('width')])).toEqual([['50', '50']]);
    expect(root.textContent).toContain('leader');
  });

  it('say an interval in words, and its table is there for everybody where that is wanted', () => {
    const rows = [{ key: 'a', label: 'A card', estimate: { share: 0.75, low: 0.55, high: 0.88, people: 24 } }];
    const plot = (table: 'hidden' | 'shown') =>
      drawn(<IntervalPlot caption="C" heading="H" rows={rows} table={table} />);
    expect(plot('shown').querySelector('tbody')?.textContent).toBe('A card75%55% and 88%24');
    expect(plot('shown').querySelector('details:not([open]) > summary')?.textContent).toBe('As a table C');
    expect(plot('shown').querySelector('.visually-hidden table')).toBeNull();
    expect(plot('hidden').querySelector('.visually-hidden table')).not.toBeNull();
    const [low] = edgesOf(plot('hidden').querySelector('.interval-reach')?.getAttribute('d') ?? '');
    expect(low).toBeCloseTo(55, 6);
  });

  it('hide their table from nobody who does not see them', () => {
    const root = drawn(<ChartTable caption="C" head={['a', 'b']} rows={[['x', 1]]} />);
    expect(root.querySelector('[aria-hidden]')).toBeNull();
    expect(root.querySelector('th[scope=row]')?.textContent).toBe('x');
  });

  it('sort cards from one column to the other', () => {
    const shares = (order: readonly [Side, Side]) =>
      fromColumnToColumn(debrief.cards, order).map(({ people }) => people?.leader);
    expect(shares(['leader', 'manager'])).toEqual(shares(['manager', 'leader']).toReversed());
    expect(shares(['leader', 'manager'])[0]).toBe(23);
  });

  it('call a gain low below 0.3, high above 0.7, and say nothing of none', () => {
    const said = [0.29, 0.3, 0.7, 0.71].map((gain) => gapWords(gain)?.split(': ')[1]);
    expect(said).toEqual(['a little of it.', 'a good part of it.', 'a good part of it.', 'nearly all of it.']);
    expect([gapWords(null), gapWords(0), gapWords(-0.2)]).toEqual([null, null, null]);
  });
});

describe('quotes', () => {
  const quote = (text: string, reason: ReasonQuote['reason'] = 'time', side: Side = 'leader') => ({
    side,
    reason,
    text,
  });

  it('are up to two of a side, for different reasons where there are, and the second only if both are short', () => {
    const quotes = [quote('a'), quote('b'), quote('c', 'people'), quote('d', 'people', 'manager')];
    expect(quotesOf({ quotes }, 'leader').map(({ text }) => text)).toEqual(['a', 'c']);
    expect(quotesOf({ quotes }, 'manager').map(({ text }) => text)).toEqual(['d']);
    expect(quotesOf({ quotes: [quote('a'.repeat(100)), quote('b'.repeat(31))] }, 'leader')).toHaveLength(1);
    expect(quotesOf({ quotes: [] }, 'leader')).toEqual([]);
  });
});
