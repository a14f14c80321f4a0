/** How the names of a room look, so that a newcomer need not have all of them looked at anew. */
import { looksOf } from './look-alikes.ts';

type Names = ReadonlyMap<string, string>;
type Looks = ReadonlyMap<string, readonly string[]>;

/** Kept for as long as the table of names is, and no longer. */
const known = new WeakMap<Names, Looks>();

/** By the seat that has the name. */
export function looksIn(names: Names): Looks {
  const looks = known.get(names) ?? new Map([...names].map(([seat, name]) => [seat, looksOf(name)]));
  known.set(names, looks);
  return looks;
}

/** `after` differs from `before` by this one name: what is known of the others stays known. */
export function takeOverLooks(before: Names, after: Names, seat: string): void {
  const looks = new Map(looksIn(before));
  const name = after.get(seat);
  if (name === undefined) looks.delete(seat);
  else looks.set(seat, looksOf(name));
  known.set(after, looks);
}
