/** What the player says, to be put into a file: a page has more words, and a file cannot load any. */
import { currentFormats, currentLanguage, type Catalogue } from '../lib/i18n.ts';
import type { Speech } from './data.ts';

const ownKeys = /^(replay|team|step|word)\./;

/** `page`: all that the page says in its language now. */
export function speechOf(page: Catalogue): Speech {
  const words = Object.fromEntries(Object.entries(page).filter(([key]) => ownKeys.test(key)));
  return { language: currentLanguage(), formats: currentFormats(), words };
}
