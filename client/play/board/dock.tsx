/** Below the board, within reach of the thumb: the tray, and what can be done now. */
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { SideButtons } from '../../ui/side-buttons.tsx';
import { useGame } from '../../ui/session-context.ts';
import type { SceneProps } from '../scene-types.ts';
import { BoardCardButton } from './board-card.tsx';
import { Proposal } from './proposal.tsx';
import type { BoardControls } from './use-board.ts';

interface DockProps extends SceneProps<'board'> {
  readonly controls: BoardControls;
}

export function Dock({ scene, controls }: DockProps) {
  const { words } = useGame();
  const { lock } = scene.board;
  if (lock.state === 'proposed') return <Proposal lock={lock} controls={controls} />;
  if (lock.state === 'locked')
    return (
      <div class="play-action dock">
        <p class="dock-title">{t('board.locked')}</p>
        <p class="soft">{t('board.lockedWait')}</p>
      </div>
    );
  const isComplete = controls.unplaced.length === 0;
  return (
    <div class="play-action dock">
      {!isComplete && <Tray controls={controls} />}
      <HintLine controls={controls} pass={scene.pass} />
      {isComplete && controls.picked === null ? (
        <Button kind="primary" big off={!controls.open} onClick={controls.propose}>
          {t('board.propose')}
        </Button>
      ) : (
        <SideButtons
          label={t('board.whichColumn')}
          order={controls.order}
          chosen={controls.hand.aim ?? controls.picked?.side ?? null}
          words={words}
          off={controls.picked === null || !controls.movable}
          onChoose={(side) => controls.handle({ kind: 'choose', side })}
        />
      )}
    </div>
  );
}

function Tray({ controls }: { readonly controls: BoardControls }) {
  return (
    <section aria-label={t('board.tray')}>
      <ul class="tray" data-axis="y">
        {controls.unplaced.map((card) => (
          <li key={card.card}>
            <BoardCardButton card={card} controls={controls} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line, always there, so that nothing jumps when a card is picked. */
function HintLine({ controls, pass }: { readonly controls: BoardControls; readonly pass: 1 | 2 }) {
  return (
    <div class="dock-line">
      <p class="small" aria-live="off">
        {hintOf(controls, pass)}
      </p>
      {controls.undo !== null && controls.picked === null && (
        <Button kind="quiet" onClick={controls.undo}>
          {t('board.undo')}
        </Button>
      )}
      {controls.picked !== null && (
        <Button kind="quiet" onClick={() => controls.handle({ kind: 'cancel' })}>
          {t('word.cancel')}
        </Button>
      )}
    </div>
  );
}

function hintOf({ picked, unplaced, open, board }: BoardControls, pass: 1 | 2): string {
  if (!open) return t('board.shut');
  if (picked !== null) return picked.split ? t('board.splitTalk') : t('board.nowColumn');
  if (board.highlight !== null) return t('board.highlight');
  if (unplaced.length > 0) return t('board.pickCard', { count: unplaced.length });
  return pass === 1 ? t('board.complete') : t('board.flip');
}
