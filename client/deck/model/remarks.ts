/** Puts what the server says of a deck where it belongs: at an item, or on top. */
import type { DeckAdvice, DeckProblem } from '../../../shared/deck-report.ts';
import type { DraftFile } from '../../lib/deck-draft.ts';

/** What a problem is about, as far as the page has a place for it. */
export const remarkFields = [
  'title',
  'sides.leader',
  'sides.manager',
  'modes.lead',
  'modes.manage',
  'modes.both',
  'text',
  'side',
  'mode',
  'explanation',
  'hint',
  'theme',
  'twin',
  'sources',
  'against',
  'other',
] as const;
export type RemarkField = (typeof remarkFields)[number];

export interface Spot {
  /** Null: of the deck as a whole. */
  readonly item: string | null;
  /** Null: the same in all. */
  readonly language: string | null;
  readonly field: RemarkField | null;
}

/** `column` is a path such as `languages.en.cards.C004.text`; `file` is what was handed in. */
export function spotOf({ column }: DeckProblem, file: DraftFile): Spot {
  const [part = '', ...rest] = (column ?? '').split('.');
  if (part === 'languages') return wordSpot(rest);
  if (part !== 'cards' && part !== 'scenarios') return { item: null, language: null, field: null };
  const [position, name = ''] = rest;
  return { item: file[part][Number(position)]?.id ?? null, language: null, field: fieldOf(name) };
}

function wordSpot([language = '', part = '', ...rest]: readonly string[]): Spot {
  if (part !== 'cards' && part !== 'scenarios')
    return { item: null, language, field: fieldOf([part, ...rest].join('.')) ?? 'other' };
  const [item = '', name = 'text'] = rest;
  return { item, language, field: fieldOf(name) };
}

function fieldOf(name: string): RemarkField | null {
  return remarkFields.find((field) => field === name) ?? null;
}

export interface Remarks {
  readonly problems: readonly (DeckProblem & { readonly spot: Spot })[];
  readonly advice: readonly DeckAdvice[];
}

export const noRemarks: Remarks = { problems: [], advice: [] };

/** What is true of more cards than this is said once, on top. */
const mostMarked = 3;

/** Those that stand at one item while this language is written; null: those that stand on top. */
export function remarksAt({ problems, advice }: Remarks, item: string | null, written: string): Remarks {
  const isDue = (language: string | null) => item === null || language === null || language === written;
  const isLocal = ({ items }: DeckAdvice) => items.length > 0 && items.length <= mostMarked;
  return {
    problems: problems.filter(({ spot }) => spot.item === item && isDue(spot.language)),
    advice: advice.filter((one) =>
      item === null ? !isLocal(one) : isDue(one.language) && isLocal(one) && one.items.includes(item),
    ),
  };
}
