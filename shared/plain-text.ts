const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * For text of a file that may come from anybody: control characters (of a terminal too), halves of letters, and marks
 * that turn or break the line become visible, each as `\uFFFD`.
 */
export function plainText(text: string): string {
  return text.replace(unseen, '\uFFFD');
}
