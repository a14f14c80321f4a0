/** How long a workshop is kept. The join page tells people the same: `join.privacy`. */
import type { Duration, Instant } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { keptUntil } from '../game/moment.ts';
import type { RoomState } from './state.ts';

/** A workshop may be prepared days ahead, and some are never closed. */
const KEPT_OPEN_MS: Duration = limits.keptOpenDays * 86_400_000;

/** The same for a room that makes no sense, of which `last` is the newest trace: nobody can tell what it was. */
export function expiryOfDamaged(last: Instant, now: Instant): Instant {
  return (Math.min(last, now) + KEPT_OPEN_MS) as Instant;
}

/** When all that is stored of a room is to be deleted, if nothing more happens in it. */
export function expiryOf({ at, game }: RoomState): Instant {
  return keptUntil(game) ?? ((at + KEPT_OPEN_MS) as Instant);
}
