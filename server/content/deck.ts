/** Reads a deck file: a deck in which every reference resolves, or the list of what is wrong. */
import type { DeckProblemCode } from '../../shared/deck-report.ts';
import type { DeckItemId, Language } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import {
  deckSchema,
  type CardEntry,
  type DeckFile,
  type ScenarioEntry,
  type WordsFile,
} from '../../shared/deck-schema.ts';
import { shapeFaults, type DeckFault } from './deck-faults.ts';

/** The words of one language, looked up by id. */
export interface DeckWords {
  readonly names: Pick<WordsFile, 'title' | 'sides' | 'modes'>;
  readonly worth: WordsFile['worth'];
  readonly themes: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly cards: ReadonlyMap<string, WordsFile['cards'][DeckItemId]>;
  readonly scenarios: ReadonlyMap<string, WordsFile['scenarios'][DeckItemId]>;
  readonly tips: ReadonlyMap<string, string>;
  readonly nuances: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
}

export interface Deck {
  readonly file: DeckFile;
  readonly cards: ReadonlyMap<string, CardEntry>;
  readonly scenarios: ReadonlyMap<string, ScenarioEntry>;
  readonly words: ReadonlyMap<Language, DeckWords>;
}

export function loadDeck(content: unknown): Result<Deck, readonly DeckFault[]> {
  const parsed = deckSchema.safeParse(content);
  if (!parsed.success) return err(shapeFaults(parsed.error, content));
  return linkDeck(parsed.data);
}

/** Of a file whose shape is known to be right. */
export function linkDeck(file: DeckFile): Result<Deck, readonly DeckFault[]> {
  const faults = [...keyFaults(file), ...languageFaults(file)];
  return faults.length > 0 ? err(faults) : ok(assemble(file));
}

const kinds = ['cards', 'scenarios', 'tips', 'nuances', 'claims'] as const;

interface Located {
  readonly path: readonly PropertyKey[];
  readonly id: DeckItemId;
  readonly refs: readonly string[];
}

/** Every item of the file with its place and all that it cites. */
function itemsOf(file: DeckFile): Located[] {
  return kinds.flatMap((kind) =>
    file[kind].map((item, position) => {
      const against = 'against' in item ? item.against : [];
      return { path: [kind, position], id: item.id, refs: [...item.sources, ...against] };
    }),
  );
}

function refsOf(file: DeckFile): string[] {
  return file.articles.flatMap(({ code, sections }) => [code, ...sectionsOf(code, sections)]);
}

function sectionsOf(code: string, sections: string): string[] {
  return Array.from(sections, (letter) => `${code}${letter}`);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, position) => values.indexOf(value) !== position);
}

function keyFaults(file: DeckFile): DeckFault[] {
  const items = itemsOf(file);
  const ids = new Set<string>();
  const known = new Set(refsOf(file));
  const faults: DeckFault[] = repeated(refsOf(file)).map((ref) => ({
    path: ['articles'],
    code: 'named_twice',
    params: { value: ref },
    message: `section ${ref} is there twice`,
  }));
  for (const { path, id, refs } of items) {
    const isRepeated = ids.has(id);
    ids.add(id);
    if (isRepeated) faults.push(fault([...path, 'id'], 'same_id', id, `id ${id} is there twice`));
    const cited = [...path, 'sources'];
    const lost = refs.filter((ref) => !known.has(ref));
    faults.push(...lost.map((ref) => fault(cited, 'unknown_reference', ref, `no section ${ref}`)));
    faults.push(...repeated(refs).map((ref) => fault(cited, 'named_twice', ref, `section ${ref} is there twice`)));
  }
  return [...faults, ...nuanceFaults(file), ...tipFaults(file), ...twinFaults(file.cards)];
}

function tipFaults(file: DeckFile): DeckFault[] {
  const used = themesOf(file);
  return file.tips.flatMap(({ themes }, position) =>
    themes
      .filter((theme) => !used.has(theme))
      .map((theme) => fault(['tips', position, 'themes'], 'unknown_reference', theme, `no theme ${theme}`)),
  );
}

function nuanceFaults(file: DeckFile): DeckFault[] {
  const nuances = new Set(file.nuances.map(({ id }) => id));
  return (['cards', 'scenarios'] as const).flatMap((kind) =>
    file[kind].flatMap(({ nuance }, position) =>
      nuance === null || nuances.has(nuance)
        ? []
        : [fault([kind, position, 'nuance'], 'unknown_reference', nuance, `no nuance ${nuance}`)],
    ),
  );
}

