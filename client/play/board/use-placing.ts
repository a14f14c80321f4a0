/** Placing cards and taking the last one back, with what is said about it. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';
import type { BoardCard, BoardView } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useSeat } from '../seat.ts';
import { undoOf, type OwnMove } from './moves.ts';

export interface Placing {
  readonly place: (card: CardId, side: Side) => void;
  /** Takes back the last own move; null where that is not possible. */
  readonly undo: (() => void) | null;
  /** True right after a move: a second tap on a button that has changed under the finger does nothing. */
  readonly isSettling: () => boolean;
  /** Name of the team-mate who is dragging the card just now. */
  readonly heldBy: (card: BoardCard) => string | null;
  readonly sayHeld: (card: CardId) => void;
}

const settleMs = 600;

export function usePlacing({ cards }: BoardView, movable: boolean): Placing {
  const { game, stage, self, nameOf } = useSeat();
  const last = useSignal<OwnMove | null>(null);
  const placedAt = useRef(-Infinity);
  // A refusal comes later than the tap: it speaks of the board as it is by then.
  const latest = useRef(cards);
  latest.current = cards;
  const cardOf = (card: CardId) => latest.current.find((one) => one.card === card);
  const heldBy = ({ heldBy: seat }: BoardCard) => (seat === null || seat === self.seat ? null : nameOf(seat));

  function sayHeld(card: CardId): void {
    const now = cardOf(card);
    const name = now === undefined ? null : heldBy(now);
    showToast(name === null ? t('board.heldBySomebody') : t('board.heldBy', { name }));
  }

  function place(card: CardId, side: Side): void {
    const now = cardOf(card);
    if (now === undefined || now.side === side || !movable) return;
    placedAt.current = performance.now();
    const own: OwnMove = { card, from: now.side, to: side };
    last.value = own;
    const placed = cards.filter((one) => one.side !== null || one.card === card).length;
    const words = { card: game.words.cardText(card), side: game.words.sideName(side), placed, total: cards.length };
    announce(t('board.placed', words));
    void game.connection.send({ type: 'place-card', round: stage.round ?? 0, card, side }).then((result) => {
      if (result.ok) return;
      if (last.value === own) last.value = null;
      if (result.error.code === 'card_held') sayHeld(card);
      else game.store.tell(result.error);
    });
  }

  const move = last.value;
  const back = undoOf(move, cards, self.seat);
  const undo = move === null || back === null || !movable ? null : () => place(move.card, back);
  return { place, undo, heldBy, sayHeld, isSettling: () => performance.now() - placedAt.current < settleMs };
}
