/** Shares as dots on one axis, each within the interval in which it probably lies. */
import { scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import type { Estimate } from '../../shared/debrief-views.ts';
import { percent } from '../lib/formats.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import { Chart, type TableLook } from './chart.tsx';

export interface IntervalRow {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly estimate: Estimate;
}

interface IntervalPlotProps {
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly IntervalRow[];
  readonly table?: TableLook | undefined;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

export function IntervalPlot({ caption, heading, rows, table }: IntervalPlotProps) {
  const tableRows = rows.map(({ label, estimate: { share, low, high, people } }) => [
    label,
    percent(share),
    t('fits.range', { low: percent(low), high: percent(high) }),
    number(people),
  ]);
  return (
    <Chart
      class="interval-plot"
      look={table}
      caption={caption}
      head={[heading, t('fits.share'), t('fits.between'), t('chart.people')]}
      rows={tableRows}
    >
      {rows.map(({ key, label, estimate }) => (
        <div key={key} class="interval-row">
          <span class="interval-label">{label}</span>
          <Interval estimate={estimate} />
          <span class="digits interval-figure">
            {t('chart.share', { share: percent(estimate.share), count: estimate.people })}
          </span>
        </div>
      ))}
      <p class="interval-scale digits">
        {ticks.map((tick) => (
          <span key={tick} class="scale-tick" style={{ insetInlineStart: `${100 * tick}%` }}>
            {percent(tick)}
          </span>
        ))}
      </p>
    </Chart>
  );
}

function Interval({ estimate: { share, low, high } }: Pick<IntervalRow, 'estimate'>) {
  const x = scaleLinear([0, 1], [0, 100]).clamp(true);
  return (
    <div class="interval-track">
      <svg class="interval-line" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
        {ticks.map((tick) => (
          <path key={tick} d={`M${x(tick)} 0v10`} class="step-tick" />
        ))}
        <path d={`M${x(low)} 5H${x(high)}M${x(low)} 2v6M${x(high)} 2v6`} class="interval-reach" />
      </svg>
      <span class="interval-dot" style={{ insetInlineStart: `${x(share)}%` }} />
    </div>
  );
}
