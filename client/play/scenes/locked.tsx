/** The board is locked: how many cards fit, and nothing about which. */
import { useEffect } from 'preact/hooks';
import type { BoardView, Fits } from '../../../shared/views.ts';
import { number } from '../../lib/i18n.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { rememberFits } from '../fits-seen.ts';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';

export function Locked({ scene }: SceneProps<'locked'>) {
  const { stage } = useSeat();
  const { fits } = scene;
  useEffect(() => {
    if (fits !== null) rememberFits(stage, fits);
  }, [fits]);
  const looksAgain = scene.pass === 1 && stage.parts.secondLook;
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('locked.title')}</h1>
      {fits !== null && (
        <section class="panel fits">
          <FitsRing {...fits} />
          <div class="stack tight">
            <p class="lead">
              <b>{t('locked.fits', { fits: fits.fits, of: fits.of })}</b>
            </p>
            <p>{t('locked.notTruth')}</p>
          </div>
        </section>
      )}
      <p class="lead">{looksAgain ? t('locked.second') : t('locked.wait')}</p>
      {scene.isOneSided && <p class="ribbon">{t('locked.quiet')}</p>}
      <ReadBoard board={scene.board} />
    </main>
  );
}

const radius = 42;
const around = 2 * Math.PI * radius;

function FitsRing({ fits, of }: Fits) {
  return (
    <svg class="fits-ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle cx="50" cy="50" r={radius} class="fits-track" />
      <circle
        cx="50"
        cy="50"
        r={radius}
        class="fits-share"
        stroke-dasharray={`${String((around * fits) / Math.max(1, of))} ${String(around)}`}
        transform="rotate(-90 50 50)"
      />
      <text x="50" y="60" text-anchor="middle">
        {`${number(fits)}/${number(of)}`}
      </text>
    </svg>
  );
}

function ReadBoard({ board }: { readonly board: BoardView }) {
  const { game, stage } = useSeat();
  return (
    <div class="board">
      {sidesInOrder(stage.managerFirst).map((side) => (
        <section key={side} class="column board-column" data-side={side}>
          <h2 class="column-head">
            <SideIcon side={side} />
            <span class="column-name" {...game.words.spoken()}>
              {game.words.sideName(side)}
            </span>
          </h2>
          <ul class="board-list">
            {board.cards
              .filter((card) => card.side === side)
              .map(({ card }) => (
                <li key={card} class="card board-card" {...game.words.spoken()}>
                  {game.words.cardText(card)}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
