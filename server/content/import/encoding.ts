/** Text out of bytes. Spreadsheet programs save in whatever their system has always used. */
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { everywhere, problem } from './problems.ts';

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
/** Beginnings of ZIP archives and of old Office files. */
const binaries = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/**
 * Letters that Western European texts never put side by side. Where they stand in a row, the file was
 * saved in the alphabet of another part of the world, and reading on would make nonsense of it.
 */
const otherAlphabet = /[\u0080-\u009f\u00c0-\u00ff]{4}/;

/** UTF-8, UTF-16 with its mark, or else Windows-1252, which Excel writes in Western Europe. Line ends become `\n`. */
export function textOf(bytes: Uint8Array): Result<string, DeckProblem> {
  if (binaries.some((beginning) => startsWith(bytes, beginning))) return err(problem('not_readable', everywhere));
  const marked = marks.find(({ mark }) => startsWith(bytes, mark));
  const text = decoded(bytes, marked?.encoding ?? 'utf-8') ?? (marked === undefined ? western(bytes) : null);
  // A zero in the first line is half a letter of UTF-16 without its mark.
  if (text === null || text.slice(0, text.search(/[\r\n]|$/)).includes('\0'))
    return err(problem('unknown_encoding', everywhere));
  return ok(text.replace(/\r\n?/g, '\n'));
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has at 0x80 to 0x9f. Node 20 decodes these as Latin-1, that is, as control characters. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function western(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('latin1');
  if (otherAlphabet.test(text)) return null;
  return text.replace(/[\u0080-\u009f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter);
}
