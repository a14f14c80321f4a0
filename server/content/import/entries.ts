/** The rows of a table one by one: what each is about, in which language, under which id. */
import type { DeckProblem, DeckProblemCode } from '../../../shared/deck-report.ts';
import type { DeckItemId } from '../../../shared/ids.ts';
import { deckSchema } from '../../../shared/deck-schema.ts';
import { languageTag } from '../../../shared/id-schema.ts';
import { cellsOf, columns, type Cells, type Column, type Heading } from './heading.ts';
import { languageIn } from './languages.ts';
import { problem } from './problems.ts';
import { cleaned, folded, type Row } from './table.ts';

export const kinds = ['card', 'scenario', 'tip'] as const;
export type Kind = (typeof kinds)[number];

export interface Entry {
  readonly line: number;
  readonly kind: Kind;
  readonly language: string;
  readonly id: DeckItemId;
  /** Cleaned; empty where nothing stands or what stands there is no use. */
  readonly cells: Cells;
}

/** Letters of the ids that are given to items without one. */
const letters: Readonly<Record<Kind, string>> = { card: 'C', scenario: 'S', tip: 'T' };
const common = ['id', 'kind', 'language', 'text', 'side', 'sources'] as const;
const allowed: Readonly<Record<Kind, readonly Column[]>> = {
  card: [...common, 'weight', 'theme', 'against', 'explanation', 'twin', 'tone'],
  scenario: [...common, 'weight', 'theme', 'explanation', 'hint'],
  tip: [...common, 'theme'],
};
const itemId = deckSchema.shape.cards.element.shape.id;
/** Stands where a text is missing that has been complained about, so that the rest can be looked at. */
const placeholder = (line: number) => `? ${String(line)}`;

interface Frame {
  readonly heading: Heading;
  /** Of the rows that name none. */
  readonly language: string;
}

export function entriesOf(rows: readonly Row[], { heading, language: own }: Frame, problems: DeckProblem[]): Entry[] {
  const raw = rows.map((row) => ({ ...row, cells: soundCells(row, heading, problems) }));
  const given = raw.map(({ line, cells }) => languageOf(cells, line, problems) ?? own);
  const isTranslated = new Set(given).size > 1;
  const ids = new Ids(raw.map(({ cells }) => cells.id));
  const seen = new Map<string, number>();
  return raw.flatMap(({ line, cells }, position) => {
    const kind = kindOf(cells, line, problems);
    const language = given[position] ?? own;
    const id = idOf({ cells, line, kind, isTranslated }, ids, problems);
    const other = seen.get(`${language} ${id}`);
    seen.set(`${language} ${id}`, line);
    if (other !== undefined) problems.push(problem('same_id', { line, column: 'id' }, { value: id, other }));
    return other === undefined ? [{ line, kind, language, id, cells: fitting(cells, kind, line, problems) }] : [];
  });
}

/** Of a row with too many cells only the beginning can be trusted: a comma has shifted the rest. */
function soundCells(row: Row, heading: Heading, problems: DeckProblem[]): Cells {
  const { line } = row;
  const cells = { ...cellsOf(row, heading) };
  const stray = row.cells
    .slice(heading.width)
    .map(cleaned)
    .find((value) => value !== '');
  if (stray !== undefined) problems.push(problem('stray_value', { line, column: null }, { value: stray }));
  for (const column of columns) {
    const value = cells[column];
    if (!value.startsWith('=')) continue;
    problems.push(problem('formula', { line, column }, { value }));
    cells[column] = '';
  }
  if (cells.text !== '') return cells;
  problems.push(problem('missing_value', { line, column: 'text' }));
  return { ...cells, text: placeholder(line) };
}

/** Null where none is named, or none that there is. */
function languageOf(cells: Cells, line: number, problems: DeckProblem[]): string | null {
  const value = cells.language;
  if (value === '') return null;
  const language = languageIn(value);
  if (language !== null && languageTag.safeParse(language).success) return language;
  problems.push(problem('unknown_language', { line, column: 'language' }, { value }));
  return null;
}

function kindOf({ kind: value }: Cells, line: number, problems: DeckProblem[]): Kind {
  const kind = value === '' ? 'card' : kinds.find((one) => one === folded(value));
  if (kind === undefined) problems.push(problem('unknown_kind', { line, column: 'kind' }, { value }));
  return kind ?? 'card';
}

interface Numbered {
  readonly cells: Cells;
  readonly line: number;
  readonly kind: Kind;
  readonly isTranslated: boolean;
}

function idOf({ cells, line, kind, isTranslated }: Numbered, ids: Ids, problems: DeckProblem[]): DeckItemId {
  const place = { line, column: 'id' };
  const complain = (code: DeckProblemCode): void => {
    problems.push(problem(code, place, { value: cells.id }));
  };
  if (cells.id === '') {
    if (isTranslated) complain('missing_value');
    return ids.next(kind);
  }
  const parsed = itemId.safeParse(cells.id.toUpperCase());
  if (!parsed.success) complain('bad_id');
  return parsed.data ?? ids.next(kind);
}

/** Ids for items that have none, beside those that are there. */
class Ids {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map((id) => id.toUpperCase()));
  }

  next(kind: Kind): DeckItemId {
    for (let number = 1; ; number += 1) {
      const id = `${letters[kind]}${String(number).padStart(3, '0')}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id as DeckItemId;
    }
  }
}

/** Without what its kind does not have. */
function fitting(cells: Cells, kind: Kind, line: number, problems: DeckProblem[]): Cells {
  const extra = columns.filter((column) => cells[column] !== '' && !allowed[kind].includes(column));
  problems.push(...extra.map((column) => problem('not_allowed', { line, column }, { value: cells[column], kind })));
  return { ...cells, ...Object.fromEntries(extra.map((column) => [column, ''])) };
}
