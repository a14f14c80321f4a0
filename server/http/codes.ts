/** Square codes that lead phones to a room, drawn once for each address: drawing costs more than sending. */
import { renderSVG } from 'uqr';
import { inTurn } from './in-turn.ts';

const QUIET_ZONE = 4;
/** Codes kept drawn; beyond that the one asked for least lately is drawn anew. */
const MOST_DRAWN = 200;
/** That many take about a second. */
const MOST_WAITING = 100;

/** Draws a code for the address in its turn. Null: too many are waiting, or whoever asked has gone. */
export function codes(): (target: string, hasLeft: () => boolean) => Promise<string | null> {
  const drawn = new Map<string, string>();
  const turn = inTurn(MOST_WAITING);
  const keep = (target: string, svg: string): string => {
    // The one asked for last stands last.
    drawn.delete(target);
    drawn.set(target, svg);
    const [oldest] = drawn.keys();
    if (drawn.size > MOST_DRAWN && oldest !== undefined) drawn.delete(oldest);
    return svg;
  };
  const draw = (target: string): string =>
    keep(target, drawn.get(target) ?? renderSVG(target, { border: QUIET_ZONE, ecc: 'M' }));
  return async (target, hasLeft) => (drawn.has(target) ? draw(target) : turn(() => (hasLeft() ? null : draw(target))));
}
