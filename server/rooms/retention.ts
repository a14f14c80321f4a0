/** How long a workshop is kept. The join page tells people the same: `join.privacy`. */
import type { Duration, Instant } from '../../shared/ids.ts';
import { currentStep } from '../game/moment.ts';
import type { RoomState } from './state.ts';

const HOUR_MS = 3_600_000;
/** Time to download the record, and to look again the morning after. */
const KEPT_CLOSED_MS: Duration = 24 * HOUR_MS;
/** A workshop may be prepared days ahead, and some are never closed. */
const KEPT_OPEN_MS: Duration = 7 * 24 * HOUR_MS;

/** The same for a room that could not be read at `at`: nobody can tell what it was. */
export function expiryOfUnreadable(at: Instant): Instant {
  return (at + KEPT_OPEN_MS) as Instant;
}

/** When all that is stored of a room is to be deleted, if nothing more happens in it. */
export function expiryOf({ at, game }: RoomState): Instant {
  const isClosed = currentStep(game).kind === 'closed';
  return (at + (isClosed ? KEPT_CLOSED_MS : KEPT_OPEN_MS)) as Instant;
}
