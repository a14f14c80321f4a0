/** What many teams have in common, where they are too many to be shown one by one. */
import type { BoardTotals, Progress } from '../../shared/views.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/screen.ts';
import { Bar } from '../ui/bars.tsx';

export function ManyBoards({ totals: { locked, placed, proposed } }: { readonly totals: BoardTotals }) {
  return (
    <div class="many">
      <Total words={t('many.locked', { done: locked.done, total: locked.of })} progress={locked} large />
      <Total words={t('many.placed', { done: placed.done, total: placed.of })} progress={placed} />
      {proposed > 0 && <p class="soft">{t('many.proposed', { count: proposed })}</p>}
    </div>
  );
}

interface TotalProps {
  readonly words: string;
  readonly progress: Progress;
  readonly large?: boolean;
}

export function Total({ words, progress: { done, of }, large = false }: TotalProps) {
  return (
    <div class="total">
      <p class={large ? 'total-large digits' : 'lead digits'}>{words}</p>
      <Bar value={done} max={of} label={words} />
    </div>
  );
}

/** How many teams have so many cards that fit: a column for each number. */
export function Spread({ spread }: { readonly spread: readonly number[] }) {
  const most = Math.max(1, ...spread);
  return (
    <figure class="spread-figure">
      <ol class="spread">
        {spread.map((teams, fits) => (
          <li key={fits} style={{ '--share': String(teams / most) }}>
            <span class="visually-hidden">{t('many.row', { fits, count: teams })}</span>
            <b class="digits" aria-hidden="true">
              {teams > 0 && number(teams)}
            </b>
            <span class="spread-column" aria-hidden="true" />
            <span class="spread-fits digits" aria-hidden="true">
              {number(fits)}
            </span>
          </li>
        ))}
      </ol>
      <figcaption>{t('many.fits')}</figcaption>
    </figure>
  );
}
