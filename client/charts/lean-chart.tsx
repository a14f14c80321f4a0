/** To which role the room hands a theme, other than the deck does. */
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import { Chart, DeckWord, type ChartWords, type TableLook } from './chart.tsx';
import { DivergingBars } from './diverging-bars.tsx';
import { leanFigure, leanWords, namedLeans, strongest, topicName, type Lean } from './lean-words.ts';

interface LeanChartProps {
  /** −1 hands everything to managers, +1 everything to leaders. */
  readonly leans: readonly Lean[];
  readonly words: ChartWords;
  readonly table?: TableLook | undefined;
}

/** The strongest of them; the table has all. */
export function LeanChart({ leans, words, table }: LeanChartProps) {
  const named = namedLeans(leans, words);
  const { rows, more } = strongest(named);
  const tableRows = named.map(({ theme, lean }) => [
    <DeckWord words={words}>{topicName(theme, words)}</DeckWord>,
    `${leanFigure(lean)} ${leanWords(lean, words)}`,
  ]);
  return (
    <Chart
      class="lean-chart"
      look={table}
      caption={t('lean.caption')}
      head={[t('lean.theme'), t('lean.value')]}
      rows={tableRows}
    >
      <DivergingBars
        ends={['manager', 'leader']}
        most={1}
        ticks={[-1, 0, 1].map((tick) => number(tick, { signDisplay: 'exceptZero' }))}
        words={words}
        rows={rows.map(({ theme, lean }) => ({
          key: theme,
          label: <DeckWord words={words}>{topicName(theme, words)}</DeckWord>,
          toStart: Math.max(0, -lean),
          toEnd: Math.max(0, lean),
          endText: leanFigure(lean),
        }))}
      />
      {more > 0 && <p class="soft">{t('lean.more', { count: more })}</p>}
    </Chart>
  );
}