function twinFaults(cards: readonly CardEntry[]): DeckFault[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return cards.flatMap((card, position) => {
    const { id, twin } = card;
    if (twin === null) return [];
    const path = ['cards', position, 'twin'];
    const other = byId.get(twin);
    if (other === undefined) return [fault(path, 'unknown_twin', twin, `no twin ${twin}`)];
    if (other.side === card.side)
      return [fault(path, 'twin_on_same_side', twin, `the twin ${twin} is on the same side`)];
    if (other.twin === id) return [];
    const message = `${other.id} does not name ${id} as its twin`;
    return [{ path, code: 'twin_of_another', params: { value: twin, other: other.twin ?? '' }, message }];
  });
}

function languageFaults(file: DeckFile): DeckFault[] {
  const tags = Object.keys(file.languages);
  const faults = repeated(tags.map((tag) => tag.toLowerCase())).map((tag) =>
    fault(['languages', tag], 'named_twice', tag, `language ${tag} is there twice`),
  );
  if (tags.length === 0) faults.push(fault(['languages'], 'missing_value', '', 'the deck has no words'));
  const wanted = namedIn(file);
  for (const [tag, words] of Object.entries(file.languages)) {
    for (const [part, ids] of Object.entries(wanted) as [keyof typeof wanted, readonly string[]][]) {
      const path = ['languages', tag, part];
      const { missing, unknown } = unlike(ids, words[part]);
      for (const id of missing) {
        const params = { value: id, language: tag };
        faults.push({ path: [...path, id], code: 'not_translated', params, message: `no words for ${id}` });
      }
      faults.push(...unknown.map((id) => fault([...path, id], 'unknown_reference', id, `words for unknown ${id}`)));
    }
    faults.push(...themeFaults(file, tag, Object.keys(words.themes)));
  }
  return faults;
}

/** A theme that is named nowhere is called by its key; a name for a theme that no card has is a slip. */
function themeFaults(file: DeckFile, tag: string, named: readonly string[]): DeckFault[] {
  const used = themesOf(file);
  return named
    .filter((theme) => !used.has(theme))
    .map((theme) => fault(['languages', tag, 'themes', theme], 'unknown_reference', theme, `no theme ${theme}`));
}

function themesOf({ cards, scenarios }: DeckFile): ReadonlySet<string> {
  return new Set([...cards, ...scenarios].map(({ theme }) => theme));
}

function fault(path: readonly PropertyKey[], code: DeckProblemCode, value: string, message: string): DeckFault {
  return { path, code, params: { value }, message };
}

/** What every language has to have words for. */
function namedIn(file: DeckFile) {
  const ids = (items: readonly { readonly id: DeckItemId }[]): string[] => items.map(({ id }) => id);
  return {
    articles: file.articles.map(({ code }) => code),
    sections: file.articles.flatMap(({ code, sections }) => sectionsOf(code, sections)),
    cards: ids(file.cards),
    scenarios: ids(file.scenarios),
    tips: ids(file.tips),
    nuances: ids(file.nuances),
    claims: ids(file.claims),
  };
}

/** What is named without having words, and what has words without being named. */
function unlike(named: readonly string[], words: Readonly<Record<string, unknown>>) {
  const worded = new Set(Object.keys(words));
  const known = new Set(named);
  return { missing: named.filter((id) => !worded.has(id)), unknown: [...worded].filter((id) => !known.has(id)) };
}

function assemble(file: DeckFile): Deck {
  return {
    file,
    cards: new Map(file.cards.map((card) => [card.id, card])),
    scenarios: new Map(file.scenarios.map((scenario) => [scenario.id, scenario])),
    words: new Map(Object.entries(file.languages).map(([language, words]) => [language, byId(words)])),
  };
}

function byId({ title, sides, modes, worth, ...tables }: WordsFile): DeckWords {
  const { themes, articles, sections, cards, scenarios, tips, nuances, claims } = tables;
  return {
    names: { title, sides, modes },
    worth,
    themes: new Map(Object.entries(themes)),
    articles: new Map(Object.entries(articles)),
    sections: new Map(Object.entries(sections)),
    cards: new Map(Object.entries(cards)),
    scenarios: new Map(Object.entries(scenarios)),
    tips: new Map(Object.entries(tips)),
    nuances: new Map(Object.entries(nuances)),
    claims: new Map(Object.entries(claims)),
  };
}
