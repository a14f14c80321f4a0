/** The rounds of a workshop as tests: who of those who answered had which card as the deck has it. */
import { toldRounds } from './figures-told.ts';
import type { ItemRow } from './measures/items.ts';
import type { Workshop, WorkshopCard } from './workshop.ts';

export interface RoundTest {
  /** From 0. */
  readonly round: number;
  readonly cards: readonly WorkshopCard[];
  /** One for each person, in the order of the cards. */
  readonly rows: readonly ItemRow[];
}

/** With the floors applied; people of whose answers nothing may be told, or only mixed with those of others, have no row. */
export function testsOf(workshop: Workshop): readonly RoundTest[] {
  return toldRounds(workshop).map(({ round, cards, hands }) => ({
    round,
    cards,
    rows: hands
      .filter(({ sides, isMixed }) => sides.size > 0 && !isMixed)
      .map(({ sides }): ItemRow =>
        cards.map(({ card, key }) => {
          const side = sides.get(card);
          return side === undefined ? null : side === key ? 1 : 0;
        }),
      ),
  }));
}
