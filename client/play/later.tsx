/** Where the room's result can be read, and what comes a week later, as long as the server keeps it. */
import type { Instant, RoomCode } from '../../shared/ids.ts';
import { dayAndTime } from '../lib/formats.ts';
import { t } from '../messages/play.ts';
import { CalendarLink, laterAddress } from './debrief/calendar-link.tsx';
import { nextWeek } from './debrief/ics.ts';

interface LaterProps {
  readonly code: RoomCode;
  readonly until: Instant;
}

export function Later({ code, until }: LaterProps) {
  const at = nextWeek(new Date());
  const address = laterAddress(code);
  return (
    <section class="panel stack tight">
      <a class="button button-secondary" href={`/report#${code}`}>
        {t('later.room')}
      </a>
      <p class="soft small">{t('later.until', { time: dayAndTime(until) })}</p>
      <a class="tap" href={address}>
        {t('later.cards')}
      </a>
      {at.getTime() < until && (
        <CalendarLink label={t('later.remind')} title={t('later.title')} text={address} at={at} />
      )}
    </section>
  );
}
