/** What decided where people would put a card: how many on each side named each reason. */
import { max } from 'd3-array';
import { reasons } from '../../shared/reasons.ts';
import type { CardReasons } from '../../shared/workshop/workshop.ts';
import type { Sides } from '../lib/order.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import { Chart, type ChartWords, type TableLook } from './chart.tsx';
import { DivergingBars } from './diverging-bars.tsx';

interface ReasonChartProps {
  readonly counts: NonNullable<CardReasons['counts']>;
  /** From the start to the end. */
  readonly sides: Sides;
  readonly words: ChartWords;
  readonly table?: TableLook | undefined;
}

export function ReasonChart({ counts, sides, words, table }: ReasonChartProps) {
  const [start, end] = sides;
  const rows = reasons.map((reason) => ({
    key: reason,
    label: t(`reason.${reason}`),
    toStart: counts[start][reason],
    toEnd: counts[end][reason],
    startText: number(counts[start][reason]),
    endText: number(counts[end][reason]),
  }));
  return (
    <Chart
      class="reason-chart"
      look={table}
      caption={t('reason.title')}
      head={[t('reason.reason'), ...sides.map((side) => words.sideName(side))]}
      rows={rows.map(({ label, startText, endText }) => [label, startText, endText])}
    >
      <DivergingBars
        ends={sides}
        most={max(rows, ({ toStart, toEnd }) => Math.max(toStart, toEnd)) ?? 0}
        words={words}
        rows={rows}
      />
    </Chart>
  );
}
