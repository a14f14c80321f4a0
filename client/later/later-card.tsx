/** One card: choose a column, then see what fits and why. */
import type { Side } from '../../shared/commands.ts';
import type { LaterCards } from '../../shared/report.ts';
import type { DeckWords } from '../lib/deck-words.ts';
import { sideForKey, type Sides } from '../lib/order.ts';
import { useArrows } from '../lib/use-arrows.ts';
import { t } from '../messages/later.ts';
import { Button } from '../ui/button.tsx';
import { ExplanationBody } from '../ui/explanation-text.tsx';
import { FitMark } from '../ui/fit-mark.tsx';
import { SideButtons } from '../ui/side-buttons.tsx';

interface LaterCardProps {
  readonly card: LaterCards['cards'][number];
  readonly order: Sides;
  readonly words: DeckWords;
  readonly chosen: Side | null;
  readonly isLast: boolean;
  readonly onChoose: (side: Side) => void;
  readonly onNext: () => void;
}

export function LaterCard({ card, order, words, chosen, isLast, onChoose, onNext }: LaterCardProps) {
  const text = words.cardText(card.card);
  function choose(side: Side): void {
    if (chosen === null) onChoose(side);
  }
  useArrows((key) => {
    const side = sideForKey(key, order);
    if (side !== null) choose(side);
  });
  return (
    <>
      <p class="card later-card" {...words.spoken()}>
        {text}
      </p>
      <p class="later-ask">
        <b>{t('later.ask')}</b> {chosen === null && <span class="soft">{t('later.keys')}</span>}
      </p>
      <SideButtons label={text} order={order} chosen={chosen} words={words} off={chosen !== null} onChoose={choose} />
      <div class="stack" role="status">
        {chosen !== null && <Answer card={card} words={words} chosen={chosen} />}
      </div>
      {chosen !== null && (
        <Button kind="primary" big onClick={onNext}>
          {isLast ? t('later.end') : t('word.next')}
        </Button>
      )}
    </>
  );
}

type AnswerProps = Pick<LaterCardProps, 'card' | 'words'> & { readonly chosen: Side };

function Answer({ card, words, chosen }: AnswerProps) {
  const fits = chosen === card.key;
  const explanation = words.explanation(card.card);
  return (
    <div class="panel stack later-answer">
      <p class="later-fit">
        <FitMark fits={fits} /> <span aria-hidden="true">{t(fits ? 'fit.yes' : 'fit.no')}</span>
      </p>
      {!fits && <p>{t('later.key', { side: words.sideName(card.key) })}</p>}
      {explanation !== null && <ExplanationBody explanation={explanation} spoken={words.spoken()} />}
    </div>
  );
}
