/** After the end: the report, the addresses for everybody else, and the debrief to be shown once more. */
import type { DebriefView } from '../../../shared/debrief-views.ts';
import { limits } from '../../../shared/limits.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { RecordButton } from '../closed/record-button.tsx';
import { Share } from '../closed/share.tsx';
import { ReportLink } from '../report-link.tsx';
import { useRoom } from '../room-context.ts';
import { DebriefBody } from './debrief-body.tsx';

export function ClosedBody({ debrief }: { readonly debrief: DebriefView }) {
  const { rank, view } = useRoom();
  const { code, keptUntil } = view.stage;
  const isHost = rank === 'host';
  return (
    <>
      <section class="panel stack">
        <p>{t('closed.text')}</p>
        <div class="row">
          {isHost && (
            <ReportLink code={code} kind="primary">
              {t('closed.report')}
            </ReportLink>
          )}
          <a class="button button-secondary" href="/host">
            {t('closed.again')}
          </a>
          <a class="button button-quiet" href="/">
            {t('host.home')}
          </a>
        </div>
        {isHost && <p class="soft small">{t('closed.report.about')}</p>}
        {keptUntil !== null && (
          <p>
            {t('closed.keptUntil', { time: dayAndTime(keptUntil) })}{' '}
            {t('closed.names', { hours: limits.keptClosedHours })}
          </p>
        )}
        {isHost && <RecordButton code={code} />}
      </section>
      <Share code={code} keptUntil={keptUntil} />
      <DebriefBody part="closed" debrief={debrief} />
    </>
  );
}
