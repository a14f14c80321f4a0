/** What became of the private answers to one card: the flow of them, and who went over in words. */
import type { CardFigures } from '../../shared/debrief-views.ts';
import type { Sides } from '../lib/order.ts';
import { t } from '../messages/charts.ts';
import type { ChartWords, TableLook } from './chart.tsx';
import { locksOf, movedText } from './flips-words.ts';
import { FlowChart } from './flow-chart.tsx';

interface FlipsChartProps {
  readonly card: Pick<CardFigures, 'toFirst' | 'toLast' | 'entrenched'>;
  /** The room had a second look, so that there is a second lock to tell apart from the first. */
  readonly secondLook: boolean;
  /** From above to below. */
  readonly sides: Sides;
  readonly words: ChartWords;
  readonly table?: TableLook | undefined;
}

/** Nothing where the flow may not be told. */
export function FlipsChart({ card, secondLook, sides, words, table }: FlipsChartProps) {
  const locks = locksOf(card, secondLook);
  if (locks.length === 0) return null;
  const stages = locks.map(({ lock, flips }) => ({ label: t(`flow.${lock}`), flips }));
  return (
    <div class="flips">
      <FlowChart stages={stages} sides={sides} words={words} table={table} />
      {locks.map((lock) => (
        <p key={lock.lock} class="flips-moved">
          {movedText(lock, sides, words)}
        </p>
      ))}
      {card.entrenched === true && (
        <p class="flips-entrenched">
          <svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M9 4v16M15 4v16M3 12h3M18 12h3" />
          </svg>
          <b>{t('flow.entrenched')}</b>
        </p>
      )}
    </div>
  );
}
