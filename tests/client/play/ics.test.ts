import { describe, expect, it } from 'vitest';
import { calendarFile, nextMonday, nextWeek } from '../../../client/play/debrief/ics.ts';

const made = new Date('2026-11-23T12:34:56.789Z');
const fileOf = (text: string) =>
  calendarFile({ title: 'Two Hats', text, at: new Date(2026, 10, 30, 9, 0) }, made, 'abc@two-hats');
/** As a calendar reads it: folded lines put together again. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('next Monday', () => {
  it.each([
    [new Date(2026, 10, 23, 8, 0), 30],
    [new Date(2026, 10, 25, 23, 59), 30],
    [new Date(2026, 10, 29, 0, 1), 30],
  ])('after %s is at nine', (from, date) => {
    const monday = nextMonday(from);
    expect([monday.getDay(), monday.getDate(), monday.getHours(), monday.getMinutes()]).toEqual([1, date, 9, 0]);
  });

  it('may lie in the next year', () => {
    expect(nextMonday(new Date(2026, 11, 31)).getFullYear()).toBe(2027);
  });
});

describe('next week', () => {
  it('is the same day seven days later, at nine, over the end of a year too', () => {
    const week = nextWeek(new Date(2026, 11, 30, 23, 59));
    expect([week.getFullYear(), week.getMonth(), week.getDate(), week.getHours()]).toEqual([2027, 0, 6, 9]);
  });
});

describe('the calendar file', () => {
  it('holds one event at local time, with an alarm', () => {
    const lines = unfolded(fileOf('When a, I will b.'));
    expect(lines).toContain('DTSTART:20261130T090000');
    expect(lines).toContain('DTEND:20261130T091500');
    expect(lines).toContain('DTSTAMP:20261123T123456Z');
    expect(lines).toContain('UID:abc@two-hats');
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'BEGIN:VALARM',
    ]);
  });

  it('escapes what has a meaning in the format', () => {
    const text = 'a, b; c\\d\nEND:VEVENT';
    expect(unfolded(fileOf(text))).toContain('DESCRIPTION:a\\, b\\; c\\\\d\\nEND:VEVENT');
  });

  it('folds lines at 75 octets without cutting a character', () => {
    const text = 'Über Führung reden 👩🏽‍💻 '.repeat(12);
    const file = fileOf(text);
    const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(unfolded(file)).toContain(`DESCRIPTION:${text}`);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
