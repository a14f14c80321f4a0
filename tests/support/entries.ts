/** Entries for tests of journals: small, and each of them different. */
import type { Instant, SeatId } from '../../shared/ids.ts';
import type { Entry } from '../../server/rooms/ports.ts';

export function entry(revision: number, more: Partial<Entry> = {}): Entry {
  const at = (1_800_000_000_000 + revision) as Instant;
  return {
    revision,
    at,
    events: [{ type: 'seat-away', at, seat: `s${String(revision)}` as SeatId }],
    words: [],
    ...more,
  };
}
