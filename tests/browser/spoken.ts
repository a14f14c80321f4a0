/** What the pages and the built-in deck say, language by language. */
import type { Side } from '../../shared/commands.ts';
import type { PageLanguage } from '../../shared/languages.ts';
import type { words } from './pages.ts';

type Said = Readonly<Record<string, unknown>>;

export interface DeckWords {
  readonly sides: Readonly<Record<Side, string>>;
  readonly cards: Readonly<Record<string, { readonly text: string }>>;
}

const catalogues = import.meta.glob<Readonly<Record<string, Said>>>('../../client/messages/*/*.ts', { eager: true });
const decks = import.meta.glob<DeckWords>('../../server/content/leader-manager/??.json', {
  eager: true,
  import: 'default',
});

/** One message of the pages without forms, in another language. */
export function said(language: PageLanguage, file: string, key: keyof typeof words): string {
  const [catalogue] = Object.values(catalogues[`../../client/messages/${language}/${file}.ts`] ?? {});
  const message = catalogue?.[key];
  if (typeof message !== 'string') throw new Error(`${language} says nothing for ${key} of ${file}`);
  return message;
}

export function deckIn(language: PageLanguage): DeckWords {
  const deck = decks[`../../server/content/leader-manager/${language}.json`];
  if (deck === undefined) throw new Error(`the built-in deck has no ${language}`);
  return deck;
}
