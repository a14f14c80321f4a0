import type { Instant } from '../../shared/ids.ts';
import type { Game } from './game.ts';
import { hasDeadline, peopleUntil } from './moment.ts';
import { proposals } from './sorting.ts';

/** The next instant at which something happens by itself, or null. The only link from rules to time. */
export function deadline(game: Game): Instant | null {
  const { clock } = game.moment;
  if (clock.kind === 'held') return null;
  const step = hasDeadline(game) && clock.kind === 'running' ? [clock.endsAt] : [];
  const ends = proposals(game).flatMap(({ endsAt }) => endsAt ?? []);
  const people = peopleUntil(game);
  const all = [...ends, ...step, ...(people === null ? [] : [people])];
  return all.length === 0 ? null : (Math.min(...all) as Instant);
}
