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
  const sides = { leader: words.sideName('leader'), manager: words.sideName('manager') };
  const tableRows = leans.map((one) => [
    <Topic of={one} words={words} />,
    `${leanFigure(one.lean)} ${leanWords(one.lean, words)}`,
  ]);
  return (
    <Chart
      class="lean-chart"
      look={table}
      caption={t('panel.lean')}
      head={[t('lean.theme'), t('lean.scale', sides)]}
      rows={tableRows}
    >
      <DivergingBars
        ends={['manager', 'leader']}
        most={1}
        ticks={[
          { figure: signed(-1), meaning: t('lean.all', { side: sides.manager }) },
          { figure: signed(0), meaning: t('lean.zero') },
          { figure: signed(1), meaning: t('lean.all', { side: sides.leader }) },
        ]}
        unit={t('lean.unit', sides)}
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

const signed = (tick: number) => number(tick, { signDisplay: 'exceptZero' });

/** "All cards" is a word of the page, and a topic one of the deck. */
function Topic({ of, words }: { readonly of: Lean; readonly words: ChartWords }) {
  const name = topicName(of, words);
  return of.theme === null ? <b>{name}</b> : <DeckWord words={words}>{name}</DeckWord>;
}
