/** One card on the board or in the tray: a button that is picked up. */
import type { BoardCard } from '../../../shared/views.ts';
import { sideForKey } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { initialsOf } from './initials.ts';
import type { BoardControls } from './use-board.ts';

interface BoardCardProps {
  readonly card: BoardCard;
  readonly controls: BoardControls;
}

export function BoardCardButton({ card, controls }: BoardCardProps) {
  const { hand, board, movable, handle } = controls;
  const isPicked = hand.card === card.card;
  const holder = controls.heldBy(card);
  const isHighlighted = board.highlight === card.card;

  function onKeyDown(event: KeyboardEvent): void {
    const side = sideForKey(event.key, controls.order);
    if (!isPicked || (side === null && event.key !== 'Escape')) return;
    event.preventDefault();
    handle(side === null ? { kind: 'cancel' } : { kind: 'aim', side });
  }

  return (
    <button
      type="button"
      class={`card board-card${isPicked ? ' is-picked' : ''}${isHighlighted ? ' is-highlighted' : ''}`}
      data-card={card.card}
      data-held={holder === null ? undefined : ''}
      aria-pressed={isPicked}
      aria-disabled={movable || board.lock.state === 'proposed' ? undefined : 'true'}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!movable) return;
        if (holder === null) handle({ kind: 'tap', card: card.card });
        else controls.sayHeld(card.card);
      }}
    >
      <span {...controls.spoken}>{controls.cardText(card.card)}</span>{' '}
      <Marks card={card} controls={controls} holder={holder} isHighlighted={isHighlighted} />
    </button>
  );
}

interface MarksProps extends BoardCardProps {
  readonly holder: string | null;
  readonly isHighlighted: boolean;
}

function Marks({ card, controls, holder, isHighlighted }: MarksProps) {
  const unsaved = controls.unsavedWords(card.card);
  return (
    <>
      {card.by !== null && holder === null && unsaved === null && (
        <span class="mark mark-by">
          <span class="visually-hidden">{t('board.placedBy')}</span> <bdi>{controls.nameOf(card.by)}</bdi>
        </span>
      )}
      {unsaved !== null && <span class="mark mark-strong">{unsaved}</span>}
      {holder !== null && (
        <span class="mark mark-strong">
          <b class="initials" aria-hidden="true">
            {initialsOf(holder)}
          </b>
          {t('board.isMoving', { name: holder })}
        </span>
      )}
      {card.split && (
        <span class="mark mark-split">
          <SplitIcon />
          {t('board.split')}
        </span>
      )}
      {isHighlighted && <span class="mark mark-strong">{t('board.lookAgain')}</span>}
    </>
  );
}

export function SplitIcon() {
  return (
    <svg class="split-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.500" />
      <path d="M8 1.500a6.500 6.500 0 0 1 0 13z" />
    </svg>
  );
}
