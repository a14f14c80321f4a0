/** A team as its people play it: they toggle the cards of their board, one after the other. */
import { commandOf } from './command.ts';

export class Table {
  readonly cards: readonly string[];
  readonly #round: number;
  readonly #sides: ('leader' | 'manager' | null)[];
  #next = 0;

  constructor(round: number, cards: readonly string[]) {
    this.#round = round;
    this.cards = cards;
    this.#sides = cards.map(() => null);
  }

  /** The next move of the team, by any of its people. Never a card twice running, so that their order cannot matter. */
  move(): string {
    const at = this.#next;
    this.#next = (at + 1) % this.cards.length;
    const side = this.#sides[at] === 'leader' ? 'manager' : 'leader';
    this.#sides[at] = side;
    return commandOf({ type: 'place-card', round: this.#round, card: this.cards[at], side });
  }

  /** Whether a board shows what has been played. */
  isShownBy(board: readonly { readonly card: string; readonly side: string | null }[]): boolean {
    return (
      board.length === this.cards.length &&
      board.every(({ card, side }) => side === this.#sides[this.cards.indexOf(card)])
    );
  }
}
