import { groupedCode, hostAddress } from '../lib/address.ts';
import type { KnownRoom } from '../lib/identity.ts';
import { t } from '../messages/home.ts';

/** To host: the workshop that is running comes before a new one. */
export function HostDoor({ running }: { readonly running: KnownRoom | null }) {
  if (running === null)
    return (
      <section class="home-host">
        <a class="button button-secondary" href="/host">
          {t('home.host')}
        </a>
        <p class="soft small">{t('home.host.about')}</p>
        <a class="button button-quiet" href="/deck">
          {t('home.decks')}
        </a>
      </section>
    );
  return (
    <section class="home-host">
      <a class="button button-primary digits" href={hostAddress(running.code)}>
        {t('home.host.goOn', { code: groupedCode(running.code) })}
      </a>
      <a class="button button-quiet" href="/host">
        {t('home.host.another')}
      </a>
    </section>
  );
}
