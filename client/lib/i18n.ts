/**
 * Words and formats in the reader's language. Catalogues are typed: a key that does not exist, or a
 * parameter that is missing, does not compile.
 */
type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
export type Message = string | Plural;
export type Catalogue = Readonly<Record<string, Message>>;

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type ParamsOf<M> = M extends string ? Names<M> : Names<M[keyof M]> | 'count';
export type Param = string | number;
type Args<M> = [ParamsOf<M>] extends [never] ? [] : [params: Readonly<Record<ParamsOf<M>, Param>>];
export type Translate<C extends Catalogue> = <Key extends keyof C & string>(key: Key, ...args: Args<C[Key]>) => string;

/** Languages of the interface, the first being the fallback. */
export const languages = ['en'] as const;

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

let language: string = languages[0];
let formats: string = language;
let translated: Catalogue = {};

/** Interface language in use; decks are asked for in it as well. */
export function currentLanguage(): string {
  return language;
}

/** First wanted language that there is, by its base tag. */
export function chooseLanguage(wanted: readonly string[], available: readonly string[] = languages): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';
  const found = wanted.map((tag) => available.find((one) => base(one) === base(tag))).find((one) => one !== undefined);
  return found ?? available[0] ?? 'en';
}

/** Sets language and direction of the page. Called once, before anything is drawn. */
export function startLanguage(): void {
  useLanguage(chooseLanguage(navigator.languages), {}, navigator.languages);
}

export function useLanguage(tag: string, catalogue: Catalogue = {}, wanted: readonly string[] = []): void {
  language = tag;
  // en-GB readers get their own date format though the words are those of "en".
  formats = wanted.find((one) => one.toLowerCase().startsWith(tag.toLowerCase())) ?? tag;
  translated = catalogue;
  if (typeof document === 'undefined') return;
  document.documentElement.lang = tag;
  document.documentElement.dir = rightToLeft.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** A `t` that knows the given English catalogue, and the loaded translation of it. */
export function translator<const C extends Catalogue>(english: C): Translate<C> {
  return (key, ...args) => fill(translated[key] ?? english[key] ?? key, args[0] ?? {});
}

function fill(message: Message, params: Readonly<Record<string, Param>>): string {
  const text = typeof message === 'string' ? message : pick(message, params['count']);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : isolated(value);
  });
}

/** A name written the other way must not turn its neighbours round. */
function isolated(text: string): string {
  return /[\u0590-\u08FF]/.test(text) ? `\u2068${text}\u2069` : text;
}

function pick(message: Plural, count: Param | undefined): string {
  const rule = new Intl.PluralRules(language).select(Number(count ?? 0));
  return message[rule] ?? message.other;
}

export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(formats, options).format(value);
}

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): string {
  return number(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** Time of day, for example 14:35. */
export function timeOfDay(instant: number): string {
  return new Intl.DateTimeFormat(formats, { hour: 'numeric', minute: '2-digit' }).format(instant);
}

export function day(instant: number): string {
  return new Intl.DateTimeFormat(formats, { dateStyle: 'medium' }).format(instant);
}

/** For example 17 Apr 2030, 14:35. */
export function dayAndTime(instant: number): string {
  return new Intl.DateTimeFormat(formats, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
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
  return new Intl.ListFormat(formats, { type: 'conjunction' }).format(items.map(isolated));
}
