/** What a card that divided the room is to be asked about. */
import type { CardFigures } from '../debrief-views.ts';
import type { Split } from '../outcome-views.ts';
import type { Flips } from './workshop.ts';

/**
 * `elsewhere`: nearly all ended on the side that the deck does not have. `within`, `between`: where the private answers
 * were divided. `unknown`: too few answered to say.
 */
export type Division = 'elsewhere' | 'within' | 'between' | 'unknown';

/** From this share on, 0 to 1, it is nearly all of a room; own threshold. Of up to four teams it is all, of five four. */
const nearlyAll = 4 / 5;

type Ended = Pick<CardFigures, 'key' | 'where' | 'toLast' | 'teams'>;

/**
 * How a room ended counts before how it began: where at least four fifths ended away from the key, nobody is to
 * hear that all are unsure. Counted are people by the last answer of their team, or teams where people may not be
 * told: two at least, since one is not the room, and one that left the card open has not ended there.
 */
export function divisionOf(card: Ended): Division {
  return endedElsewhere(card) ? 'elsewhere' : (card.where ?? 'unknown');
}

function endedElsewhere({ key, toLast, teams }: Ended): boolean {
  const { leader, manager, open } = toLast === null ? teams : endOf(toLast);
  const elsewhere = key === 'leader' ? manager : leader;
  const all = leader + manager + open;
  return all > 1 && elsewhere / all >= nearlyAll;
}

function endOf({ leader, manager }: Flips): Split {
  return { leader: leader.leader + manager.leader, manager: leader.manager + manager.manager, open: 0 };
}
