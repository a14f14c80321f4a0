/** What happened, fact by fact: for whoever wants to count it again. */
import { useState } from 'preact/hooks';
import type { RoomCode } from '../../../shared/ids.ts';
import { knownPlace } from '../../lib/identity.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { downloadRecord } from './record.ts';

export function RecordButton({ code }: { readonly code: RoomCode }) {
  const [busy, setBusy] = useState(false);
  const download = async () => {
    const place = knownPlace('host', code);
    if (place === null) return;
    setBusy(true);
    const done = await downloadRecord(code, place.secret);
    setBusy(false);
    if (!done) showToast(t('closed.record.failed'));
  };
  return (
    <div class="record">
      <Button kind="quiet" busy={busy} onClick={() => void download()}>
        {t('closed.record')}
      </Button>
      <p class="soft small">{t('closed.record.about')}</p>
    </div>
  );
}
