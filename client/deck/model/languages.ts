/** The languages of a draft. The first is the one that the others are translated from. */
import { languageNames, languages as pageLanguages } from '../../../shared/languages.ts';
import type { WordsFile } from '../../../shared/deck-schema.ts';
import { firstWords, languagesOf, newDraft, wordsIn, type Draft } from '../../lib/deck-draft.ts';

/** Many that teams speak; a file may bring any other. */
const offered = [
  ...pageLanguages,
  ...['bg', 'cs', 'da', 'el', 'et', 'fa', 'fi', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'nb'],
  ...['nl', 'pl', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
];

/** Those that the draft does not have yet. */
export function otherLanguages(draft: Draft): readonly string[] {
  const taken = languagesOf(draft);
  return offered.filter((language) => !taken.includes(language));
}

/** As those who speak it call it. */
export function languageName(language: string): string {
  const known: Readonly<Record<string, string>> = languageNames;
  try {
    return known[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** With everything still to be written, except for what has one name everywhere. */
export function withLanguage(draft: Draft, language: string): Draft {
  if (language in draft.languages) return draft;
  const first = firstWords(draft);
  const empty = wordsIn(newDraft(language), language);
  const blank = <T>(texts: Readonly<Record<string, T>>): Record<string, string> =>
    Object.fromEntries(Object.keys(texts).map((key) => [key, '']));
  const words: WordsFile = {
    ...empty,
    articles: { ...first.articles },
    sections: { ...first.sections },
    tips: blank(first.tips),
    nuances: blank(first.nuances),
    claims: blank(first.claims),
  };
  return { ...draft, languages: { ...draft.languages, [language]: words } };
}

export function withoutLanguage(draft: Draft, language: string): Draft {
  const { [language]: _, ...languages } = draft.languages;
  return { ...draft, languages };
}

/** Undoes a removal. */
export function withLanguageBack(draft: Draft, before: Draft, language: string): Draft {
  if (language in draft.languages) return draft;
  return { ...draft, languages: { ...draft.languages, [language]: wordsIn(before, language) } };
}

/** The same words, said to be in another language. */
export function withLanguageCalled(draft: Draft, from: string, to: string): Draft {
  if (to in draft.languages) return draft;
  const entries = Object.entries(draft.languages).map(([tag, words]) => [tag === from ? to : tag, words] as const);
  return { ...draft, languages: Object.fromEntries(entries) };
}
