/** An order that stays while somebody reads: what is new comes last. */
import { useRef } from 'preact/hooks';

/** `items` in the order of the names in `before`, the others after them. Several may have the same name. */
export function inOrderSeen<Item>(
  before: readonly string[],
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const left = [...items];
  const known = before.flatMap((name) => {
    const at = left.findIndex((item) => nameOf(item) === name);
    return at < 0 ? [] : left.splice(at, 1);
  });
  return [...known, ...left];
}

/** `nameOf`: what an item is known by, however often it changes. */
export function useFirstSeen<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  const seen = useRef<readonly string[]>([]);
  const ordered = inOrderSeen(seen.current, items, nameOf);
  seen.current = ordered.map(nameOf);
  return ordered;
}
