/** The next card without an answer after `from`, beginning anew at the end; null when all have one. */
export function nextOpen<Id>(cards: readonly Id[], answers: ReadonlyMap<Id, unknown>, from: Id | null): Id | null {
  const start = from === null ? 0 : cards.indexOf(from) + 1;
  const turned = [...cards.slice(start), ...cards.slice(0, start)];
  return turned.find((card) => !answers.has(card)) ?? null;
}
