/** Ties the board to the page: dragging, the focus, and what is said of the others' moves. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';
import { t } from '../../messages/play.ts';
import { list } from '../../lib/formats.ts';
import { announce } from '../../ui/live-region.tsx';
import { DragController } from '../drag.ts';
import { Lease } from '../lease.ts';
import { useSeat } from '../seat.ts';
import { Bundle, movesOfOthers, type OthersMove } from './moves.ts';
import type { BoardControls } from './use-board.ts';

export function useDragging(root: RefObject<HTMLElement | null>, controls: BoardControls): void {
  const { game } = useSeat();
  const latest = useRef(controls);
  latest.current = controls;

  useEffect(() => {
    if (root.current === null) return undefined;
    const lease = new Lease({
      async claim(card) {
        const reply = await game.connection.hint('gesture', { card });
        // No answer is no refusal: the move itself will tell.
        return reply?.held ?? true;
      },
      letGo: () => void game.connection.hint('gesture', { card: null }),
      lost(card) {
        drags.cancel();
        latest.current.sayHeld(card);
      },
    });
    const drags = new DragController(root.current, {
      mayLift(id) {
        const { board, movable, heldBy } = latest.current;
        const card = board.cards.find((one) => one.card === id);
        return movable && card !== undefined && heldBy(card) === null;
      },
      lifted: (card) => lease.take(card as CardId),
      dropped(card, side) {
        if (side === 'leader' || side === 'manager') latest.current.place(card as CardId, side satisfies Side);
        lease.release();
      },
    });
    return () => drags.stop();
  }, []);
}

/** A card that moves to another column is drawn anew there: the focus goes with it. */
export function useFocusOnCards(root: RefObject<HTMLElement | null>): void {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      const target = event.target as HTMLElement;
      if (root.current?.contains(target)) focused.current = target.dataset['card'] ?? focused.current;
      else focused.current = null;
    };
    const forget = (event: PointerEvent) => {
      if ((event.target as Element).closest('[data-card], button') === null) focused.current = null;
    };
    addEventListener('focusin', note);
    addEventListener('pointerdown', forget);
    return () => {
      removeEventListener('focusin', note);
      removeEventListener('pointerdown', forget);
    };
  }, []);
  useLayoutEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    const card = [...(root.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    card.find((one) => one.dataset['card'] === focused.current)?.focus({ preventScroll: true });
  });
}

export function useOthersMoves({ board, cardText, nameOf }: BoardControls): void {
  const { game, self } = useSeat();
  const before = useRef(board.cards);
  const tell = useRef<(moves: readonly OthersMove[]) => void>(() => undefined);
  tell.current = (moves) => {
    const placed = board.cards.filter(({ side }) => side !== null).length;
    const [only] = moves;
    const names = list([...new Set(moves.map(({ by }) => nameOf(by)))]);
    const counts = { placed, total: board.cards.length };
    if (only !== undefined && moves.length === 1) {
      const side = game.words.sideName(only.side);
      announce(t('board.otherMove', { names, card: cardText(only.card), side, ...counts }));
    } else announce(t('board.otherMoves', { names, count: moves.length, ...counts }));
  };
  const bundle = useRef<Bundle<OthersMove> | null>(null);
  useEffect(() => {
    const own = new Bundle<OthersMove>((moves) => tell.current(moves));
    bundle.current = own;
    return () => own.stop();
  }, []);
  useEffect(() => {
    bundle.current?.add(movesOfOthers(before.current, board.cards, self.seat));
    before.current = board.cards;
  }, [board.cards]);
}
