import type { Instant } from '../../shared/ids.ts';
import type { Game } from './game.ts';
import { currentSort, currentStep, hasDeadline, peopleUntil } from './moment.ts';

/** The next instant at which something happens by itself, or null. The only link from rules to time. */
export function deadline(game: Game): Instant | null {
  const { clock } = game.moment;
  if (clock.kind === 'held') return null;
  const proposals = proposalEnds(game);
  const step = hasDeadline(game) && clock.kind === 'running' ? [clock.endsAt] : [];
  const people = peopleUntil(game);
  const all = [...proposals, ...step, ...(people === null ? [] : [people])];
  return all.length === 0 ? null : (Math.min(...all) as Instant);
}

function proposalEnds(game: Game): readonly Instant[] {
  const { kind } = currentStep(game);
  if (kind !== 'team-sort' && kind !== 'second-look') return [];
  return (currentSort(game)?.boards ?? []).flatMap(({ lock }) =>
    lock.state === 'proposed' && lock.endsAt !== null ? [lock.endsAt] : [],
  );
}
