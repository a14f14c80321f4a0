/** What stayed: the share on cards nobody had seen, beside the first round alone. */
import type { DebriefView, Estimate, ExitResult } from '../../../shared/debrief-views.ts';
import { percent } from '../../lib/formats.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/screen.ts';
import { Bar } from '../../ui/bars.tsx';

export function ExitPanel({ exit }: Pick<DebriefView, 'exit'>) {
  if (exit === null) return <p class="statement">{t('end.noExit')}</p>;
  const { people, unseen, usefulness } = exit;
  return (
    <div class="end">
      <section class="end-result">
        {unseen !== null && <h2>{t('end.exit')}</h2>}
        {unseen !== null && <Share estimate={unseen} words={t('end.share')} />}
        <Before exit={exit} />
        <p>
          {t('end.people', { count: people })}
          {usefulness !== null && (
            <b class="end-useful">
              {t('end.useful', { stars: number(usefulness, { maximumFractionDigits: 1 }), most: 5 })}
            </b>
          )}
        </p>
      </section>
      <p class="lead">{t('end.keep')}</p>
    </div>
  );
}

/** The first round, alone. Where it was better, other cards and not the people are the likely reason. */
function Before({ exit: { alone, transfer } }: { readonly exit: ExitResult }) {
  if (alone === null) return null;
  if (transfer !== null && transfer < 0)
    return (
      <>
        <p class="lead">{t('end.lower')}</p>
        <p class="soft">{t('end.lowerFigure', { share: percent(alone.share) })}</p>
      </>
    );
  return (
    <>
      <Share estimate={alone} words={t('end.before')} />
      {transfer !== null && <p class="lead">{t('end.transfer', { points: pointsOf(transfer) })}</p>}
    </>
  );
}

/** Percentage points, with their sign. */
function pointsOf(difference: number): string {
  return number(Math.round(100 * difference), { signDisplay: 'exceptZero' });
}

/** With so few people the interval says how little a difference may mean. */
function Share({ estimate: { share, low, high }, words }: { readonly estimate: Estimate; readonly words: string }) {
  const figure = percent(share);
  const range = t('chart.range', { low: percent(low), high: percent(high) });
  return (
    <div class="end-share">
      <b class="digits" aria-hidden="true">
        {figure}
      </b>
      <span aria-hidden="true">
        {words} <span class="soft digits">({range})</span>
      </span>
      <Bar value={share} max={1} label={t('word.row', { name: words, value: `${figure}, ${range}` })} />
    </div>
  );
}
