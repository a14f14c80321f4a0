/**
 * Sentences of the articles that speak of one role only, for rule 7. The articles do not travel with the
 * project, so this is measured where somebody has them: `npm run deck:check -- --articles FOLDER`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from '../../server/content/quality/classifiers.ts';
import { stems } from '../../server/content/quality/cross-validation.ts';

const leader = /\b(?:leader|leading|leads?\b|led\b)\p{L}*/giu;
const manager = /\b(?:manag|manger)\p{L}*/giu;

export function articleExamples(folder: string): Example[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const examples = files.flatMap((name) => examplesIn(readFileSync(join(folder, name), 'utf8')));
  if (examples.length === 0) throw new Error(`no article sentences in ${folder}`);
  return examples;
}

/** The words that name the role are taken out, or there would be nothing to learn but them. */
export function examplesIn(text: string): Example[] {
  return text.split(/[\n•;]|(?<=[.!?])\s/u).flatMap((sentence): Example[] => {
    const speaksOfLeaders = sentence.search(leader) >= 0;
    if (speaksOfLeaders === sentence.search(manager) >= 0) return [];
    const words = stems(sentence.replace(leader, ' ').replace(manager, ' '));
    return words.size < 2 ? [] : [{ side: speaksOfLeaders ? 'leader' : 'manager', words }];
  });
}
