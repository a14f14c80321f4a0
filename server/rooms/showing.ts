import type { Live } from '../game/view.ts';
import { audienceOf, selfOf, viewOf } from '../game/view.ts';
import { ok } from '../../shared/result.ts';
import type { Attendance } from './attendance.ts';
import type { Leases } from './leases.ts';
import type { Play } from './play.ts';
import type { Showing } from './publisher.ts';
import type { Seats } from './seats.ts';

/** What a room shows: the published state, and the hints of the moment. */
export function showing(play: Play, seats: Seats, leases: Leases, attendance: Attendance): Showing {
  const live: Live = {
    online: (seat) => seats.online(seat) || attendance.isBlip(seat),
    helping: (helper) => seats.helping(helper),
    heldBy: (team, card) => leases.heldBy(team, card),
  };
  return {
    revision: () => play.published().revision,
    audienceOf: (viewer) => audienceOf(play.published().game, viewer),
    view: (audience) => viewOf(play.published().game, audience, play.published().words, live),
    self: (seat) => selfOf(play.published().game, seat, play.published().words),
    guard: (task) => {
      play.guarded(() => {
        task();
        return ok(null);
      });
    },
  };
}
