/** Figures, dates and lists as the reader writes them. */
import { currentFormats, isolated, number } from './i18n.ts';

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): string {
  return number(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** Time of day, for example 14:35. */
export function timeOfDay(instant: number): string {
  return date(instant, { hour: 'numeric', minute: '2-digit' });
}

export function day(instant: number): string {
  return date(instant, { dateStyle: 'medium' });
}

/** For example 17 Apr 2030, 14:35. */
export function dayAndTime(instant: number): string {
  return date(instant, { dateStyle: 'medium', timeStyle: 'short' });
}

function date(instant: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(currentFormats(), options).format(instant);
}

/** Whole seconds as on a clock: 2:05. */
export function clockDigits(seconds: number): string {
  return `${number(Math.floor(seconds / 60), { useGrouping: false })}:${number(seconds % 60, { minimumIntegerDigits: 2 })}`;
}

/** Seconds as a rounded length: 45 sec, 12 min. */
export function lengthOfTime(seconds: number): string {
  return seconds < 60
    ? number(seconds, { style: 'unit', unit: 'second', unitDisplay: 'short' })
    : number(Math.round(seconds / 60), { style: 'unit', unit: 'minute', unitDisplay: 'short' });
}

/** Ana, Ben and Chi. */
export function list(items: readonly string[]): string {
  return join(items, { type: 'conjunction' });
}

/** Leader 3, Manager 9, open 2. */
export function series(items: readonly string[]): string {
  return join(items, { type: 'unit', style: 'short' });
}

function join(items: readonly string[], options: Intl.ListFormatOptions): string {
  return new Intl.ListFormat(currentFormats(), options).format(items.map(isolated));
}
