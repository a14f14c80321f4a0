/** Deletes the workshop at once. Asked for twice, for there is no way back. */
import { useId, useState } from 'preact/hooks';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useGame } from '../ui/session-context.ts';
import { showToast } from '../ui/toast.tsx';
import { eraseWorkshop } from './erase.ts';
import { useRoom } from './room-context.ts';

interface EraseDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function EraseDialog({ open, onClose }: EraseDialogProps) {
  return (
    <Dialog open={open} title={t('erase.title')} onClose={onClose}>
      <Erase onClose={onClose} />
    </Dialog>
  );
}

function Erase({ onClose }: Pick<EraseDialogProps, 'onClose'>) {
  const game = useGame();
  const { view, off } = useRoom();
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);
  const reason = useId();
  const erase = async () => {
    setBusy(true);
    const done = await eraseWorkshop(game, view.stage.code);
    setBusy(false);
    if (!done) showToast(t('erase.failed'));
  };
  return (
    <>
      <p>{t('erase.text')}</p>
      <p>{t('erase.record')}</p>
      {view.stage.kind !== 'closed' && <p class="field-error">{t('erase.running')}</p>}
      <label class="check-line" id={reason}>
        <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
        <span>{t('erase.agree')}</span>
      </label>
      <div class="row">
        <Button onClick={onClose}>{t('word.cancel')}</Button>
        <Button kind="danger" off={off || !agreed} busy={busy} describedBy={reason} onClick={() => void erase()}>
          {t('erase.yes')}
        </Button>
      </div>
    </>
  );
}
