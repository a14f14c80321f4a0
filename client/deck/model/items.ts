/** Changing the cards and scenarios of a draft. Every change gives a new draft. */
import type { DeckItemId } from '../../../shared/ids.ts';
import type { WordsFile } from '../../../shared/deck-schema.ts';
import { unnamedTheme } from '../../../shared/unnamed-theme.ts';
import {
  firstLanguage,
  isBlank,
  itemWords,
  languagesOf,
  wordsIn,
  type Draft,
  type DraftCard,
  type DraftScenario,
  type ItemKind,
  type ItemWords,
} from '../../lib/deck-draft.ts';

export type TextField = 'text' | 'explanation' | 'hint';
type Item = DraftCard | DraftScenario;

const letters: Readonly<Record<ItemKind, string>> = { cards: 'C', scenarios: 'S' };
const digits = 3;

export function withWords(draft: Draft, language: string, change: Partial<WordsFile>): Draft {
  const words = { ...wordsIn(draft, language), ...change };
  return { ...draft, languages: { ...draft.languages, [language]: words } };
}

/** Draws no id that the deck has for anything. */
export function freeId(draft: Draft, kind: ItemKind): DeckItemId {
  const { cards, scenarios, tips, nuances, claims } = draft;
  const taken = new Set<string>([cards, scenarios, tips, nuances, claims].flatMap((part) => part.map(({ id }) => id)));
  for (let number = 1; ; number += 1) {
    const id = letters[kind] + String(number).padStart(digits, '0');
    if (!taken.has(id)) return id as DeckItemId;
  }
}

/** A blank one at that place. Its id is `freeId` of the draft before. */
export function withItem(draft: Draft, kind: ItemKind, at: number): Draft {
  const key = { id: freeId(draft, kind), theme: unnamedTheme, sources: [], nuance: null };
  const withKey =
    kind === 'cards'
      ? {
          ...draft,
          cards: draft.cards.toSpliced(at, 0, { ...key, side: null, weight: 1, twin: null, tone: null, against: [] }),
        }
      : { ...draft, scenarios: draft.scenarios.toSpliced(at, 0, { ...key, mode: null, scored: true }) };
  const blank: ItemWords = { text: '', explanation: null, ...(kind === 'scenarios' && { hint: null }) };
  return inEveryLanguage(withKey, kind, (items) => ({ ...items, [key.id]: blank }));
}

export function withText(
  draft: Draft,
  language: string,
  kind: ItemKind,
  { id, field, text }: { readonly id: DeckItemId; readonly field: TextField; readonly text: string },
): Draft {
  const words = { ...itemWords(draft, language, kind, id), [field]: field === 'text' || text !== '' ? text : null };
  return withWords(draft, language, { [kind]: { ...wordsIn(draft, language)[kind], [id]: words } });
}

/** What a card is, apart from its words. Twins of one side are no twins. */
export function withCard(draft: Draft, id: DeckItemId, change: Partial<DraftCard>): Draft {
  const changed = { ...draft, cards: replaced(draft.cards, id, change) };
  const twin = changed.cards.find((card) => card.id === id)?.twin ?? null;
  const isParted = sideOf(changed, id) === sideOf(changed, twin);
  return twin !== null && isParted ? withTwin(changed, id, null) : changed;
}

export function withScenario(draft: Draft, id: DeckItemId, change: Partial<DraftScenario>): Draft {
  return { ...draft, scenarios: replaced(draft.scenarios, id, change) };
}

/** Twins name each other; whoever was the twin of either before has none any more. */
export function withTwin(draft: Draft, id: DeckItemId, twin: DeckItemId | null): Draft {
  const cards = draft.cards.map((card) => {
    if (card.id === id) return { ...card, twin };
    if (card.id === twin) return { ...card, twin: id };
    return card.twin === id || (twin !== null && card.twin === twin) ? { ...card, twin: null } : card;
  });
  return { ...draft, cards };
}

/** Cards that can be the twin of this one: of the other side, and free. */
export function possibleTwins(draft: Draft, { id, side }: DraftCard): readonly DraftCard[] {
  if (side === null) return [];
  return draft.cards.filter(
    (card) => card.side !== null && card.side !== side && (card.twin === null || card.twin === id),
  );
}

export function withoutItem(draft: Draft, kind: ItemKind, id: DeckItemId): Draft {
  const parted = kind === 'cards' ? withTwin(draft, id, null) : draft;
  const items: readonly Item[] = parted[kind];
  const without = { ...parted, [kind]: items.filter((item) => item.id !== id) } as Draft;
  return inEveryLanguage(without, kind, ({ [id]: _, ...rest }) => rest);
}

/** Undoes a removal, whatever has been changed since. `before`: the draft that still had it. */
export function withItemBack(draft: Draft, before: Draft, kind: ItemKind, id: DeckItemId): Draft {
  const items: readonly Item[] = before[kind];
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (item === undefined || draft[kind].some((one) => one.id === id)) return draft;
  const twin = 'twin' in item ? item.twin : null;
  const alone = 'twin' in item ? { ...item, twin: null } : item;
  const withKey = { ...draft, [kind]: (draft[kind] as readonly Item[]).toSpliced(at, 0, alone) } as Draft;
  const back = inEveryLanguage(withKey, kind, (words, language) => ({
    ...words,
    [id]: language in before.languages ? itemWords(before, language, kind, id) : { text: '', explanation: null },
  }));
  const isFree = twin !== null && back.cards.some((card) => card.id === twin && card.twin === null);
  return isFree ? withTwin(back, id, twin) : back;
}

/** Where the next one is to be written: a blank one that follows, or a new one. */
export function withNext(draft: Draft, kind: ItemKind, after: number): readonly [Draft, DeckItemId] {
  const next = draft[kind][after + 1];
  if (next !== undefined && isBlank(draft, kind, next.id)) return [draft, next.id];
  return [withItem(draft, kind, after + 1), freeId(draft, kind)];
}

function sideOf({ cards }: Draft, id: DeckItemId | null): DraftCard['side'] {
  return cards.find((card) => card.id === id)?.side ?? null;
}

function replaced<T extends Item>(items: readonly T[], id: DeckItemId, change: Partial<T>): readonly T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

type TextsOf<Kind extends ItemKind> = Readonly<Record<string, ItemWords>> & WordsFile[Kind];

function inEveryLanguage(
  draft: Draft,
  kind: ItemKind,
  change: (items: Readonly<Record<string, ItemWords>>, language: string) => Readonly<Record<string, ItemWords>>,
): Draft {
  return languagesOf(draft).reduce((changed, language) => {
    const items: Readonly<Record<string, ItemWords>> = wordsIn(changed, language)[kind];
    return withWords(changed, language, { [kind]: change(items, language) as TextsOf<ItemKind> });
  }, draft);
}

/** In the language that the others are translated from. */
export function mainText(draft: Draft, kind: ItemKind, id: DeckItemId): string {
  return itemWords(draft, firstLanguage(draft), kind, id).text;
}
