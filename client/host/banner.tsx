/** The state of the connection, in the host's words. */
import { t } from '../messages/host.ts';
import { ConnectionBanner } from '../ui/connection-banner.tsx';

export function HostBanner() {
  return (
    <ConnectionBanner superseded={t('host.superseded')} takeOver={t('host.takeOver')} offline={t('host.offline')} />
  );
}
