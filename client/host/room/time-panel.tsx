/** When it will end, and what could be left out to end in time. */
import { useState } from 'preact/hooks';
import type { Activity } from '../../../shared/host-rows.ts';
import { lengthOfTime, timeOfDay } from '../../lib/formats.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../confirm.tsx';
import { useRoom } from '../room-context.ts';
import { cutOffers, expectedEnd, minutesLate } from '../timing.ts';
import { useNow } from '../use-now.ts';

/** From here on leaving something out is offered unasked. */
const lateFrom = 2;

export function TimePanel() {
  const { view, may } = useRoom();
  const now = useNow();
  const offers = view.stage.kind === 'lobby' || !may('cut') ? [] : cutOffers(view.cuttable);
  const late = minutesLate(view, now);
  const end = timeOfDay(expectedEnd(view, now));
  const isLate = late >= lateFrom;
  return (
    <section class="stack time-panel" data-late={isLate}>
      <p class="row spread">
        <b>{t(view.startedAt === null ? 'time.endsIfNow' : 'time.ends', { time: end })}</b>
        {view.startedAt !== null && <span class={isLate ? 'tag tag-late' : 'soft small'}>{lateText(late)}</span>}
      </p>
      {offers.length > 0 && (
        <details open={isLate}>
          <summary>{t('time.shorten')}</summary>
          <div class="stack offers">
            <p class="soft small">{t('time.offer')}</p>
            {offers.map((offer) => (
              <Offer key={`${offer.activity}:${String(offer.index)}`} offer={offer} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function lateText(late: number): string {
  if (late >= lateFrom) return t('time.late', { count: late });
  return late <= -lateFrom ? t('time.early', { count: -late }) : t('time.onPlan');
}

function Offer({ offer }: { readonly offer: Activity }) {
  const { off, send } = useRoom();
  const [asked, setAsked] = useState(false);
  const { activity, index, seconds } = offer;
  const label =
    activity === 'sort' ? t('time.cut.sort', { round: index + 1 }) : t('time.cut.scenario', { scenario: index + 1 });
  return (
    <>
      <Button off={off} onClick={() => setAsked(true)}>
        {label}
        <span class="soft small">{t('time.saves', { time: lengthOfTime(seconds) })}</span>
      </Button>
      <Confirm
        open={asked}
        title={label}
        yes={t('time.cut.yes')}
        off={off}
        onNo={() => setAsked(false)}
        onYes={() => {
          setAsked(false);
          send({ type: 'cut', activity, index });
        }}
      >
        {t('time.cut.sure')}
      </Confirm>
    </>
  );
}
