/** Runs of six words as truncated hashes: enough to notice a copied sentence, too little to read it. */
import { createHash } from 'node:crypto';

export const shingleLength = 6;

/** Lower case, without punctuation, quotes and bullets; an apostrophe joins, a hyphen separates. */
export function normalised(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((token) => token !== '');
}

export function shingles(text: string): string[] {
  const tokens = normalised(text);
  return tokens
    .slice(0, Math.max(0, tokens.length - shingleLength + 1))
    .map((_, start) => tokens.slice(start, start + shingleLength).join(' '));
}

/** 48 bits: with a few thousand shingles on each side a chance hit is out of the question. */
export function hashed(shingle: string): string {
  return createHash('sha256').update(shingle).digest('hex').slice(0, 12);
}

/** The runs of a text that also stand in a source. */
export function copiedRuns(text: string, known: ReadonlySet<string>): string[] {
  return shingles(text).filter((shingle) => known.has(hashed(shingle)));
}
