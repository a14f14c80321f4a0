/** Makes what a person typed fit to be shown: one line, no invisible or stacked characters. */

/** Marks on one letter beyond this only serve to draw over the neighbours. */
const MARKS_PER_GRAPHEME = 2;

const blanks = /[\s\u115F\u1160\u2800\u3164]+/gu;
/** Control, format and private characters and lone surrogates, but the joiners inside emoji stay. */
const invisible =
  /(?<!(?:\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier}))\u200D|\u200D(?!\p{Extended_Pictographic})|[\p{Cc}\p{Co}\p{Cs}]|(?!\u200D)\p{Cf}/gu;
const mark = /(?!\uFE0F)\p{M}/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The prepared text, or null if nothing is left or it is longer than `longest` graphemes. */
export function prepare(raw: string, longest: number): string | null {
  const line = raw.normalize('NFKC').replace(blanks, ' ').replace(invisible, '').replace(/ +/g, ' ').trim();
  const clusters = graphemes(line);
  if (clusters.length === 0 || clusters.length > longest) return null;
  return clusters.map(thin).join('');
}

function thin(cluster: string): string {
  let marks = 0;
  return Array.from(cluster)
    .filter((character) => !mark.test(character) || ++marks <= MARKS_PER_GRAPHEME)
    .join('');
}
