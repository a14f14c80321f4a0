import { isEnough } from '../../shared/floors.ts';
import type { CardId } from '../../shared/ids.ts';
import type { Hand, WorkshopCard } from '../../shared/workshop/workshop.ts';

/** Best share of the cards that count, as the server tells it with a round, of whoever answered half of them. */
export function soloBestOf(cards: readonly WorkshopCard[], hands: readonly Hand[]): number | null {
  const counted = new Map(
    cards.filter(({ weight, struck }) => weight > 0 && !struck).map(({ card, key }) => [card, key]),
  );
  const answers = (card: CardId) => hands.filter(({ sides }) => sides.some(([id]) => id === card)).length;
  const shares = hands.flatMap(({ sides }) => {
    const own = sides.filter(([card]) => counted.has(card) && isEnough(answers(card)));
    const fits = own.filter(([card, side]) => counted.get(card) === side).length;
    return own.length > 0 && own.length * 2 >= counted.size ? [fits / own.length] : [];
  });
  return !isEnough(hands.length) || shares.length === 0 ? null : Math.max(...shares);
}
