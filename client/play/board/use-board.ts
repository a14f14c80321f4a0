/** Everything a person can do to the team's board, by whatever means. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CardId } from '../../../shared/ids.ts';
import type { BoardCard, BoardView } from '../../../shared/views.ts';
import type { Words } from '../../lib/words.ts';
import { sidesInOrder, type Sides } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { unsavedWords } from '../late.ts';
import type { SceneKind } from '../scene-types.ts';
import { useSeat, type Seat } from '../seat.ts';
import { act, emptyHand, type Hand, type HandAct } from './hand.ts';
import { usePlacing, type Placing } from './use-placing.ts';

export interface BoardControls extends Placing, Locking {
  readonly board: BoardView;
  readonly hand: Hand;
  readonly picked: BoardCard | null;
  readonly order: Sides;
  readonly unplaced: readonly BoardCard[];
  /** Cards may be moved now. */
  readonly movable: boolean;
  readonly open: boolean;
  /** What to say of a move of this person that the server has not had; null: nothing. */
  readonly unsavedWords: (card: CardId) => string | null;
  readonly cardText: (card: CardId) => string;
  /** For the element around the text of a card. */
  readonly spoken: ReturnType<Words['spoken']>;
  readonly nameOf: Seat['nameOf'];
  readonly handle: (what: HandAct) => void;
}

interface Locking {
  readonly propose: () => void;
  readonly agree: () => void;
  /** Calls the proposal off, if wanted because of one card. */
  readonly hold: (card: CardId | null) => void;
}

export function useBoard({ board, pass }: SceneKind<'board'>): BoardControls {
  const { game, stage, open, nameOf } = useSeat();
  const hand = useSignal<Hand>(emptyHand);
  const movable = open && board.lock.state !== 'locked';
  const placing = usePlacing(board, movable);
  const order = useMemo(() => sidesInOrder(stage.managerFirst), [stage.managerFirst]);
  const at = { round: stage.round ?? 0, pass };

  function handle(what: HandAct): void {
    const before = hand.value;
    const after = act(before, what);
    hand.value = after.hand;
    if (after.place !== null) placing.place(after.place.card, after.place.side);
    else if (before.card !== null) saySo(what, game.words);
  }

  return {
    ...placing,
    board,
    order,
    movable,
    open,
    nameOf,
    handle,
    hand: hand.value,
    picked: board.cards.find(({ card }) => card === hand.value.card) ?? null,
    unplaced: board.cards.filter(({ side }) => side === null),
    cardText: (card) => game.words.cardText(card),
    spoken: game.words.spoken(),
    unsavedWords: (id) => unsavedWords(game, (command) => command.type === 'place-card' && command.card === id),
    propose() {
      if (!placing.isSettling()) void game.send({ type: 'propose-lock', ...at });
    },
    agree: () => void game.send({ type: 'agree-lock', ...at }),
    hold(card) {
      hand.value = emptyHand;
      void game.send({ type: 'refuse-lock', ...at, card });
    },
  };
}

/** With a card in the hand: what the keys have done to it. */
function saySo(what: HandAct, words: Words): void {
  if (what.kind === 'aim') announce(t('board.aim', { side: words.sideName(what.side) }));
  if (what.kind === 'cancel') announce(t('board.putBack'));
}
