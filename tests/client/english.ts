/** The words of a page, in English and at once: a page itself loads them before it draws. */
import { exportOf, partsOfPages } from '../../client/vite-words.ts';
import { speak, type Catalogue } from '../../client/lib/i18n.ts';
import type { WordFiles } from '../../client/lib/language.ts';
import { languages } from '../../shared/languages.ts';

const catalogues = import.meta.glob<Record<string, Catalogue>>('../../client/messages/en/*.ts', { eager: true });

const pages = {
  phone: ['join', 'home', 'game'],
  host: ['host'],
  screen: ['screen'],
  deck: ['deck'],
  later: ['later'],
  report: ['report'],
} as const;
export type PageName = keyof typeof pages;

/** The catalogues of a page, by their names. */
export function filesOf(page: PageName): readonly string[] {
  return pages[page].flatMap((part) => partsOfPages[part] ?? []);
}

export function englishOf(page: PageName): Catalogue {
  const words = filesOf(page).map((file) => catalogues[`../../client/messages/en/${file}.ts`]?.[exportOf(file)]);
  return Object.assign({}, ...words) as Catalogue;
}

export function speakEnglish(page: PageName): void {
  speak('en', englishOf(page));
}

/** For tests in which a page loads more of its words: what it has said so far is then said as well. */
export function englishFiles(page: PageName): WordFiles {
  const load = () => Promise.resolve({ default: englishOf(page) });
  return Object.fromEntries(languages.map((language) => [language, load])) as WordFiles;
}
