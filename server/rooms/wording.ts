/** Makes what a person typed fit to be shown: one line, no invisible or stacked characters. */

/** A family of four with skin tones has eleven code points; what is longer only looks like one letter to a rule. */
const LONGEST_GRAPHEME = 12;
/** Marks on one letter beyond this only serve to draw over the neighbours. */
const MARKS_PER_GRAPHEME = 2;

const blanks = /[\s\u115F\u1160\u2800\u3164\u{1D159}]+/gu;
/** Control, format, private, unassigned and ignorable characters and lone surrogates, but the joiners inside emoji stay. */
const invisible =
  /(?<!(?:\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier}))\u200D|\u200D(?!\p{Extended_Pictographic})|[\p{Cc}\p{Cn}\p{Co}\p{Cs}]|(?!\u200D)\p{Cf}|(?!\u200D|\uFE0F)\p{DI}/gu;
/** A letter, digit, sign or symbol: without any, nothing can be read. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
const mark = /(?!\uFE0F)\p{M}/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The prepared text, or null if nothing is left or it is longer than `longest` graphemes. */
export function prepare(raw: string, longest: number): string | null {
  const line = raw.normalize('NFKC').replace(blanks, ' ').replace(invisible, '').replace(/ +/g, ' ').trim();
  const clusters = graphemes(line);
  if (!visible.test(line) || clusters.length > longest) return null;
  if (clusters.some((cluster) => Array.from(cluster).length > LONGEST_GRAPHEME)) return null;
  return clusters.map(thin).join('');
}

function thin(cluster: string): string {
  let marks = 0;
  return Array.from(cluster)
    .filter((character) => !mark.test(character) || ++marks <= MARKS_PER_GRAPHEME)
    .join('');
}
