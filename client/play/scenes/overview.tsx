/** Every card of the solo sort with its answer; a tap brings a card back to be changed. */
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';
import { t } from '../../messages/play.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { unsavedWords } from '../late.ts';
import { useSeat } from '../seat.ts';

interface OverviewProps {
  readonly cards: readonly CardId[];
  readonly answers: ReadonlyMap<CardId, Side>;
  readonly current: CardId | null;
  readonly onPick: (card: CardId) => void;
}

export function Overview({ cards, answers, current, onPick }: OverviewProps) {
  const { game, open } = useSeat();
  return (
    <section class="stack tight">
      <h2 class="small soft">{t('solo.overview')}</h2>
      <ol class="rows">
        {cards.map((card) => (
          <li key={card}>
            <button
              type="button"
              class="overview-row"
              aria-current={card === current ? 'true' : undefined}
              aria-disabled={open ? undefined : 'true'}
              onClick={() => {
                if (open) onPick(card);
              }}
            >
              <span class="grow" {...game.words.spoken()}>
                {game.words.cardText(card)}
              </span>
              <Answer card={card} side={answers.get(card) ?? null} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ card, side }: { readonly card: CardId; readonly side: Side | null }) {
  const { game } = useSeat();
  const unsaved = unsavedWords(game, (command) => command.type === 'place-solo' && command.card === card);
  return (
    <span class="overview-side small">
      {side !== null && <SideIcon side={side} />}
      {side === null ? t('solo.open') : <span {...game.words.spoken()}>{game.words.sideName(side)}</span>}
      {unsaved !== null && <b class="mark mark-strong">{unsaved}</b>}
    </span>
  );
}
