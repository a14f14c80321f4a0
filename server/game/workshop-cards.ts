/** The cards that a workshop has shown, with what the deck says of them. */
import type { CardUse, WorkshopCard } from '../../shared/workshop/workshop.ts';
import type { DealtCard } from './deck-keys.ts';
import type { Game } from './game.ts';
import { cardsOf, hasBegunDebrief, isClosed, wasOpen } from './moment.ts';

interface ShownCard {
  readonly card: DealtCard;
  readonly use: CardUse;
}

/** In the order in which they were shown. Keys of cards that are still to be played are not among them. */
export function shownCards(game: Game): readonly ShownCard[] {
  const none: readonly DealtCard[] = [];
  const { talk = none, exit = none, later = none } = game.deal ?? {};
  const as = (use: CardUse, cards: readonly DealtCard[]) => cards.map((card) => ({ card, use }));
  return [
    ...game.sorts.flatMap(({ revealed }, round) => as('round', cardsOf(game, round).slice(0, revealed))),
    ...as('talk', hasBegunDebrief(game) ? talk : none),
    ...as('exit', isExitTold(game) ? exit : none),
    ...as('later', isClosed(game) ? later : none),
  ];
}

/** The last cards were answered, and nobody answers them any more. */
export function isExitTold(game: Game): boolean {
  return isClosed(game) && wasOpen(game, 'exit-check');
}

export function toldCards(game: Game): readonly WorkshopCard[] {
  return shownCards(game).map(({ card: { id, item, side, weight, theme, tone }, use }) => {
    const struck = game.sorts.some((sort) => sort.struck.has(id));
    return { card: id, item, use, key: side, weight, theme, tone: tone ?? null, struck };
  });
}
