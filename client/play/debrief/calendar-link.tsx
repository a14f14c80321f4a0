import { day, timeOfDay } from '../../lib/formats.ts';
import { drawCommandId } from '../../lib/identity.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { calendarFile, nextMonday } from './ics.ts';

/** Some phones open the file only after asking. */
const keptMs = 60_000;

/** Made on the phone, so that nobody else learns of it. */
export function CalendarLink({ text }: { readonly text: string }) {
  const at = nextMonday(new Date());
  return (
    <div class="stack tight">
      <Button onClick={() => download(text, at)}>{t('now.calendar')}</Button>
      <p class="soft small">{t('now.calendarWhen', { day: day(at.getTime()), time: timeOfDay(at.getTime()) })}</p>
    </div>
  );
}

function download(text: string, at: Date): void {
  const uid = `${drawCommandId()}@two-hats`;
  const file = calendarFile({ title: t('now.calendarTitle'), text, at }, new Date(), uid);
  const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'two-hats.ics';
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
