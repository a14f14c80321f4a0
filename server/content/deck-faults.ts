/** What can be wrong with a deck file; and what zod found wrong with its shape, told in that form. */
import type { z } from 'zod';
import type { DeckProblemCode } from '../../shared/deck-report.ts';

/** What is wrong with a deck file, and where: for example `['languages', 'de', 'cards', 'L01', 'text']`. */
export interface DeckFault {
  readonly path: readonly PropertyKey[];
  readonly code: DeckProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** For whoever writes the file by hand and reads a terminal. */
  readonly message: string;
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Every fault on a line of its own, for whoever reads them in a terminal. */
export function faultLines(faults: readonly DeckFault[]): string[] {
  return faults.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
}

export function shapeFaults(error: z.ZodError, content: unknown): DeckFault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, content));
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    content,
  );
}

function faultsOf(issue: Issue, content: unknown): DeckFault[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      return { path: [...path, key], code: 'unknown_field', params: { value: key }, message };
    });
  }
  const value = valueAt(content, path);
  return [{ path, message, code: codeOf(issue, value), params: paramsOf(issue, value) }];
}

function codeOf(issue: Issue, value: unknown): DeckProblemCode {
  if (value === undefined) return 'missing_value';
  return codes[issue.code]?.(issue.path, typeof value === 'string') ?? 'wrong_value';
}

/** Of what else zod may say, such as a number where a text is due, one learns no more than that it is wrong. */
const codes: Partial<Record<Issue['code'], (path: Path, isText: boolean) => DeckProblemCode>> = {
  too_big: (path, isText) => (isText ? 'too_long' : isCited(path) ? 'too_many_sources' : 'too_many'),
  too_small: (_, isText) => (isText ? 'missing_value' : 'no_cards'),
  invalid_format: formOf,
  invalid_key: (path) => (path.at(-2) === 'languages' ? 'unknown_language' : 'bad_id'),
  invalid_value: (path) => (path.at(-1) === 'side' ? 'unknown_side' : 'wrong_value'),
  invalid_union: (path) => (path.at(-1) === 'weight' ? 'unknown_weight' : 'wrong_value'),
};

function isCited(path: Path): boolean {
  return path.at(-1) === 'sources' || path.at(-1) === 'against';
}

/** Everything among the words is a line of text; among the keys there are ids and other names. */
function formOf(path: Path): DeckProblemCode {
  if (path[0] === 'languages') return 'not_plain_text';
  return ['id', 'twin', 'nuance'].includes(String(path.at(-1))) ? 'bad_id' : 'wrong_value';
}

function paramsOf(issue: Issue, value: unknown): DeckFault['params'] {
  const shown = shownOf(issue, value);
  const params = { value: shown };
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    return typeof value === 'string' ? { ...params, length: value.trim().length, most } : { most };
  }
  return issue.path.at(-1) === 'side' ? { ...params, first: 'leader', second: 'manager' } : params;
}

function shownOf(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_key') return String(issue.path.at(-1));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
