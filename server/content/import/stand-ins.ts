/**
 * Puts something harmless in place of what is wrong with the shape of a deck, so that the rest can be looked
 * at and everything is told at once.
 */
import { z } from 'zod';
import type { DeckProblemCode } from '../../../shared/deck-report.ts';
import { deckSchema, type DeckFile } from '../../../shared/deck-schema.ts';
import type { DeckFault } from '../deck-faults.ts';
import type { Path } from './places.ts';

type Schema = z.core.$ZodType;

export interface Mended {
  readonly file: DeckFile;
  /** Whether a fault is there because of what was put in, or taken out. */
  readonly follows: (fault: DeckFault) => boolean;
}

/** Null where nothing helps, such as a deck without cards. */
export function mended(content: unknown, faults: readonly DeckFault[]): Mended | null {
  const copy: unknown = structuredClone(content);
  const put = new Set<unknown>();
  for (const [number, { path }] of faults.entries()) {
    const key = path.at(-1);
    const parent = path.slice(0, -1).reduce(childAt, copy);
    if (key === undefined || typeof parent !== 'object' || parent === null) continue;
    const schema = schemaAt(path);
    if (schema === null) Reflect.deleteProperty(parent, key);
    else replace(parent, key, standInFor(schema, number), put);
  }
  const shape = deckSchema.safeParse(copy);
  return shape.success ? { file: shape.data, follows: followsFrom(faults, put) } : null;
}

function replace(parent: object, key: PropertyKey, value: unknown, put: Set<unknown>): void {
  Reflect.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
  put.add(value);
  if (typeof value === 'object' && value !== null && 'id' in value) put.add(value.id);
}

function childAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** What the format has to say about that place; null where it knows no such name. */
function schemaAt(path: Path): Schema | null {
  return path.reduce<Schema | null>(
    (schema, key) => (schema === null ? null : schemaOf(bare(schema), key)),
    deckSchema,
  );
}

function schemaOf(schema: Schema, key: PropertyKey): Schema | null {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return z.safeParse(schema.keyType, key).success ? schema.valueType : null;
  if (!(schema instanceof z.ZodObject)) return null;
  const shape: Readonly<Record<PropertyKey, Schema>> = schema.shape;
  return Object.hasOwn(shape, key) ? (shape[key] ?? null) : null;
}

function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return bare(schema.unwrap());
  return schema;
}

/** By schema the position of the stand-in that it takes. */
const fitting = new WeakMap<Schema, number>();

function standInFor(schema: Schema, number: number): unknown {
  const offered = standIns(number);
  const position = fitting.get(schema) ?? offered.findIndex((value) => z.safeParse(schema, value).success);
  fitting.set(schema, position);
  return offered[position];
}

/** Texts, ids and codes are different every time, so that no two are taken for the same. */
function standIns(number: number): unknown[] {
  const text = `? ${String(number)}`;
  const id = `ZZZ${String(number % 10_000)}`;
  const code = String(999 - (number % 1_000)).padStart(3, '0');
  const sides = { leader: `${text}, 1`, manager: `${text}, 2` };
  const modes = { lead: `${text}, 1`, manage: `${text}, 2`, both: `${text}, 3` };
  return [
    ...[null, '', [], {}, 1, 2, true, text, 'leader', 'both', 'general', id, code],
    ...[{ text }, sides, modes, { id, side: 'leader' }, { id, mode: 'both' }, { id, sources: [] }],
    ...[
      { code, sections: '' },
      { title: text, sides, modes, cards: {} },
    ],
  ];
}

const references = ['unknown_reference', 'unknown_twin', 'twin_of_another', 'not_translated'] as const;
/** Of a field outside of the words, what cannot be told without it; of one that is not named here, the references. */
const dependents = new Map<string, readonly DeckProblemCode[]>([
  ['side', ['one_side_only', 'twin_on_same_side']],
  ['weight', ['one_side_only']],
  ['twin', ['twin_of_another']],
  ['theme', ['unknown_reference']],
  ...['$schema', 'format', 'deck', 'mode', 'scored', 'sources', 'against'].map((name) => [name, []] as const),
]);

function followsFrom(faults: readonly DeckFault[], put: ReadonlySet<unknown>): Mended['follows'] {
  const replaced = new Set(faults.map(({ path }) => keyOf(path)));
  const unsure = new Set(faults.flatMap(({ path }) => unsureWithout(path)));
  return ({ code, path, params }) =>
    unsure.has(code) || put.has(params['value']) || path.some((_, at) => replaced.has(keyOf(path.slice(0, at + 1))));
}

function unsureWithout(path: Path): readonly DeckProblemCode[] {
  const isUnknown = schemaAt(path) === null;
  // Words under an id that is none are missed under the one that was meant.
  if (path[0] === 'languages') return isUnknown ? ['not_translated'] : [];
  if (isUnknown) return [];
  const names = path.filter((key) => typeof key === 'string' && dependents.has(key));
  return names.length === 0 ? references : names.flatMap((name) => dependents.get(String(name)) ?? []);
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
