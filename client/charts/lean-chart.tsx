/** To which role the room hands all cards, and those of a theme, other than the deck does. */
import { number } from '../lib/i18n.ts';
import { t } from '../messages/charts.ts';
import { Chart, DeckWord, type ChartWords, type TableLook } from './chart.tsx';
import { DivergingBars } from './diverging-bars.tsx';
import { leanFigure, leanWords, strongest, topicName, type Lean } from './lean-words.ts';

interface LeanChartProps {
  /** In the order of `leansOf`. */
  readonly leans: readonly Lean[];
  readonly words: ChartWords;
  readonly table?: TableLook | undefined;
}

/** All cards and the strongest topics; the table has all of them. */
export function LeanChart({ leans, words, table }: LeanChartProps) {
  const { rows, more } = strongest(leans);
  const tableRows = leans.map((one) => [
    <Topic of={one} words={words} />,
    `${leanFigure(one.lean)} ${leanWords(one.lean, words)}`,
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
        rows={rows.map((one) => ({
          key: one.theme ?? 'all cards',
          label: <Topic of={one} words={words} />,
          toStart: Math.max(0, -one.lean),
          toEnd: Math.max(0, one.lean),
          endText: leanFigure(one.lean),
        }))}
      />
      {more > 0 && <p class="soft">{t('lean.more', { count: more })}</p>}
    </Chart>
  );
}

/** "All cards" is a word of the page, and a topic one of the deck. */
function Topic({ of, words }: { readonly of: Lean; readonly words: ChartWords }) {
  const name = topicName(of, words);
  return of.theme === null ? <b>{name}</b> : <DeckWord words={words}>{name}</DeckWord>;
}
