/** What a seat is called: prepared, fit for the wall, and told apart from everybody else's. */
import type { SeatId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { looksOf } from './look-alikes.ts';
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
  return ok(distinct(name, othersLooks(state, seat)));
}

function othersLooks({ game, words }: RoomState, but: SeatId): ReadonlySet<string> {
  const others = [...game.seats.values()].filter(({ seat, removed }) => seat !== but && !removed);
  return new Set(others.flatMap(({ seat }) => looksOf(words.names.get(seat) ?? '')));
}

/** The first of `Anna`, `Anna 2`, `Anna 3`, … that nobody else's name looks like. */
function distinct(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; looksOf(candidate).some((look) => taken.has(look)); number += 1) {
    const suffix = ` ${String(number)}`;
    const base = graphemes(name).slice(0, limits.nameLength - suffix.length);
    candidate = base.join('').trimEnd() + suffix;
  }
  return candidate;
}
