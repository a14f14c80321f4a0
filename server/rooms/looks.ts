/** Whose names look how, so that a newcomer's need not be held against each of them. */
import { looksOf } from './look-alikes.ts';

type Names = ReadonlyMap<string, string>;
/** Few names look alike: a list is enough, and lighter than a set. */
type SeatsByLook = Map<string, readonly string[]>;

/** Of the newest table of names in a room; an older one would have to be looked at anew. */
const known = new WeakMap<Names, SeatsByLook>();

/** Seats by the keys of their names, as `looksOf` gives them. */
export function seatsByLook(names: Names): ReadonlyMap<string, readonly string[]> {
  const seats = known.get(names) ?? indexOf(names);
  known.set(names, seats);
  return seats;
}

/** `after` takes the place of `before`, from which it differs by this one name. */
export function passOnLooks(before: Names, after: Names, seat: string): void {
  const seats = known.get(before);
  if (seats === undefined) return;
  known.delete(before);
  known.set(after, seats);
  const [former, name] = [before.get(seat), after.get(seat)];
  for (const look of former === undefined ? [] : looksOf(former)) {
    const others = (seats.get(look) ?? []).filter((one) => one !== seat);
    if (others.length === 0) seats.delete(look);
    else seats.set(look, others);
  }
  if (name !== undefined) add(seats, seat, name);
}

function indexOf(names: Names): SeatsByLook {
  const seats: SeatsByLook = new Map();
  for (const [seat, name] of names) add(seats, seat, name);
  return seats;
}

function add(seats: SeatsByLook, seat: string, name: string): void {
  for (const look of new Set(looksOf(name))) seats.set(look, [...(seats.get(look) ?? []), seat]);
}
