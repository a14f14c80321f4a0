/** Whether a tag names a language. */
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The tag in its usual spelling, such as `pt-BR`; null where there is no such language. */
export function languageIn(value: string): string | null {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(value.replaceAll('_', '-'));
    return names.of(tag) === undefined ? null : tag;
  } catch {
    return null;
  }
}
