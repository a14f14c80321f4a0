/** The team's table on one phone: two columns above, what is not placed yet and the buttons below. */
import { useRef } from 'preact/hooks';
import type { Side } from '../../../shared/commands.ts';
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/play.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { fitsSeen } from '../fits-seen.ts';
import { unsavedWords } from '../late.ts';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';
import { BoardCardButton, SplitIcon } from './board-card.tsx';
import { Dock } from './dock.tsx';
import { useBoard, type BoardControls } from './use-board.ts';
import { useDragging, useFocusOnCards, useOthersMoves } from './use-board-page.ts';

export function BoardScene({ scene }: SceneProps<'board'>) {
  const root = useRef<HTMLElement>(null);
  const controls = useBoard(scene);
  useDragging(root, controls);
  useFocusOnCards(root);
  useOthersMoves(controls);
  const isLocked = scene.board.lock.state === 'locked';
  return (
    <main ref={root} class={`play-scene${isLocked ? ' is-locked' : ''}`}>
      <div class="play-main board-main">
        <Heading scene={scene} controls={controls} />
        <div class="board">
          {controls.order.map((side) => (
            <Column key={side} side={side} controls={controls} />
          ))}
        </div>
      </div>
      <Dock scene={scene} controls={controls} />
    </main>
  );
}

function Heading({ scene, controls }: SceneProps<'board'> & { readonly controls: BoardControls }) {
  const { game, stage } = useSeat();
  const { board } = scene;
  // Takes the place of the count, so that nothing jumps.
  const unsaved = unsavedWords(game, ({ type }) => type === 'place-card');
  const total = board.cards.length;
  const placed = total - controls.unplaced.length;
  const fits = fitsSeen(stage);
  return (
    <div class="board-heading">
      <h1 tabIndex={-1}>{scene.pass === 1 ? t('board.title') : t('board.titleSecond')}</h1>
      {unsaved !== null && <p class="mark mark-strong">{unsaved}</p>}
      {unsaved === null && scene.pass === 1 && <p class="soft small">{t('board.progress', { done: placed, total })}</p>}
      {unsaved === null && scene.pass === 2 && fits !== null && (
        <p class="soft small">{t('board.fitsSoFar', { ...fits })}</p>
      )}
      {board.cards.some(({ split }) => split) && (
        <p class="soft small">
          <SplitIcon /> {t('board.splitMeans')}
        </p>
      )}
    </div>
  );
}

function Column({ side, controls }: { readonly side: Side; readonly controls: BoardControls }) {
  const { hand, movable, handle, board } = controls;
  const cards = board.cards.filter((card) => card.side === side);
  const isReady = hand.card !== null && movable && board.lock.state === 'open';
  const { words } = useSeat().game;
  const name = words.sideName(side);
  const choose = () => {
    if (isReady) handle({ kind: 'choose', side });
  };
  return (
    <section
      class={`column board-column${isReady ? ' is-ready' : ''}${hand.aim === side ? ' is-aim' : ''}`}
      data-side={side}
      data-drop={side}
      aria-label={name}
      onClick={(event) => {
        if ((event.target as Element).closest('button') === null) choose();
      }}
    >
      <h2>
        <button
          type="button"
          class="column-head"
          aria-disabled={isReady ? undefined : 'true'}
          aria-label={
            isReady ? t('board.putIn', { side: name }) : t('board.columnHas', { side: name, count: cards.length })
          }
          onClick={choose}
        >
          <SideIcon side={side} />
          <span class="column-name" {...words.spoken()}>
            {name}
          </span>
          <span class="column-count digits">{isReady ? '+' : number(cards.length)}</span>
        </button>
      </h2>
      <ol class="board-list" data-axis="x">
        {cards.map((card) => (
          <li key={card.card}>
            <BoardCardButton card={card} controls={controls} />
          </li>
        ))}
      </ol>
    </section>
  );
}
