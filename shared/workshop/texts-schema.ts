/**
 * The words that a kept workshop brings along (`ReportTexts`), read back from a file. The bounds are wider than
 * those of a deck: they keep a hostile file from filling the memory, and are no judgement of anybody's words.
 */
import { z } from 'zod';
import { mode, side } from '../commands.ts';
import { cardId, languageTag, scenarioId } from '../id-schema.ts';
import { plainText } from '../plain-text.ts';
import type { ReportTexts } from '../report.ts';

/** What would turn the text beside it, or command a terminal, is made visible; no text of a deck has any. */
export function plain(longest: number, shortest = 0) {
  return z.string().min(shortest).max(longest).transform(plainText);
}

const line = plain(2000);
const lines = z.array(line).max(100).readonly();
const key = plain(40, 1);
const mostEntries = 2000;

/** A record of no more entries than any deck has. */
export function boundedRecord<Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(
  keys: Key,
  values: Value,
  most = mostEntries,
) {
  return z
    .record(keys, values)
    .refine((record) => Object.keys(record).length <= most)
    .readonly();
}

const source = z.strictObject({ article: z.number(), title: line, section: line.nullable() }).readonly();
const sources = z.array(source).max(50).readonly();
const explanation = z
  .strictObject({ text: line.nullable(), sources, against: sources, nuance: line.nullable() })
  .readonly();
const sides = z.strictObject({ leader: line, manager: line }).readonly();

const names = z
  .strictObject({
    title: line,
    sides,
    modes: z.strictObject({ lead: line, manage: line, both: line }).readonly(),
    themes: boundedRecord(key, line),
    isOwn: z.boolean(),
  })
  .readonly();

const note = z.strictObject({ key: z.union([side, mode]), hint: line.nullable(), explanation }).readonly();
const tip = z
  .strictObject({ text: line, mode: z.union([mode, z.literal('self')]), themes: z.array(key).max(100).readonly() })
  .readonly();

export const reportTextsSchema = z
  .strictObject({
    language: languageTag,
    names: names.nullable(),
    cards: boundedRecord(cardId, line),
    scenarios: boundedRecord(scenarioId, line),
    explanations: boundedRecord(key, explanation),
    notes: boundedRecord(key, note),
    tips: z.array(tip).max(200).readonly(),
    ending: z.strictObject({ worth: sides.nullable(), claims: lines }).readonly(),
  })
  .readonly() satisfies z.ZodType<ReportTexts>;
