/**
 * Makes what a person typed fit to be shown: one line, no invisible or stacked characters. Follows the
 * nickname profile of RFC 8266 (compatible forms and blanks folded, case kept), and is stricter where a
 * projector would suffer.
 */

/** A family of four with skin tones has eleven code points; what is longer only looks like one letter to a rule. */
const LONGEST_GRAPHEME = 12;
/** Marks on one letter beyond this only serve to draw over the neighbours. */
const MARKS_PER_LETTER = 2;
/** In UTF-8, for each letter that a text may have: the largest family of emoji needs 25. */
const BYTES_PER_GRAPHEME = 32;
/** What removing uncovers may have to be folded again; no real text needs a third time. */
const MOST_PASSES = 4;

const blanks = /[\s\u115F\u1160\u2800\u3164\u{1D159}]+/gu;
/** Control, format, private, unassigned and ignorable characters and lone surrogates, but the joiners inside emoji stay. */
const invisible =
  /(?<!(?:\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier}))\u200D|\u200D(?!\p{Extended_Pictographic})|[\p{Cc}\p{Cn}\p{Co}\p{Cs}]|(?!\u200D)\p{Cf}|(?!\u200D|\uFE0F)\p{DI}/gu;
/** A letter, digit, sign or symbol: without any, nothing can be read. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** What is drawn over or under a letter; vowel signs beside it (Mc) and the letters that Tibetan stacks are none. */
const mark = /(?![\uFE0F\u0F90-\u0FBC])[\p{Mn}\p{Me}]/u;

/** Letters and signs of which each stands for itself; taking other texts apart costs much more. */
const unjoined = /^[\u0020-\u007E\u00C0-\u02FF]*$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function graphemes(text: string): readonly string[] {
  if (unjoined.test(text)) return Array.from(text);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The prepared text, or null if nothing is left or it is longer than `longest` graphemes. */
export function prepare(raw: string, longest: number): string | null {
  const text = settle(raw);
  if (text === null || !visible.test(text)) return null;
  const clusters = graphemes(text);
  if (clusters.length > longest || Buffer.byteLength(text) > longest * BYTES_PER_GRAPHEME) return null;
  return clusters.some((cluster) => Array.from(cluster).length > LONGEST_GRAPHEME) ? null : text;
}

/** Cleans until nothing changes any more, so that what is prepared stays as it is; null if it never settles. */
function settle(raw: string): string | null {
  let text = raw;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const cleaner = clean(text);
    if (cleaner === text) return text;
    text = cleaner;
  }
  return null;
}

function clean(text: string): string {
  const line = text.normalize('NFKC').replace(blanks, ' ').replace(invisible, '').replace(/ +/g, ' ').trim();
  return thin(line);
}

/** Counts marks from one letter to the next: a cluster of an Indian script has several letters, each with its own. */
function thin(line: string): string {
  let marks = 0;
  return Array.from(line)
    .filter((character) => {
      marks = mark.test(character) ? marks + 1 : 0;
      return marks <= MARKS_PER_LETTER;
    })
    .join('');
}
