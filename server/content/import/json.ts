/** A deck file in JSON, with the place of every value in it. */
import {
  evaluate,
  parse,
  traverse,
  type AnyNode,
  type DocumentNode,
  type Node,
  type ObjectNode,
} from '@humanwhocodes/momoa';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import type { Draft } from './draft.ts';
import { DEEPEST, MOST_VALUES } from './limits.ts';
import type { Path } from './places.ts';
import { everywhere, problem, type Place } from './problems.ts';

/** Or the problem because of which it is no JSON. */
export function draftOfJson(text: string): Draft | DeckProblem[] {
  if (isTooMuch(text)) return [problem('too_much', everywhere)];
  const document = parsed(text);
  if ('code' in document) return [document];
  const problems = repeatedNames(document);
  return { content: evaluate(document), problems, unsure: [], placeOf: (path) => placeOf(document, path) };
}

/** Seen before anything is built of it. What stands between quotes is text. */
function isTooMuch(text: string): boolean {
  let depth = 0;
  let values = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isText = !isText;
    else if (isText) at += letter === '\\' ? 1 : 0;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    else if (letter === ',') values += 1;
    if (depth > DEEPEST || values > MOST_VALUES) return true;
  }
  return false;
}

function parsed(text: string): DocumentNode | DeckProblem {
  try {
    return parse(text, { mode: 'json' });
  } catch (error) {
    const { line, column } = error as { readonly line?: number; readonly column?: number };
    if (line === undefined || column === undefined) throw error;
    return problem('not_json', { line, column: null, character: column });
  }
}

/** JSON takes the last of them, and whoever wrote the others would not know. */
function repeatedNames(document: DocumentNode): DeckProblem[] {
  const problems: DeckProblem[] = [];
  const enter = (node: Node): void => {
    if (!isObject(node)) return;
    const seen = new Set<string>();
    for (const { name } of node.members) {
      const value = nameOf(name);
      const { line, column } = name.loc.start;
      if (seen.has(value)) problems.push(problem('field_twice', { line, column: value, character: column }, { value }));
      seen.add(value);
    }
  };
  traverse(document, { enter });
  return problems;
}

function isObject(node: Node): node is ObjectNode {
  return node.type === 'Object';
}

function nameOf(name: { readonly type: string; readonly value?: string; readonly name?: string }): string {
  return name.value ?? name.name ?? '';
}

/** Of what is not there, the place of what it should be in. */
function placeOf({ body }: DocumentNode, path: Path): Place {
  let node: AnyNode = body;
  for (const key of path) {
    const next = childOf(node, key);
    if (next === null) break;
    node = next;
  }
  const { line, column } = node.loc.start;
  return { line, column: path.map(String).join('.') || null, character: column };
}

function childOf(node: AnyNode, key: PropertyKey): AnyNode | null {
  if (node.type === 'Array') return node.elements[Number(key)]?.value ?? null;
  if (node.type !== 'Object') return null;
  return membersOf(node).get(String(key)) ?? null;
}

const membersByObject = new WeakMap<ObjectNode, ReadonlyMap<string, AnyNode>>();

/** By name: of a name that is there twice the last counts, as in JSON. */
function membersOf(node: ObjectNode): ReadonlyMap<string, AnyNode> {
  const known = membersByObject.get(node);
  if (known !== undefined) return known;
  const members = new Map(node.members.map(({ name, value }) => [nameOf(name), value]));
  membersByObject.set(node, members);
  return members;
}
