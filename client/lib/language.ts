/** Which language this page speaks, and the loading of its words. Phone, host and projector choose for themselves. */
import { languages, type PageLanguage } from '../../shared/languages.ts';
import { currentLanguage, speak, type Catalogue } from './i18n.ts';
import { readStored, writeStored } from './storage.ts';

/** What one part of a page says, by language. */
export type WordFiles = Readonly<Record<PageLanguage, () => Promise<{ readonly default: Catalogue }>>>;

/** Host and projector are often the same browser: each remembers its own choice. */
export type Reader = 'phone' | 'host' | 'screen';

const keyOf = (reader: Reader) => `two-hats:language:${reader}`;

/** The parts of this page whose words have been asked for. */
const parts = new Set<WordFiles>();
let self: Reader = 'phone';
let wanted: PageLanguage = currentLanguage();
/** How often a language has been chosen on this page. */
let choices = 0;
const retryMs = 3_000;

const base = (tag: string) => tag.toLowerCase().split('-')[0];

/** First wanted language that there is, by its base tag. */
export function chooseLanguage(tags: readonly string[]): PageLanguage {
  const found = tags.map((tag) => languages.find((one) => one === base(tag)));
  return found.find((one) => one !== undefined) ?? languages[0];
}

/** To be called once, before any words are loaded. */
export function startLanguage(reader: Reader): void {
  self = reader;
  parts.clear();
  choices += 1;
  // A projector begins in the language of the host, whose window it mostly is.
  const kept = [reader, ...(reader === 'screen' ? (['host'] as const) : [])].map((one) => readStored(keyOf(one)));
  wanted = chooseLanguage([...kept.filter((tag) => tag !== null), ...navigator.languages]);
}

/** Loads the words of a part of the page; from then on they can be said. */
export function learn(part: WordFiles): Promise<void> {
  parts.add(part);
  return refresh();
}

/** Says all that the page says in another language, at once, and remembers it. Rejects where its words cannot be loaded. */
export function changeLanguage(language: PageLanguage): Promise<void> {
  choices += 1;
  return change(language);
}

/** The same once its words can be loaded, unless something else is chosen first. */
export async function changeLanguageLater(language: PageLanguage): Promise<void> {
  const choice = choices;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    if (choice !== choices) return;
    try {
      await change(language);
      return;
    } catch {
      // Still no network.
    }
  }
}

async function change(language: PageLanguage): Promise<void> {
  wanted = language;
  try {
    await refresh();
  } catch (error) {
    // What was wanted before may have failed as well: the page goes on in what it speaks.
    if (wanted === language) wanted = currentLanguage();
    throw error;
  }
  if (wanted === language) writeStored(keyOf(self), language);
}

async function refresh(): Promise<void> {
  const language = wanted;
  const asked = [...parts];
  const loaded = await Promise.all(asked.map((part) => part[language]()));
  // Something else has been wanted meanwhile; what has been loaded is not loaded again.
  if (language !== wanted || asked.length !== parts.size) return refresh();
  speak(language, Object.assign({}, ...loaded.map((words) => words.default)) as Catalogue, formatsOf(language));
}

/** en-GB readers get their own date format though the words are those of "en". */
function formatsOf(language: PageLanguage): string {
  return navigator.languages.find((tag) => base(tag) === language) ?? language;
}
