/** An order that stays while somebody reads: what is new comes last. */
import { useRef } from 'preact/hooks';

/** `items` in the order of `before`, the others after them. */
export function inOrderSeen<Item>(
  before: readonly string[],
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const rank = (item: Item) => {
    const at = before.indexOf(nameOf(item));
    return at < 0 ? before.length : at;
  };
  return items.toSorted((one, other) => rank(one) - rank(other));
}

/** `nameOf`: what an item is known by, however often it changes. */
export function useFirstSeen<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  const seen = useRef<readonly string[]>([]);
  const ordered = inOrderSeen(seen.current, items, nameOf);
  seen.current = ordered.map(nameOf);
  return ordered;
}
