/**
 * Words and formats in the reader's language. Catalogues are typed: a key that does not exist, or a
 * parameter that is missing, does not compile. No language is in the code; see `language.ts`.
 */
import { signal } from '@preact/signals';
import type { PageLanguage } from '../../shared/languages.ts';

type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
export type Message = string | Plural;
export type Catalogue = Readonly<Record<string, Message>>;

/** What another language says for every message of an English catalogue. */
export type Translation<C extends Catalogue> = { readonly [Key in keyof C]: C[Key] extends string ? Message : Plural };

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type ParamsOf<M> = M extends string ? Names<M> : Names<M[keyof M]> | 'count';
export type Param = string | number;
type Args<M> = [ParamsOf<M>] extends [never] ? [] : [params: Readonly<Record<ParamsOf<M>, Param>>];
export type Translate<C extends Catalogue> = <Key extends keyof C & string>(key: Key, ...args: Args<C[Key]>) => string;

interface Spoken {
  readonly language: PageLanguage;
  readonly formats: string;
  readonly words: Catalogue;
}

/** Read wherever something is said, so that all of it is said anew when the language changes. */
const spoken = signal<Spoken>({ language: 'en', formats: 'en', words: {} });

/** Stands where words have not come: no page is drawn before its own. */
const missing = '…';

/** Whether the room plays a deck of the host's own, of which the articles say nothing; null: not known yet. */
const ofOwnDeck = signal<boolean | null>(false);

/** Language of the page; decks are asked for in it as well. */
export function currentLanguage(): PageLanguage {
  return spoken.value.language;
}

/** The reader's own tag of it, for numbers and dates: en-GB, ar-EG. */
export function currentFormats(): string {
  return spoken.value.formats;
}

export function isRightToLeft(language: PageLanguage = currentLanguage()): boolean {
  return language === 'ar';
}

/** From now on the page says all it says in this language. */
export function speak(language: PageLanguage, words: Catalogue, formats: string = language): void {
  spoken.value = { language, formats, words };
  if (typeof document === 'undefined') return;
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
}

/** From now on every message that has a second wording, `….ownDeck`, for decks of the host's own is said in that. */
export function speakOfOwnDeck(isOwn: boolean | null): void {
  ofOwnDeck.value = isOwn;
}

/** A `t` that knows the keys and parameters of the given English catalogue. */
export function translator<C extends Catalogue>(): Translate<C> {
  return (key, ...args) => fill(messageOf(key), args[0] ?? {});
}

function messageOf(key: string): Message {
  const { words } = spoken.value;
  const own = words[`${key}.ownDeck`];
  if (own === undefined || ofOwnDeck.value === false) return words[key] ?? missing;
  return ofOwnDeck.value === null ? missing : own;
}

function fill(message: Message, params: Readonly<Record<string, Param>>): string {
  const text = typeof message === 'string' ? message : pick(message, params['count']);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : isolated(value);
  });
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
/** Letters of every other script, and digits, which stand in codes. */
const leftToRight = new RegExp(`(?!${rightToLeft.source})[\\p{L}\\d]`, 'u');

/** A name or a code that is written the other way must not turn its neighbours round. */
export function isolated(text: string): string {
  return (isRightToLeft() ? leftToRight : rightToLeft).test(text) ? `\u2068${text}\u2069` : text;
}

function pick(message: Plural, count: Param | undefined): string {
  const rule = new Intl.PluralRules(currentLanguage()).select(Number(count ?? 0));
  return message[rule] ?? message.other;
}

export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(currentFormats(), options).format(value);
}
