/** What a seat is called: prepared, fit for the wall, and told apart from everybody else's. */
import type { SeatId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { looksOf } from './look-alikes.ts';
import { seatsByLook } from './looks.ts';
import type { WordFilter } from './ports.ts';
import { isReserved } from './reserved-names.ts';
import type { RoomState } from './state.ts';
import { graphemes, prepare } from './wording.ts';

/**
 * The name of `seat` as it will be shown. Without a filter it is the host who gives it: whatever a list
 * of words may think of it, a real name gets in that way.
 */
export function nameFor(
  state: RoomState,
  seat: SeatId,
  raw: string,
  filter: WordFilter | null,
): Result<string, Refusal> {
  const name = prepare(raw, limits.nameLength);
  if (name === null) return err({ code: 'name_invalid' });
  if (filter !== null && (isReserved(name) || filter.offends(name))) return err({ code: 'name_refused' });
  return ok(distinct(name, isTakenIn(state, seat)));
}

/** Whether somebody else who is still here has a name with this look. */
function isTakenIn({ game, words }: RoomState, but: SeatId): (look: string) => boolean {
  const seats = seatsByLook(words.names);
  const isOther = (seat: string) => seat !== but && game.seats.get(seat as SeatId)?.removed === false;
  return (look) => (seats.get(look) ?? []).some(isOther);
}

/** The first of `Anna`, `Anna 2`, `Anna 3`, … that nobody else's name looks like. */
function distinct(name: string, isTaken: (look: string) => boolean): string {
  if (!looksOf(name).some(isTaken)) return name;
  const letters = graphemes(name);
  for (let digits = 1; ; digits += 1) {
    const base = letters
      .slice(0, limits.nameLength - digits - 1)
      .join('')
      .trimEnd();
    const looks = looksOf(base);
    for (let number = Math.max(2, 10 ** (digits - 1)); number < 10 ** digits; number += 1) {
      const suffix = ` ${String(number)}`;
      const ends = looksOf(suffix);
      // Letter by letter: what follows a space changes nothing of what stands before it.
      if (!looks.some((look, index) => isTaken(look + String(ends[index])))) return base + suffix;
    }
  }
}
