/** Gain and loss of a second vote, apart: a single figure would hide the loss. */
import type { ChangeOfMind, Part } from '../../shared/outcome-views.ts';
import { shareOf } from '../../shared/workshop/measures/numbers.ts';
import { percent } from '../lib/formats.ts';
import { t } from '../messages/charts.ts';
import { Chart, type TableLook } from './chart.tsx';
import { ShareBars } from './share-bars.tsx';

interface MindsChartProps {
  readonly change: Pick<ChangeOfMind, 'gain' | 'loss'>;
  readonly table?: TableLook | undefined;
}

/** 1 of 9. */
export function partText({ count, of }: Part): string {
  return t('word.ofTotal', { done: count, total: of });
}

/** A part of nobody is left out. */
export function MindsChart({ change: { gain, loss }, table }: MindsChartProps) {
  const rows = [
    { key: 'gain', label: t('minds.gain'), part: gain, isLoss: false },
    { key: 'loss', label: t('minds.loss'), part: loss, isLoss: true },
  ].flatMap(({ part, ...row }) => (part === null ? [] : [{ ...row, share: shareOf(part), text: partText(part) }]));
  return (
    <Chart
      class="minds-chart"
      look={table}
      caption={t('minds.caption')}
      head={[t('lift.who'), t('chart.people'), t('minds.share')]}
      rows={rows.map(({ label, text, share }) => [label, text, percent(share)])}
    >
      <ShareBars rows={rows} />
    </Chart>
  );
}

/** Below and above these a normalised gain is called low and high (Hake 1998). */
const low = 0.3;
const high = 0.7;

/** What the talk did, in words; null where it closed no gap. */
export function gapWords(normalised: number | null): string | null {
  if (normalised === null || normalised <= 0) return null;
  const share = percent(normalised);
  if (normalised < low) return t('minds.gapLow', { share });
  return normalised > high ? t('minds.gapHigh', { share }) : t('minds.gapMiddle', { share });
}
