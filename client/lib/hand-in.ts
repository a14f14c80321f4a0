/** Hands a deck to the server, which reads it, judges it, and holds a sound one until a room is opened with it. */
import type { DeckFileKind, DeckProblem, DeckReport } from '../../shared/deck-report.ts';
import { limits } from '../../shared/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileOf, type Draft } from './deck-draft.ts';
import { currentLanguage } from './i18n.ts';
import type { Failure } from './store.ts';

const answerMs = 20_000;

const types: Readonly<Record<DeckFileKind, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};
/** By the end of the name: browsers and systems call the same file many things. */
const kinds: Readonly<Record<string, DeckFileKind>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  json: 'json',
};
const MEGABYTE = 1024 * 1024;

/** As it is downloaded. */
export function deckText(draft: Draft): string {
  return JSON.stringify(fileOf(draft), null, 2);
}

export function handInDraft(draft: Draft): Promise<Result<DeckReport, Failure>> {
  return handIn(JSON.stringify(fileOf(draft)), 'json', '');
}

/** A table does not say what its deck is called: the name of the file does. */
export async function handInFile(file: File): Promise<Result<DeckReport, Failure>> {
  const kind = kinds[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
  const most = limits.deckMegabytes;
  // What the server would not look into need not be sent.
  if (kind === undefined) return ok(refused('not_readable', {}));
  if (file.size > most * MEGABYTE) return ok(refused('too_big', { most }));
  return handIn(file, kind, file.name.replace(/\.\w+$/, ''));
}

function refused(code: DeckProblem['code'], params: DeckProblem['params']): DeckReport {
  const problems = [{ code, line: null, column: null, params }];
  return { id: null, deck: null, summary: null, problems, judged: false, advice: [], figures: [] };
}

async function handIn(body: File | string, kind: DeckFileKind, title: string): Promise<Result<DeckReport, Failure>> {
  const headers = {
    'Content-Type': types[kind],
    'X-Deck-Title': encodeURIComponent(title),
    // Of a table that does not name its language: most write in the one that they read.
    'X-Deck-Language': currentLanguage(),
  };
  const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(answerMs) };
  try {
    const response = await fetch('/api/decks', request);
    if (response.status === 413) return ok(refused('too_big', { most: limits.deckMegabytes }));
    const answer: unknown = await response.json();
    if (isReport(answer)) return ok(answer);
    return err({ code: response.status === 429 ? 'slow_down' : 'internal' });
  } catch {
    return err({ code: 'no_answer' });
  }
}

function isReport(answer: unknown): answer is DeckReport {
  return typeof answer === 'object' && answer !== null && 'problems' in answer && 'advice' in answer;
}
