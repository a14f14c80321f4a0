/** Reads the deck file that somebody brings, and says everything that is wrong with it at once. */
import type { DeckFileKind, DeckProblem } from '../../../shared/deck-report.ts';
import { limits } from '../../../shared/limits.ts';
import { err } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deck } from '../deck.ts';
import { csvRows } from './csv.ts';
import { finished, type Draft } from './draft.ts';
import { textOf } from './encoding.ts';
import type { Job } from './job.ts';
import { draftOfJson } from './json.ts';
import { languageIn } from './languages.ts';
import { MEGABYTE } from './limits.ts';
import { everywhere, listed, problem } from './problems.ts';
import { draftOfTable } from './table-deck.ts';
import { xlsxRows } from './xlsx.ts';

const defaultLanguage = 'en';

export interface DeckRead {
  /** Null with problems. */
  readonly deck: Deck | null;
  readonly problems: readonly DeckProblem[];
}

/** `title` and `language` are what a table does not say of itself. */
export async function readDeckFile(
  bytes: Uint8Array,
  kind: DeckFileKind,
  title: string,
  language = defaultLanguage,
): Promise<DeckRead> {
  const draft = await draftOf({ bytes, kind, title, language: languageIn(language) ?? defaultLanguage });
  const result = draft instanceof Array ? err(listed(draft)) : finished(draft);
  return result.ok ? { deck: result.value, problems: [] } : { deck: null, problems: result.error };
}

async function draftOf({ bytes, kind, title, language }: Job): Promise<Draft | DeckProblem[]> {
  const most = limits.deckMegabytes;
  if (bytes.byteLength > most * MEGABYTE) return [problem('too_big', everywhere, { most })];
  if (kind === 'json') {
    const text = textOf(bytes);
    return text.ok ? draftOfJson(text.value) : [text.error];
  }
  const rows = kind === 'xlsx' ? await xlsxRows(bytes) : andThen(textOf(bytes), csvRows);
  return rows.ok ? draftOfTable(rows.value, { title, language }) : [rows.error];
}

function andThen<T, U, E>(result: Result<T, E>, next: (value: T) => Result<U, E>): Result<U, E> {
  return result.ok ? next(result.value) : err(result.error);
}
