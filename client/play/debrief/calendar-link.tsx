/** Entries for the person's own calendar, made on the phone, so that nobody else learns of them. */
import type { RoomCode } from '../../../shared/ids.ts';
import { day, timeOfDay } from '../../lib/formats.ts';
import { drawCommandId } from '../../lib/identity.ts';
import { saveFile } from '../../lib/save-file.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { calendarFile, nextMonday, type Reminder } from './ics.ts';

interface SentenceReminderProps {
  readonly text: string;
  /** Whose cards of a week later are named as well; null: there are none any more. */
  readonly code: RoomCode | null;
}

export function SentenceReminder({ text, code }: SentenceReminderProps) {
  const lines = code === null ? [text] : [text, laterAddress(code)];
  return (
    <CalendarLink
      label={t('now.calendar')}
      title={t('now.calendarTitle')}
      text={lines.join('\n')}
      at={nextMonday(new Date())}
    />
  );
}

/** Of the cards for a week later, as it stands in a calendar. */
export function laterAddress(code: RoomCode): string {
  return `${location.origin}/later#${code}`;
}

export function CalendarLink({ label, ...reminder }: Reminder & { readonly label: string }) {
  const at = reminder.at.getTime();
  return (
    <div class="stack tight">
      <Button onClick={() => download(reminder)}>{label}</Button>
      <p class="soft small">{t('now.calendarWhen', { day: day(at), time: timeOfDay(at) })}</p>
    </div>
  );
}

function download(reminder: Reminder): void {
  const file = calendarFile(reminder, new Date(), `${drawCommandId()}@two-hats`);
  saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), 'two-hats.ics');
}
