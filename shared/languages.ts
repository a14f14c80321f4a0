/** Languages of the pages and of the built-in deck. Each phone, the host and the projector choose for themselves. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'ar'] as const;
export type PageLanguage = (typeof languages)[number];

/** As those who speak it call it. */
export const languageNames: Readonly<Record<PageLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ar: 'العربية',
};

/** What the third answer to a scenario is called where a deck does not say. */
const bothWords: Readonly<Record<string, string>> = {
  en: 'Both',
  de: 'Beides',
  fr: 'Les deux',
  es: 'Ambos',
  pt: 'Ambos',
  ar: 'كلاهما',
};

export function bothIn(language: string): string {
  return bothWords[language.split('-', 1)[0] ?? ''] ?? 'Both';
}
