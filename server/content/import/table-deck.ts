/** Makes a deck of the rows of a table, and remembers where each part of it came from. */
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { bothIn } from '../../../shared/languages.ts';
import type { DeckInput } from '../../../shared/deck-schema.ts';
import { limits } from '../../../shared/limits.ts';
import { grouped, type Group } from './agreement.ts';
import type { Draft } from './draft.ts';
import { entriesOf, type Entry } from './entries.ts';
import { readHeading } from './heading.ts';
import type { Job } from './job.ts';
import { Keys, plural } from './keys.ts';
import { MOST_ROWS } from './limits.ts';
import { Places } from './places.ts';
import { everywhere, problem } from './problems.ts';
import { placeEntries, type SideNames } from './sides.ts';
import { Sources } from './sources.ts';
import type { Row } from './table.ts';
import { slug, Themes } from './themes.ts';

type Words = DeckInput['languages'][string];
type WordsOfItems = { -readonly [Part in 'cards' | 'scenarios' | 'tips']: NonNullable<Words[Part]> };

/** Or the problems because of which the rows make no sense. */
export function draftOfTable(
  [first, ...rows]: readonly Row[],
  { title, language }: Pick<Job, 'title' | 'language'>,
): Draft | DeckProblem[] {
  const problems: DeckProblem[] = [];
  if (first === undefined) return [problem('no_cards', everywhere)];
  const heading = readHeading(first, problems);
  if (heading === null) return problems;
  if (rows.length > MOST_ROWS) return [...problems, problem('too_many_rows', everywhere, { most: MOST_ROWS })];
  const entries = entriesOf(rows, { heading, language }, problems);
  const byLanguage = groupedBy(entries, ({ language }) => language);
  const most = limits.deckLanguages;
  const [tooMany] = [...byLanguage.values()][most] ?? [];
  if (tooMany !== undefined)
    return [...problems, problem('too_many', { line: tooMany.line, column: 'language' }, { most })];
  return draftOf(entries, byLanguage, title, problems);
}

function draftOf(
  entries: readonly Entry[],
  byLanguage: ReadonlyMap<string, readonly Entry[]>,
  title: string,
  problems: DeckProblem[],
): Draft {
  const groups = grouped(entries, problems);
  const { placed, names } = placeEntries(byLanguage, problems);
  const places = new Places();
  const [sources, themes] = [new Sources(problems, places), new Themes(places, problems)];
  const keys = new Keys({ placed, places, problems, sources, themes });
  // Tips name themes that the others have.
  for (const group of [...groups].sort(tipsLast)) keys.add(group);
  const languages = Object.fromEntries(
    Array.from(byLanguage.keys(), (language): [string, Words] => {
      const named = namesIn(language, names.get(language), places);
      const known = { themes: themes.names(language), articles: sources.titles(language) };
      return [language, { title, ...named, ...known, ...wordsIn(language, groups, places) }];
    }),
  );
  places.note(['languages'], null, 'title');
  const content: DeckInput = {
    format: 2,
    deck: `own-${slug(title, 30) || 'deck'}`,
    articles: sources.keys(),
    ...keys.all(),
    languages,
  };
  return { content, problems, unsure: unsureOf(problems), placeOf: (path) => places.of(path) };
}

function tipsLast(one: Group, other: Group): number {
  return Number(one.kind === 'tip') - Number(other.kind === 'tip');
}

/** What the two columns and the answers to scenarios are called. */
function namesIn(language: string, sides: SideNames | undefined, places: Places): Pick<Words, 'sides' | 'modes'> {
  const { leader = '', manager = '' } = sides?.names ?? {};
  for (const side of ['leader', 'manager'] as const) {
    const mode = side === 'leader' ? 'lead' : 'manage';
    places.note(['languages', language, 'sides', side], sides?.lines[side] ?? null, 'side');
    places.note(['languages', language, 'modes', mode], sides?.lines[side] ?? null, 'side');
  }
  return { sides: { leader, manager }, modes: { lead: leader, manage: manager, both: bothIn(language) } };
}

function wordsIn(language: string, groups: readonly Group[], places: Places): WordsOfItems {
  const words: WordsOfItems = { cards: {}, scenarios: {}, tips: {} };
  for (const { id, kind, entries } of groups) {
    const path = ['languages', language, plural[kind], id];
    const entry = entries.find((one) => one.language === language);
    const { line, cells } = entry ?? entries[0];
    places.note(path, line, entry === undefined ? 'language' : 'text');
    if (entry === undefined) continue;
    for (const column of ['text', 'explanation', 'hint']) places.note([...path, column], line, column);
    const { text } = cells;
    const [explanation, hint] = [cells.explanation || null, cells.hint || null];
    if (kind === 'card') words.cards[id] = { text, explanation };
    else if (kind === 'scenario') words.scenarios[id] = { text, explanation, hint };
    else words.tips[id] = text;
  }
  return words;
}

/** While a row has no column, or is not known for what it is, one cannot say what another lacks. */
function unsureOf(problems: readonly DeckProblem[]): Draft['unsure'] {
  const about = new Set(problems.map(({ code, column }) => (code === 'stray_value' ? 'row' : column)));
  const isAbout = (...columns: readonly string[]): boolean => columns.some((column) => about.has(column));
  return [
    ...(isAbout('row', 'side') ? (['one_side_only', 'twin_on_same_side'] as const) : []),
    ...(isAbout('row', 'id', 'language', 'kind') ? (['not_translated'] as const) : []),
  ];
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
