/** Says that the picture may be old, in a line of its own above it. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { t } from '../messages/screen.ts';
import { Button } from '../ui/button.tsx';
import { announce } from '../ui/live-region.tsx';
import { useSession } from '../ui/session-context.ts';
import { Spinner } from '../ui/spinner.tsx';

/** A blip shorter than this is not worth a word. */
const graceMs = 1_500;

export function ScreenBanner() {
  const { store } = useSession();
  const late = useSignal(false);

  useSignalEffect(() => {
    late.value = false;
    const state = store.connection.value;
    if ((state !== 'offline' && state !== 'connecting') || store.stage.peek() === null) return undefined;
    const timer = setTimeout(() => {
      late.value = true;
      announce(t('offline.text'));
    }, graceMs);
    return () => clearTimeout(timer);
  });

  if (store.connection.value === 'stale-page')
    return (
      <div class="banner" role="alert">
        <p>{t('offline.stale')}</p>
        <Button kind="primary" onClick={() => location.reload()}>
          {t('offline.reload')}
        </Button>
      </div>
    );
  if (!late.value) return null;
  return (
    <div class="banner">
      <Spinner />
      <p>{t('offline.text')}</p>
    </div>
  );
}
