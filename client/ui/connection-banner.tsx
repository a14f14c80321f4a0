/** Says that the connection is gone, once it has been gone long enough to matter. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { t } from '../messages/common.ts';
import { Button } from './button.tsx';
import { announce } from './live-region.tsx';
import { useSession } from './session-context.ts';
import { Spinner } from './spinner.tsx';

/** A blip shorter than this is not worth a word. */
const graceMs = 1_500;

interface ConnectionBannerProps {
  /** Where the participant's words do not fit. */
  readonly superseded?: string;
  readonly takeOver?: string;
  readonly offline?: string;
}

export function ConnectionBanner({
  superseded = t('connection.superseded'),
  takeOver = t('connection.takeOver'),
  offline = t('connection.offline'),
}: ConnectionBannerProps) {
  const { connection, store } = useSession();
  const late = useSignal(false);

  useSignalEffect(() => {
    const state = store.connection.value;
    if (state === 'online') {
      if (late.peek()) announce(t('connection.back'));
      late.value = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      late.value = true;
      if (state === 'offline') announce(offline);
    }, graceMs);
    return () => clearTimeout(timer);
  });

  const state = store.connection.value;
  if (state === 'superseded')
    return (
      <div class="banner" role="alert">
        <p>{superseded}</p>
        <Button kind="primary" onClick={() => connection.takeOver()}>
          {takeOver}
        </Button>
      </div>
    );
  if (state === 'stale-page')
    return (
      <div class="banner" role="alert">
        <p>{t('connection.stale')}</p>
        <Button kind="primary" onClick={() => location.reload()}>
          {t('connection.reload')}
        </Button>
      </div>
    );
  if (!late.value || (state !== 'offline' && state !== 'connecting')) return null;
  return (
    <div class="banner banner-quiet">
      <Spinner />
      <p>{state === 'offline' ? offline : t('connection.connecting')}</p>
    </div>
  );
}
