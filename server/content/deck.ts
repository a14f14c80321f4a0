/**
 * The format of a deck: one file of keys that no language changes, and one file of words per
 * language. `loadDeck` takes what the files hold and answers with a deck in which every reference
 * resolves, or with the list of what is wrong.
 */
import { z } from 'zod';
import { mode, side } from '../../shared/commands.ts';
import type { DeckItemId, Language } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

const itemId = z
  .string()
  .regex(/^[A-Z][0-9]{2,3}$/)
  .transform((id) => id as DeckItemId);
const deckId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const theme = z.string().regex(/^[a-z]{2,20}$/);
const articleCode = z.string().regex(/^[0-9]{3}$/);
/** Article and section, for example `002h`. */
const sourceRef = z.string().regex(/^[0-9]{3}[a-z]$/);
const sources = z.array(sourceRef).min(1).max(8);
const format = z.literal(1);
/** One line of plain text: no control characters, halves of letters or marks that turn the line. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}]*$/u);

const cardKey = z.strictObject({
  id: itemId,
  side,
  weight: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
  theme,
  twin: itemId.nullable(),
  sources,
  nuance: itemId.nullable(),
});

const scenarioKey = z.strictObject({
  id: itemId,
  mode,
  scored: z.boolean(),
  theme,
  sources,
  nuance: itemId.nullable(),
});

const tipKey = z.strictObject({ id: itemId, mode: z.union([mode, z.literal('self')]), sources });
const nuanceKey = z.strictObject({ id: itemId, sources });
const articleKey = z.strictObject({ code: articleCode, sections: z.string().regex(/^[a-z]{1,26}$/) });

export const deckKeysSchema = z.strictObject({
  format,
  deck: deckId,
  articles: z.array(articleKey).min(1).max(50),
  cards: z.array(cardKey).min(1).max(400),
  scenarios: z.array(scenarioKey).min(1).max(200),
  tips: z.array(tipKey).max(100),
  nuances: z.array(nuanceKey).max(100),
});

/** 90 leaves a translation of the longest English card a third more room. */
const cardWords = z.strictObject({ text: line(90), explanation: line(320) });
const scenarioWords = z.strictObject({ text: line(180), explanation: line(320), hint: line(160) });

export const deckWordsSchema = z.strictObject({
  format,
  deck: deckId,
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  articles: z.record(articleCode, line(80)),
  sections: z.record(sourceRef, line(60)),
  cards: z.record(itemId, cardWords),
  scenarios: z.record(itemId, scenarioWords),
  tips: z.record(itemId, line(160)),
  nuances: z.record(itemId, line(320)),
});

export type KeysFile = z.infer<typeof deckKeysSchema>;
export type WordsFile = z.infer<typeof deckWordsSchema>;
export type CardEntry = KeysFile['cards'][number];
export type ScenarioEntry = KeysFile['scenarios'][number];

/** The words of one language, looked up by id. */
export interface DeckWords {
  readonly articles: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly cards: ReadonlyMap<string, WordsFile['cards'][DeckItemId]>;
  readonly scenarios: ReadonlyMap<string, WordsFile['scenarios'][DeckItemId]>;
  readonly tips: ReadonlyMap<string, string>;
  readonly nuances: ReadonlyMap<string, string>;
}

export interface Deck {
  readonly file: KeysFile;
  readonly cards: ReadonlyMap<string, CardEntry>;
  readonly scenarios: ReadonlyMap<string, ScenarioEntry>;
  readonly words: ReadonlyMap<Language, DeckWords>;
}

/** Reads a deck from the parsed contents of its keys file and of its words files. */
export function loadDeck(keys: unknown, words: readonly unknown[]): Result<Deck, readonly string[]> {
  const file = deckKeysSchema.safeParse(keys);
  if (!file.success) return err(told('keys', file.error));
  const languages: WordsFile[] = [];
  const faults: string[] = [];
  for (const [position, one] of words.entries()) {
    const parsed = deckWordsSchema.safeParse(one);
    if (parsed.success) languages.push(parsed.data);
    else faults.push(...told(`words ${String(position)}`, parsed.error));
  }
  if (languages.length === 0) faults.push('the deck has no words');
  const tags = languages.map((one) => one.language.toLowerCase());
  faults.push(...repeated(tags).map((tag) => `language ${tag} is there twice`));
  faults.push(...keyFaults(file.data));
  faults.push(...languages.flatMap((one) => wordFaults(file.data, one)));
  return faults.length > 0 ? err(faults) : ok(assemble(file.data, languages));
}

