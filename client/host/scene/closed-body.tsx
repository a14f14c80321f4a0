/** After the end: take the record along. */
import { useState } from 'preact/hooks';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { knownPlace } from '../../lib/identity.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { downloadRecord } from '../export.ts';
import { useRoom } from '../room-context.ts';
import { Commitments } from './commitments.tsx';

export function ClosedBody({ debrief }: { readonly debrief: DebriefView }) {
  const { rank, view } = useRoom();
  const { code, keptUntil } = view.stage;
  const [busy, setBusy] = useState(false);
  const download = async () => {
    const place = knownPlace('host', code);
    if (place === null) return;
    setBusy(true);
    const done = await downloadRecord(code, place.secret);
    setBusy(false);
    if (!done) showToast(t('closed.export.failed'));
  };
  return (
    <>
      <section class="panel stack">
        <p>{t('closed.text')}</p>
        {keptUntil !== null && <p>{t('closed.keptUntil', { time: dayAndTime(keptUntil) })}</p>}
        <div class="row">
          {rank === 'host' && (
            <Button kind="primary" busy={busy} onClick={() => void download()}>
              {t('closed.export')}
            </Button>
          )}
          <a class="button button-secondary" href="/host">
            {t('closed.again')}
          </a>
          <a class="button button-quiet" href="/">
            {t('host.home')}
          </a>
        </div>
        {rank === 'host' && <p class="soft small">{t('closed.export.about')}</p>}
      </section>
      {debrief.commitments.length > 0 && <Commitments notes={debrief.commitments} />}
    </>
  );
}
