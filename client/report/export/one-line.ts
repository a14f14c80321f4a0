/** For a cell or a line of a file: a break within it would begin another one, which could be anything. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
