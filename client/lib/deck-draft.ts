/**
 * A deck while it is being written: a deck file, except that an item need not have its column yet and
 * that words may be missing. It is kept like this, and becomes a file when it is handed in or downloaded.
 */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardEntry, DeckFile, ScenarioEntry, WordsFile } from '../../shared/deck-schema.ts';
import type { DeckItemId } from '../../shared/ids.ts';
import { bothIn } from '../../shared/languages.ts';
import { hasDraftShape } from './draft-shape.ts';

export type DraftCard = Omit<CardEntry, 'side'> & { readonly side: Side | null };
export type DraftScenario = Omit<ScenarioEntry, 'mode'> & { readonly mode: Mode | null };

export interface Draft extends Omit<DeckFile, 'cards' | 'scenarios'> {
  readonly cards: readonly DraftCard[];
  readonly scenarios: readonly DraftScenario[];
}

/** What can be written on the page; whatever else a deck holds is kept as it came. */
export type ItemKind = 'cards' | 'scenarios';

export interface ItemWords {
  readonly text: string;
  readonly explanation: string | null;
  /** Scenarios only. */
  readonly hint?: string | null;
}

/** How much of a deck can be played. */
export interface DeckSize {
  /** Without those that are for talk only. */
  readonly cards: number;
  readonly scenarios: number;
}

export function newDraft(language: string): Draft {
  const words: WordsFile = {
    title: '',
    sides: { leader: '', manager: '' },
    modes: { lead: '', manage: '', both: bothIn(language) },
    worth: null,
    themes: {},
    articles: {},
    sections: {},
    cards: {},
    scenarios: {},
    tips: {},
    nuances: {},
    claims: {},
  };
  const empty = { articles: [], cards: [], scenarios: [], tips: [], nuances: [], claims: [] };
  return { format: 2, deck: 'own-deck', ...empty, languages: { [language]: words } };
}

/** In what this browser holds, or somebody brings; null if it is no deck. */
export function draftIn(content: unknown): Draft | null {
  if (!hasDraftShape(content)) return null;
  const draft = content as Draft;
  return {
    ...draft,
    // A file leaves out what has not been chosen.
    cards: draft.cards.map((card: Partial<DraftCard> & Omit<DraftCard, 'side' | 'tone'>) => ({
      ...card,
      side: card.side ?? null,
      tone: card.tone ?? null,
    })),
    tips: draft.tips.map((tip) => ({ ...tip, themes: (tip as Partial<typeof tip>).themes ?? [] })),
    scenarios: draft.scenarios.map((scenario) => ({
      ...scenario,
      mode: (scenario as Partial<DraftScenario>).mode ?? null,
    })),
  };
}

/** The first is the one that the others are translated from. */
export function languagesOf({ languages }: Pick<Draft, 'languages'>): readonly string[] {
  return Object.keys(languages);
}

export function firstLanguage(draft: Draft): string {
  return languagesOf(draft)[0] ?? 'en';
}

export function wordsIn(draft: Draft, language: string): WordsFile {
  const words = draft.languages[language];
  if (words === undefined) throw new Error(`the deck has no language ${language}`);
  return words;
}

export function firstWords(draft: Draft): WordsFile {
  return wordsIn(draft, firstLanguage(draft));
}

/** Empty where nothing has been written. */
export function itemWords(draft: Draft, language: string, kind: ItemKind, id: DeckItemId): ItemWords {
  return wordsIn(draft, language)[kind][id] ?? { text: '', explanation: null };
}

export function sizeOf({ cards, scenarios }: Draft): DeckSize {
  return { cards: cards.filter(({ weight }) => weight > 0).length, scenarios: scenarios.length };
}

/** Nothing has been written on it and nothing chosen: it is there to be written on. */
export function isBlank(draft: Draft, kind: ItemKind, id: DeckItemId): boolean {
  const isWritten = languagesOf(draft).some((language) => {
    const { text, explanation, hint } = itemWords(draft, language, kind, id);
    return [text, explanation ?? '', hint ?? ''].some((part) => part.trim() !== '');
  });
  const item = draft[kind].find((one) => one.id === id);
  const isPlaced = item !== undefined && ('side' in item ? item.side : item.mode) !== null;
  return !isWritten && !isPlaced;
}

/** As far as it goes, in the form of docs/deck.schema.json. */
export interface DraftFile extends Omit<Draft, 'cards' | 'scenarios'> {
  readonly cards: readonly { readonly id: DeckItemId }[];
  readonly scenarios: readonly { readonly id: DeckItemId }[];
}

/** The draft as a deck file, without blank items. What is missing in it, the server tells. */
export function fileOf(draft: Draft): DraftFile {
  const [cards, scenarios] = [writtenIn(draft, 'cards'), writtenIn(draft, 'scenarios')];
  const first = firstLanguage(draft);
  const languages = Object.entries(draft.languages).map(([language, words]) => {
    const isTranslation = language !== first;
    const texts = {
      cards: written(words.cards, cards, isTranslation),
      scenarios: written(words.scenarios, scenarios, isTranslation),
    };
    return [language, { ...words, ...texts }] as const;
  });
  const themes = new Set([...cards, ...scenarios].map(({ theme }) => theme));
  return {
    ...draft,
    // A theme may go with its last card.
    tips: draft.tips.map((tip) => ({ ...tip, themes: tip.themes.filter((theme) => themes.has(theme)) })),
    cards: cards.map(({ side, ...card }) => (side === null ? card : { ...card, side })),
    scenarios: scenarios.map(({ mode, ...scenario }) => (mode === null ? scenario : { ...scenario, mode })),
    languages: Object.fromEntries(languages) as Draft['languages'],
  };
}

function writtenIn<Kind extends ItemKind>(draft: Draft, kind: Kind): readonly Draft[Kind][number][] {
  const items: readonly Draft[Kind][number][] = draft[kind];
  return items.filter(({ id }) => !isBlank(draft, kind, id));
}

/** In a translation, what has not been written is left out: then it is missed as a translation. */
function written(
  words: Readonly<Record<string, ItemWords>>,
  items: readonly { readonly id: DeckItemId }[],
  isTranslation: boolean,
): Record<string, ItemWords> {
  const entries = items.flatMap(({ id }) => {
    const one = words[id] ?? { text: '', explanation: null };
    if (isTranslation && one.text.trim() === '') return [];
    const { text, explanation, hint } = one;
    const notes = { explanation: saidOrNull(explanation), ...(hint !== undefined && { hint: saidOrNull(hint) }) };
    return [[id, { text, ...notes }] as const];
  });
  return Object.fromEntries(entries);
}

function saidOrNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
