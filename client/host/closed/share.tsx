/** What those who took part may open afterwards, to be read out or sent. */
import type { Instant, RoomCode } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { joinAddress } from '../../lib/address.ts';
import { day } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../copy.ts';

const dayMs = 24 * 60 * 60 * 1_000;
/** What has stuck a week later has stuck. */
const laterDays = 7;

interface ShareProps {
  readonly code: RoomCode;
  readonly keptUntil: Instant | null;
}

export function Share({ code, keptUntil }: ShareProps) {
  return (
    <section class="stack">
      <h2>{t('closed.share')}</h2>
      <dl class="stack share">
        <Address about={t('closed.share.report')} address={addressOf('report', code)} />
        {keptUntil !== null && (
          <Address
            about={t('closed.share.later', { day: day(dayOfLater(keptUntil)) })}
            address={addressOf('later', code)}
          />
        )}
      </dl>
    </section>
  );
}

/** As phones reach it. */
function addressOf(page: 'report' | 'later', code: RoomCode): string {
  return new URL(`/${page}#${code}`, joinAddress(code)).href;
}

function dayOfLater(keptUntil: Instant): number {
  const closedAt = keptUntil - limits.keptReportDays * dayMs;
  return closedAt + laterDays * dayMs;
}

function Address({ about, address }: { readonly about: string; readonly address: string }) {
  const said = { done: t('projector.copied'), failed: t('closed.copy.failed') };
  return (
    <div class="share-row">
      <dt>{about}</dt>
      <dd class="row">
        <span class="share-address" dir="ltr">
          {address}
        </span>
        <Button kind="quiet" onClick={() => copyText(address, said)}>
          <span aria-hidden="true">{t('closed.copy')}</span>
          <span class="visually-hidden">{t('closed.copy.what', { address })}</span>
        </Button>
      </dd>
    </div>
  );
}
