import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode, joinAddress } from '../lib/address.ts';
import { t } from '../messages/screen.ts';

/** Whether the QR code fills the picture. */
export const qrShown = signal(false);

interface QrProps {
  readonly code: RoomCode;
}

/** Drawn by the server, so that no page carries the code for it. */
function QrImage({ code }: QrProps) {
  return <img class="qr-image" src={`/qr/${code}.svg`} alt={t('qr.alt', { address: joinAddress(code) })} />;
}

export function QrButton({ code }: QrProps) {
  return (
    <button type="button" class="qr" title={t('tools.qr')} onClick={() => (qrShown.value = true)}>
      <QrImage code={code} />
      <span class="visually-hidden">{t('qr.enlarge')}</span>
    </button>
  );
}

/** As large as the picture allows, for the last row. */
export function QrLarge({ code }: QrProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const shown = qrShown.value;
  const close = () => (qrShown.value = false);
  useEffect(() => {
    if (shown) ref.current?.showModal();
    else ref.current?.close();
  }, [shown]);
  return (
    <dialog ref={ref} class="qr-dialog" aria-label={t('tools.qr')} onClose={close}>
      {shown && (
        <button type="button" class="qr-large" onClick={close}>
          <QrImage code={code} />
          <span class="qr-code digits" dir="ltr">
            {groupedCode(code)}
          </span>
          <span class="visually-hidden">{t('qr.close')}</span>
        </button>
      )}
    </dialog>
  );
}
