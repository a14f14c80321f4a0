/** What has changed on the board: own last move to be undone, and the moves of the others. */
import type { Side } from '../../../shared/commands.ts';
import type { CardId, SeatId } from '../../../shared/ids.ts';
import type { BoardCard } from '../../../shared/views.ts';

export interface OwnMove {
  readonly card: CardId;
  readonly from: Side | null;
  readonly to: Side;
}

/** The column to go back to; null once somebody has moved the card on, or where it came from the tray. */
export function undoOf(move: OwnMove | null, cards: readonly BoardCard[], self: SeatId): Side | null {
  if (move === null) return null;
  const now = cards.find((one) => one.card === move.card);
  return now?.side === move.to && now.by === self ? move.from : null;
}

export interface OthersMove {
  readonly card: CardId;
  readonly side: Side;
  readonly by: SeatId;
}

export function movesOfOthers(
  before: readonly BoardCard[],
  after: readonly BoardCard[],
  self: SeatId,
): readonly OthersMove[] {
  const old = new Map(before.map(({ card, side }) => [card, side]));
  return after.flatMap(({ card, side, by }) =>
    side === null || by === null || by === self || old.get(card) === side ? [] : [{ card, side, by }],
  );
}

/** Collects what happens and tells it in one go, so that a screen reader is not flooded. */
export class Bundle<Item> {
  readonly #tell: (items: readonly Item[]) => void;
  readonly #everyMs: number;
  #items: readonly Item[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (items: readonly Item[]) => void, everyMs = 5_000) {
    this.#tell = tell;
    this.#everyMs = everyMs;
  }

  add(items: readonly Item[]): void {
    if (items.length === 0) return;
    this.#items = [...this.#items, ...items];
    this.#timer ??= setTimeout(() => {
      const all = this.#items;
      this.stop();
      this.#tell(all);
    }, this.#everyMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#items = [];
  }
}
