import type { RoomCode } from '../../../shared/ids.ts';
import { groupedCode, joinAddress } from '../../lib/address.ts';
import { t } from '../../messages/host.ts';

/** Square code, address and the six digits. */
export function JoinInfo({ code }: { readonly code: RoomCode }) {
  const address = joinAddress(code);
  return (
    <div class="join-info">
      <img class="join-qr" src={`/qr/${code}.svg`} alt={t('join.qr', { address })} width="240" height="240" />
      <dl class="stack join-words">
        <div>
          <dt class="soft small">{t('join.address')}</dt>
          <dd class="join-address" dir="ltr">
            {new URL(address).host}
          </dd>
        </div>
        <div>
          <dt class="soft small">{t('host.code')}</dt>
          <dd class="join-code digits" dir="ltr">
            {groupedCode(code)}
          </dd>
        </div>
      </dl>
    </div>
  );
}
