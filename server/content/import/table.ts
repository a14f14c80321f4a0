/** A table as CSV and XLSX both give it. */
export interface Row {
  /** Line of the text file that it starts in, or number of the sheet's row. */
  readonly line: number;
  /** A cell that is calculated begins with an equals sign. */
  readonly cells: readonly string[];
}

/** No cell is meant to hold more than this, and what is longer is too long however long it is. */
const LONGEST_CELL = 2_000;

/** In one line: tables wrap their texts, cards do so by themselves. */
export function cleaned(cell: string): string {
  const line = cell.slice(0, LONGEST_CELL).replace(/[ \t\n\v\f\r\u2028\u2029]+/g, ' ');
  let [start, end] = [0, line.length];
  while (start < end && isEdge(line[start])) start += 1;
  while (start < end && isEdge(line[end - 1])) end -= 1;
  return line.slice(start, end);
}

/** Spaces, and the marks of direction that spreadsheets in Arabic and Hebrew set around what is typed. */
function isEdge(letter = ''): boolean {
  return letter.trim() === '' || /[\u200e\u200f\u061c]/.test(letter);
}

/** For comparing names, however they were typed. */
export function folded(name: string): string {
  return cleaned(name).normalize('NFKC').toLowerCase();
}
