/** What a draft calls its title, columns, answers, themes and sources. */
import type { Mode, Side } from '../../../shared/commands.ts';
import type { DeckItemId } from '../../../shared/ids.ts';
import { unnamedTheme } from '../../../shared/unnamed-theme.ts';
import { firstWords, languagesOf, wordsIn, type Draft, type DraftCard, type ItemKind } from '../../lib/deck-draft.ts';
import { withWords } from './items.ts';

const modeOf: Readonly<Record<Side, 'lead' | 'manage'>> = { leader: 'lead', manager: 'manage' };
const longestKey = 20;
const codeDigits = 3;

export function withTitle(draft: Draft, language: string, title: string): Draft {
  return withWords(draft, language, { title });
}

/** The answer to scenarios that is called like the column stays called like it. */
export function withSideName(draft: Draft, language: string, side: Side, name: string): Draft {
  const { sides, modes } = wordsIn(draft, language);
  const mode = modeOf[side];
  return withWords(draft, language, {
    sides: { ...sides, [side]: name },
    modes: modes[mode] === sides[side] ? { ...modes, [mode]: name } : modes,
  });
}

export function withModeName(draft: Draft, language: string, mode: Mode, name: string): Draft {
  return withWords(draft, language, { modes: { ...wordsIn(draft, language).modes, [mode]: name } });
}

/** Empty for what has no theme of its own. */
export function themeName(draft: Draft, language: string, theme: string): string {
  return wordsIn(draft, language).themes[theme] ?? (theme === unnamedTheme ? '' : theme);
}

/** A theme of that name for this item: one that is there, or a new one. */
export function withTheme(draft: Draft, kind: ItemKind, id: DeckItemId, name: string): Draft {
  const theme = keyOf(draft, name);
  const items = draft[kind].map((item) => (item.id === id ? { ...item, theme } : item));
  const chosen = { ...draft, [kind]: items } as Draft;
  const used = new Set([...chosen.cards, ...chosen.scenarios].map((item) => item.theme));
  return languagesOf(chosen).reduce((changed, language) => {
    const { themes } = wordsIn(changed, language);
    const named = theme === unnamedTheme || theme in themes ? themes : { ...themes, [theme]: name.trim() };
    const kept = Object.entries(named).filter(([key]) => used.has(key));
    return withWords(changed, language, { themes: Object.fromEntries(kept) });
  }, chosen);
}

function keyOf(draft: Draft, name: string): string {
  const { themes } = firstWords(draft);
  if (name.trim() === '') return unnamedTheme;
  const known = Object.entries(themes).find(([, other]) => folded(other) === folded(name));
  if (known !== undefined) return known[0];
  const slug = slugOf(name);
  const isFree = slug !== '' && slug !== unnamedTheme && !(slug in themes);
  return isFree ? slug : freeKey(themes);
}

function freeKey(themes: Readonly<Record<string, string>>): string {
  for (let number = 1; ; number += 1) if (!(`theme-${String(number)}` in themes)) return `theme-${String(number)}`;
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longestKey)
    .replace(/-$/, '');
}

/** Names of the sources of an item, with semicolons between them. */
export function sourceText(draft: Draft, refs: readonly string[]): string {
  const { articles, sections } = firstWords(draft);
  const nameOf = (ref: string) => {
    const code = ref.slice(0, codeDigits);
    return [articles[code] ?? code, ...(ref === code ? [] : [sections[ref] ?? ref])].join(', ');
  };
  return refs.map(nameOf).join('; ');
}

export type SourceField = 'sources' | 'against';

/** Sources of these names, in every language the same: books have one name. Those that nothing cites any more go. */
export function withSources(
  draft: Draft,
  kind: ItemKind,
  { id, field, text }: { readonly id: DeckItemId; readonly field: SourceField; readonly text: string },
): Draft {
  const names = [...new Set(namesIn(text))];
  let cited = draft;
  const refs = names.map((name) => {
    const [next, ref] = cite(cited, name);
    cited = next;
    return ref;
  });
  const items = cited[kind].map((item) => (item.id === id ? { ...item, [field]: refs } : item));
  return withoutUncited({ ...cited, [kind]: items });
}

export function namesIn(text: string): readonly string[] {
  return text
    .split(/[;؛；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function cite(draft: Draft, name: string): readonly [Draft, string] {
  const refs = draft.articles.flatMap(({ code, sections }) => [code, ...Array.from(sections, (one) => code + one)]);
  const known = refs.find((ref) => folded(sourceText(draft, [ref])) === folded(name));
  if (known !== undefined) return [draft, known];
  const code = freeCode(draft);
  const named = languagesOf(draft).reduce(
    (changed, language) =>
      withWords(changed, language, { articles: { ...wordsIn(changed, language).articles, [code]: name } }),
    draft,
  );
  return [{ ...named, articles: [...named.articles, { code, sections: '' }] }, code];
}

function freeCode({ articles }: Draft): string {
  for (let number = 1; ; number += 1) {
    const code = String(number).padStart(codeDigits, '0');
    if (articles.every((article) => article.code !== code)) return code;
  }
}

function withoutUncited(draft: Draft): Draft {
  const { cards, scenarios, tips, nuances, claims } = draft;
  const against = cards.flatMap((card: DraftCard) => card.against);
  const refs = [cards, scenarios, tips, nuances, claims].flatMap((part) => part.flatMap(({ sources }) => sources));
  const cited = new Set([...refs, ...against].map((ref) => ref.slice(0, codeDigits)));
  const isCited = (code: string) => cited.has(code);
  const only = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).filter(([ref]) => isCited(ref.slice(0, codeDigits))));
  return languagesOf(draft).reduce(
    (changed, language) => {
      const { articles, sections } = wordsIn(changed, language);
      return withWords(changed, language, { articles: only(articles), sections: only(sections) });
    },
    { ...draft, articles: draft.articles.filter(({ code }) => isCited(code)) },
  );
}

function folded(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}
