/** A calendar file, made on the phone: the sentence comes back next Monday at nine, the last cards in a week. */

export interface Reminder {
  readonly title: string;
  readonly text: string;
  /** Wall-clock time where the person is. */
  readonly at: Date;
}

const lengthMs = 15 * 60_000;

/** The Monday after `from`, at nine; on a Monday a week later. */
export function nextMonday(from: Date): Date {
  return atNine(from, (8 - from.getDay()) % 7 || 7);
}

/** The same day of the next week, at nine. */
export function nextWeek(from: Date): Date {
  return atNine(from, 7);
}

function atNine(from: Date, daysLater: number): Date {
  const day = new Date(from);
  day.setDate(from.getDate() + daysLater);
  day.setHours(9, 0, 0, 0);
  return day;
}

export function calendarFile({ title, text, at }: Reminder, made: Date, uid: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Two Hats//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(made)}`,
    // Without a zone: nine o'clock wherever the phone is by then.
    `DTSTART:${local(at)}`,
    `DTEND:${local(new Date(at.getTime() + lengthMs))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

const longestLine = 75;

/** No line is longer than 75 octets; what follows begins with a space. Characters are never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > longestLine) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

const two = (value: number) => String(value).padStart(2, '0');

function local(date: Date): string {
  const day = `${String(date.getFullYear())}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}${two(date.getMinutes())}00`;
}

function utc(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}
