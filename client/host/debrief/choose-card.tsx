/** Another card to talk about: all that were played, the most contested first. */
import type { CardFigures, DebriefView } from '../../../shared/debrief-views.ts';
import type { CardId } from '../../../shared/ids.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';
import { splitText } from '../scene/split-text.ts';

interface ChooseCardProps {
  readonly debrief: Pick<DebriefView, 'cards' | 'contested'>;
  /** Which of the contested cards gives way; null: not open. */
  readonly place: number | null;
  readonly onShut: () => void;
}

export function ChooseCard({ debrief: { cards, contested }, place, onShut }: ChooseCardProps) {
  const { off, send } = useRoom();
  const choose = (chosen: readonly CardId[] | null) => {
    onShut();
    send({ type: 'choose-contested', cards: chosen === null ? null : [...chosen] });
  };
  return (
    <Dialog open={place !== null} title={t('talk.choose')} onClose={onShut}>
      <p class="soft small">{t('talk.choose.about')}</p>
      <ul class="stack choose-cards">
        {cards.map((figures) => (
          <Choice
            key={figures.card}
            figures={figures}
            isChosen={contested.includes(figures.card)}
            onChoose={() => choose(withCard(contested, place ?? contested.length, figures.card))}
          />
        ))}
      </ul>
      <div>
        <Button off={off} onClick={() => choose(null)}>
          {t('talk.auto')}
        </Button>
      </div>
    </Dialog>
  );
}

/** `card` at its place, instead of what stood there. */
export function withCard(contested: readonly CardId[], place: number, card: CardId): readonly CardId[] {
  return [...contested.slice(0, place), card, ...contested.slice(place + 1)];
}

interface ChoiceProps {
  readonly figures: CardFigures;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ figures, isChosen, onChoose }: ChoiceProps) {
  const { words } = useGame();
  const { off } = useRoom();
  return (
    <li>
      <button
        type="button"
        class="choose-card"
        aria-disabled={off || isChosen ? 'true' : undefined}
        onClick={() => {
          if (!off && !isChosen) onChoose();
        }}
      >
        <span {...words.spoken()}>{words.cardText(figures.card)}</span>
        <span class="soft small digits">
          {splitText(figures, words)}
          {figures.where !== null && ` · ${t(`talk.${figures.where}`)}`}
        </span>
        {isChosen && <span class="tag">{t('talk.chosen')}</span>}
      </button>
    </li>
  );
}
