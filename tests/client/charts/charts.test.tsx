// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { byAgreement } from '../../../client/charts/agreement-matrix.tsx';
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
  const stages = [flips(11, 0, 0, 13), flips(7, 4, 5, 8), flips(4, 7, 2, 11)];
  const { columns, bands } = flowLayout(stages, sides);

  it('has a node for each side of each column, as high as its people are many', () => {
    const counts = columns.map((nodes) => nodes.map(({ count }) => count));
    expect(counts).toEqual([
      [11, 13],
      [12, 12],
      [6, 18],
    ]);
    const perPerson = columns.flat().map(({ count, top, bottom }) => (bottom - top) / count);
    for (const height of perPerson) expect(height).toBeCloseTo(perPerson[0]!, 10);
    expect(columns[0]?.[1]?.bottom).toBeCloseTo(100, 10);
    expect(columns.map(([node]) => node?.x)).toEqual([6.5, 50, 93.5]);
  });

  it('has a band for each move and each stay: four to the first lock, six to the second', () => {
    expect(bands).toHaveLength(4 + 6);
    expect(bands.slice(0, 4).map(({ camp }) => camp)).toEqual(['leader', 'leader', 'manager', 'manager']);
    // Seven of 24 stay in the first camp: from the upper edge, as thick as that share of the height without the gap.
    const [x, bottom] = edgesOf(bands[0]!.path);
    expect(x).toBe(13);
    expect(bottom).toBeCloseTo((7 / 24) * 91, 2);
    expect(edgesOf(bands[0]!.path).at(-1)).toBe(0);
    for (const { path } of bands) expect(edgesOf(path).every((figure) => figure >= 0 && figure <= 100.001)).toBe(true);
  });

  it('draws nobody who has no second answer, and nothing of nobody', () => {
    const fewer = flowLayout([flips(6, 0, 0, 6), flips(6, 0, 0, 6), flips(2, 0, 0, 6)], sides);
    expect(fewer.bands).toHaveLength(4);
    expect(flowLayout([flips(0, 0, 0, 0)], sides).bands).toEqual([]);
  });

  it('has the columns’ order of the room', () => {
    expect(flowLayout(stages, ['manager', 'leader']).columns[0]?.map(({ count }) => count)).toEqual([13, 11]);
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
    expect(plot('shown').querySelector('.visually-hidden')).toBeNull();
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
      byAgreement(debrief.cards, order).map(({ people }) => people?.leader);
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
