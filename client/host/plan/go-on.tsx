/** A closed tab is not a lost workshop: the way back to the one that is running. */
import { groupedCode, hostAddress } from '../../lib/address.ts';
import type { KnownRoom } from '../../lib/identity.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';

export function GoOn({ room: { code, at } }: { readonly room: KnownRoom }) {
  return (
    <section class="panel row spread go-on">
      <p>
        <b>{t('create.running')}</b>
        <br />
        <span class="soft small">{t('create.opened', { time: dayAndTime(at) })}</span>
      </p>
      <a class="button button-primary button-big" href={hostAddress(code)}>
        <span class="digits">{t('create.goOn', { code: groupedCode(code) })}</span>
      </a>
    </section>
  );
}
