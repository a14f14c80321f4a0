/** The history as the journal keeps it. */
import type { GameEvent } from '../../server/game/events.ts';
import { unlinked } from '../../server/game/links.ts';

export function historyWithoutLinks(history: readonly GameEvent[]): readonly GameEvent[] {
  return history.reduce<readonly GameEvent[]>((earlier, event) => {
    if (event.type !== 'links-cut') return [...earlier, event];
    return [...earlier.flatMap((one) => unlinked(one, event.activity)), event];
  }, []);
}
