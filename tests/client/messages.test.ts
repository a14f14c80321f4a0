/** Every language says all that English says, with the same parameters, in its own words. */
import { describe, expect, it } from 'vitest';
import type { Catalogue, Message } from '../../client/lib/i18n.ts';
import { exportOf, partsOfPages } from '../../client/vite-words.ts';
import { languages, type PageLanguage } from '../../shared/languages.ts';

const modules = import.meta.glob<Record<string, Catalogue>>('../../client/messages/*/*.ts', { eager: true });

function catalogue(language: PageLanguage, file: string): Catalogue {
  const module = modules[`../../client/messages/${language}/${file}.ts`];
  const words = module?.[exportOf(file)];
  if (words === undefined) throw new Error(`messages/${language}/${file}.ts does not export ${exportOf(file)}`);
  return words;
}

const files = [...new Set(Object.values(partsOfPages).flat())];
const others = languages.filter((language) => language !== 'en');

function formsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function paramsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

/** Parameters that the forms of a message need between them; a form may leave its number out. */
function allParams(message: Message): readonly string[] {
  return [...new Set(formsOf(message).flatMap(paramsOf))].sort();
}

/** Forms that whole numbers up to a million call for. */
function formsNeeded(language: PageLanguage): readonly string[] {
  const rules = new Intl.PluralRules(language);
  const numbers = [...Array(1_001).keys(), 2_000, 10_000, 100_000, 999_999, 1_000_000];
  return [...new Set(numbers.map((count) => rules.select(count)))].sort();
}

/** Words that are the same in English. What has no words, like `{name}: {value}`, may be the same anyway. */
const sameAsEnglish: Readonly<Record<PageLanguage, readonly string[]>> = {
  en: [],
  de: ['Two Hats', 'Orange', 'Lobby', 'Code', 'Pause', 'offline', 'Name', 'Team', 'Teams', 'Standard'],
  fr: [
    ...['Two Hats', 'Leader', 'Manager', 'Orange', 'Score', 'Vote', 'Votes', 'Code', 'Menu', 'Final', 'Pause', 'Pages'],
    ...[
      'Standard',
      'Date',
      'Gain',
      'Points',
      'Sources',
      'Second vote',
      '{count} point',
      '{count} points',
      '{count} vote',
      '{count} votes',
      'Article {article}, {title}',
    ],
  ],
  es: ['Two Hats', 'Final'],
  pt: ['Two Hats', 'Menu', 'Final'],
  ar: ['Two Hats'],
};

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, ''));
}

describe('the catalogues', () => {
  it('have no other files than the pages load', () => {
    const found = Object.keys(modules).map((path) => path.split('/').slice(-2).join('/'));
    expect(found.sort()).toEqual(languages.flatMap((language) => files.map((file) => `${language}/${file}.ts`)).sort());
  });

  it.each(Object.entries(partsOfPages))('name nothing twice in what a page says: %s', (part, own) => {
    const page = part === 'home' || part === 'game' ? [...(partsOfPages['join'] ?? []), ...own] : own;
    const keys = page.flatMap((file) => Object.keys(catalogue('en', file)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

/** How each language speaks of the articles behind the built-in deck. */
const ofArticles: Readonly<Record<PageLanguage, RegExp>> = {
  en: /\barticles?\b/i,
  de: /artikel/i,
  fr: /\barticles?\b/i,
  es: /artículo/i,
  pt: /artigo/i,
  ar: /مقال/,
};

describe.each(languages)('%s, in a room with a deck of the host’s own', (language) => {
  const said = files.flatMap((file) => Object.entries(catalogue(language, file)).map((entry) => ({ file, entry })));
  const isOwn = (key: string) => key.endsWith('.ownDeck');
  const ownOf = (file: string, key: string) => catalogue(language, file)[`${key}.ownDeck`];

  it('has another wording for all that it says of the articles', () => {
    const wrong = said.filter(({ file, entry: [key, message] }) => {
      const text = formsOf(message)
        .join(' ')
        .replaceAll(/\{\w+\}/g, '');
      return ofArticles[language].test(text) && (isOwn(key) || ownOf(file, key) === undefined);
    });
    expect(wrong.map(({ entry: [key] }) => key)).toEqual([]);
  });

  it('says it with what the first wording is given', () => {
    const pairs = said.filter(({ entry: [key] }) => isOwn(key));
    expect(pairs.length).toBeGreaterThan(15);
    for (const { file, entry } of pairs) {
      const [key, message] = entry;
      const first = catalogue(language, file)[key.slice(0, -'.ownDeck'.length)];
      expect(first, key).toBeDefined();
      expect(allParams(first ?? ''), key).toEqual(expect.arrayContaining([...allParams(message)]));
    }
  });
});

describe.each(others)('%s', (language) => {
  const pairs = files.flatMap((file) => {
    const english = catalogue('en', file);
    const own = catalogue(language, file);
    return Object.entries(english).map(([key, message]) => ({
      key: `${file} ${key}`,
      english: message,
      own: own[key],
    }));
  });
  const both = pairs.flatMap(({ own, ...rest }) => (own === undefined ? [] : [{ ...rest, own }]));

  it('says what English says, and nothing else', () => {
    for (const file of files)
      expect(Object.keys(catalogue(language, file)), file).toEqual(Object.keys(catalogue('en', file)));
  });

  it('takes the same parameters', () => {
    const wrong = both.filter(({ english, own }) => String(allParams(english)) !== String(allParams(own)));
    expect(wrong.map(({ key, own }) => `${key}: ${allParams(own).join()}`)).toEqual([]);
  });

  it('leaves out nothing but its number, in a form for one number', () => {
    const wrong = both.flatMap(({ key, own }) =>
      typeof own === 'string'
        ? []
        : Object.entries(own)
            .filter(([, text]) => allParams(own).some((name) => name !== 'count' && !paramsOf(text).includes(name)))
            .map(([form]) => `${key} ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has the forms that its numbers call for', () => {
    const needed = formsNeeded(language);
    const wrong = both.filter(
      ({ english, own }) =>
        (typeof english !== 'string' && typeof own === 'string') ||
        (typeof own !== 'string' && String(Object.keys(own).sort()) !== String(needed)),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('gives the number wherever it is not zero, one or two', () => {
    const wrong = both.flatMap(({ key, own }) =>
      typeof own === 'string' || !allParams(own).includes('count')
        ? []
        : Object.entries(own)
            .filter(([form, text]) => !['zero', 'one', 'two'].includes(form) && !paramsOf(text).includes('count'))
            .map(([form]) => `${key} ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says something everywhere, and says it in its own words', () => {
    expect(both.filter(({ own }) => formsOf(own).some((text) => text.trim() === '')).map(({ key }) => key)).toEqual([]);
    const copied = both.flatMap(({ english, own }) => formsOf(own).filter((text) => formsOf(english).includes(text)));
    const words = new Set(copied.filter(hasWords));
    expect([...words].sort()).toEqual([...sameAsEnglish[language]].sort());
  });
});
