/** Reads a workshop back from what was kept of it: the text of a JSON export or of a take-home page. */
import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { keptClosing, keptOpening, type KeptWorkshop } from './kept-file.ts';
import { reportTextsSchema } from './texts-schema.ts';
import { workshopSchema } from './workshop-schema.ts';
import type { Workshop } from './workshop.ts';

/** Not a workshop of this program; of a program newer than this one; one that was altered or cut off. */
export type KeptProblem = 'not_ours' | 'newer_version' | 'damaged';

/** No workshop comes near it, and what is longer would only cost memory. */
const mostCharacters = 64_000_000;
const format: Workshop['format'] = 'two-hats-workshop';
const version: Workshop['version'] = 1;

const keptSchema = z.strictObject({ workshop: workshopSchema, texts: reportTextsSchema });
const nameplate = z.looseObject({ workshop: z.looseObject({ format: z.literal(format), version: z.int() }) });

/** Needs no page: the element is found by its text. */
export function workshopIn(text: string): Result<KeptWorkshop, KeptProblem> {
  if (text.length > mostCharacters) return err('not_ours');
  const json = jsonIn(text);
  if (json === undefined) return err(text.includes(format) ? 'damaged' : 'not_ours');
  const name = nameplate.safeParse(json);
  if (!name.success) return err('not_ours');
  if (name.data.workshop.version > version) return err('newer_version');
  const kept = keptSchema.safeParse(json);
  return kept.success ? ok(kept.data) : err('damaged');
}

/** Undefined where there is none, or it cannot be read. */
function jsonIn(text: string): unknown {
  const opened = text.indexOf(keptOpening);
  const start = opened + keptOpening.length;
  const json = opened < 0 ? text.replace(/^\uFEFF/, '') : text.slice(start, text.indexOf(keptClosing, start));
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
