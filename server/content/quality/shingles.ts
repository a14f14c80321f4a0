/**
 * Runs of six words as truncated hashes: enough to notice a copied sentence, too little to read it. The
 * list was made from the articles, which do not travel with the project (`tests/content/make-shingles.ts`).
 */
import { createHash } from 'node:crypto';
import listed from './article-shingles.json' with { type: 'json' };
import { tokens } from './sample.ts';

const shingleLength = 6;

export const articleShingles: ReadonlySet<string> = new Set(listed);

export function shingles(text: string): string[] {
  const words = tokens(text);
  return words
    .slice(0, Math.max(0, words.length - shingleLength + 1))
    .map((_, start) => words.slice(start, start + shingleLength).join(' '));
}

/** 48 bits: with a few thousand shingles on each side a chance hit is out of the question. */
export function hashed(shingle: string): string {
  return createHash('sha256').update(shingle).digest('hex').slice(0, 12);
}

/** The runs of a text that also stand in a source. */
export function copiedRuns(text: string, known: ReadonlySet<string> = articleShingles): string[] {
  return shingles(text).filter((shingle) => known.has(hashed(shingle)));
}