function told(where: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => `${where}: ${issue.path.join('.')}: ${issue.message}`);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, position) => values.indexOf(value) !== position);
}

/** Every id of the file; one namespace for all kinds, as an id alone names an item. */
function idsOf(file: KeysFile): DeckItemId[] {
  return [...file.cards, ...file.scenarios, ...file.tips, ...file.nuances].map((item) => item.id);
}

function sectionsOf(file: KeysFile): string[] {
  return file.articles.flatMap(({ code, sections }) => Array.from(sections, (letter) => `${code}${letter}`));
}

function keyFaults(file: KeysFile): string[] {
  const faults = repeated(idsOf(file)).map((id) => `id ${id} is there twice`);
  faults.push(...repeated(sectionsOf(file)).map((ref) => `section ${ref} is there twice`));
  const sections = new Set(sectionsOf(file));
  for (const item of [...file.cards, ...file.scenarios, ...file.tips, ...file.nuances]) {
    const lost = item.sources.filter((ref) => !sections.has(ref));
    faults.push(...lost.map((ref) => `${item.id}: no section ${ref}`));
    faults.push(...repeated(item.sources).map((ref) => `${item.id}: section ${ref} is there twice`));
  }
  const nuances = new Set(file.nuances.map((nuance) => nuance.id));
  for (const { id, nuance } of [...file.cards, ...file.scenarios]) {
    if (nuance !== null && !nuances.has(nuance)) faults.push(`${id}: no nuance ${nuance}`);
  }
  return [...faults, ...twinFaults(file.cards)];
}

function twinFaults(cards: readonly CardEntry[]): string[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return cards.flatMap((card) => {
    if (card.twin === null) return [];
    const twin = byId.get(card.twin);
    if (twin === undefined) return [`${card.id}: no twin ${card.twin}`];
    if (twin.twin !== card.id) return [`${card.id}: ${twin.id} does not name it as its twin`];
    return twin.side === card.side ? [`${card.id}: its twin ${twin.id} is on the same side`] : [];
  });
}

function wordFaults(file: KeysFile, words: WordsFile): string[] {
  const ids = (items: readonly { readonly id: DeckItemId }[]) => items.map((item) => item.id);
  const faults = [
    ...unlike(
      file.articles.map((article) => article.code),
      words.articles,
    ),
    ...unlike(sectionsOf(file), words.sections),
    ...unlike(ids(file.cards), words.cards),
    ...unlike(ids(file.scenarios), words.scenarios),
    ...unlike(ids(file.tips), words.tips),
    ...unlike(ids(file.nuances), words.nuances),
  ];
  if (words.deck !== file.deck) faults.push(`words are of deck ${words.deck}`);
  return faults.map((fault) => `${words.language}: ${fault}`);
}

/** What is named without having words, and what has words without being named. */
function unlike(named: readonly string[], words: Readonly<Record<string, unknown>>): string[] {
  const worded = new Set(Object.keys(words));
  const missing = named.filter((id) => !worded.has(id)).map((id) => `no words for ${id}`);
  const known = new Set(named);
  const unknown = [...worded].filter((id) => !known.has(id)).map((id) => `words for unknown ${id}`);
  return [...missing, ...unknown];
}

function assemble(file: KeysFile, languages: readonly WordsFile[]): Deck {
  return {
    file,
    cards: new Map(file.cards.map((card) => [card.id, card])),
    scenarios: new Map(file.scenarios.map((scenario) => [scenario.id, scenario])),
    words: new Map(languages.map((one) => [one.language, byId(one)])),
  };
}

function byId(words: WordsFile): DeckWords {
  return {
    articles: new Map(Object.entries(words.articles)),
    sections: new Map(Object.entries(words.sections)),
    cards: new Map(Object.entries(words.cards)),
    scenarios: new Map(Object.entries(words.scenarios)),
    tips: new Map(Object.entries(words.tips)),
    nuances: new Map(Object.entries(words.nuances)),
  };
}
