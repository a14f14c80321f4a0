/** What the server says of a deck, as sentences. */
import type { DeckAdvice, DeckProblem } from '../../shared/deck-report.ts';
import { list } from '../lib/formats.ts';
import { t } from '../messages/deck.ts';
import { languageName } from './model/languages.ts';
import type { Spot } from './model/remarks.ts';

/** Every parameter that some sentence has; those of a code that has others stay unused. */
const nothing = {
  ...{ value: '', other: '', name: '', first: '', second: '', kind: '', language: '', side: '', word: '', theme: '' },
  ...{ most: 0, least: 0, length: 0, count: 0, wanted: 0, leader: 0, manager: 0, percent: 0, characters: 0 },
};

/** What is wrong and what to do about it, without the place. */
export function problemText({ code, params }: DeckProblem): string {
  return t(`deck.problem.${sentenceOf(code, params)}`, { ...nothing, ...params, ...spelled(params) });
}

/** Some codes are said differently when there is less to say. */
function sentenceOf(code: DeckProblem['code'], { name, other, value }: DeckProblem['params']) {
  if (code === 'one_side_only' && !name) return 'no_side';
  if (code === 'same_id' && typeof other === 'number') return 'same_id_at';
  if (code === 'wrong_value' && (value === undefined || value === '')) return 'wrong_form';
  return code;
}

const kinds = ['card', 'scenario', 'tip'] as const;

function spelled({ kind, language }: DeckProblem['params']): Readonly<Record<string, string>> {
  const known = kinds.find((one) => one === kind);
  return {
    ...(known !== undefined && { kind: t(`deck.kind.${known}`) }),
    ...(typeof language === 'string' && { language: languageName(language) }),
  };
}

/** For who has the file: line, column and remedy. */
export function problemInFile(problem: DeckProblem): string {
  const { line, column, params } = problem;
  const text = problemText(problem);
  const { character } = params;
  if (line === null) return column === null ? text : t('deck.where.column', { column, problem: text });
  if (character !== undefined)
    return column === null
      ? t('deck.where.character', { line, character, problem: text })
      : t('deck.where.path', { line, character, column, problem: text });
  return column === null
    ? t('deck.where.line', { line, problem: text })
    : t('deck.where.cell', { line, column, problem: text });
}

/** For who has the page in view: the name of the field. */
export function problemOnPage(problem: DeckProblem & { readonly spot: Spot }, manyLanguages: boolean): string {
  const { field, language } = problem.spot;
  const text = problemText(problem);
  if (field === null)
    return problem.column === null ? text : t('deck.where.column', { column: problem.column, problem: text });
  const name = t(`deck.field.${field}`);
  return language !== null && manyLanguages
    ? t('deck.where.language', { field: name, language: languageName(language), problem: text })
    : t('deck.where.field', { field: name, problem: text });
}

/** Of more it is enough to say how many. */
const mostNamed = 8;

export interface Naming {
  /** What an item is called, null where it is plain which is meant. */
  readonly item: ((id: string) => string) | null;
  /** What the columns are called, in the language of the advice. */
  readonly side: (side: string, language: string | null) => string;
  readonly manyLanguages: boolean;
}

export function adviceText({ code, params, language, items }: DeckAdvice, naming: Naming): string {
  const { side, item, manyLanguages } = naming;
  const named = typeof params['side'] === 'string' ? { side: side(params['side'], language) } : {};
  const text = t(`deck.advice.${code}`, { ...nothing, ...params, ...named });
  const about = [
    ...(language !== null && manyLanguages ? [languageName(language)] : []),
    ...(item === null || items.length === 0 ? [] : [itemsText(items, item)]),
  ];
  return about.length === 0 ? text : t('deck.where.field', { field: about.join(' · '), problem: text });
}

function itemsText(items: readonly string[], nameOf: (id: string) => string): string {
  return items.length > mostNamed ? t('deck.items', { count: items.length }) : list(items.map(nameOf));
}
