/** One card: choose a column, then see what fits and why. */
import type { Side } from '../../shared/commands.ts';
import type { LaterCards } from '../../shared/report.ts';
import { sideForKey, sidesInOrder } from '../lib/order.ts';
import { t } from '../messages/later.ts';
import { useArrows } from '../lib/use-arrows.ts';
import { Button } from '../ui/button.tsx';
import { ExplanationBody } from '../ui/explanation-text.tsx';
import { FitMark } from '../ui/fit-mark.tsx';
import { SideIcon } from '../ui/hats.tsx';
import { cardText, explanationOf, sideName, spoken } from './deck-words.ts';

interface LaterCardProps {
  readonly later: LaterCards;
  readonly card: LaterCards['cards'][number];
  readonly chosen: Side | null;
  readonly isLast: boolean;
  readonly onChoose: (side: Side) => void;
  readonly onNext: () => void;
}

export function LaterCard({ later, card, chosen, isLast, onChoose, onNext }: LaterCardProps) {
  const order = sidesInOrder(later.managerFirst);
  const text = cardText(later, card.card);
  function choose(side: Side): void {
    if (chosen === null) onChoose(side);
  }
  useArrows((key) => {
    const side = sideForKey(key, order);
    if (side !== null) choose(side);
  });
  return (
    <>
      <p class="card later-card" {...spoken(later)}>
        {text}
      </p>
      <p class="later-ask">
        <b>{t('later.ask')}</b> {chosen === null && <span class="soft">{t('later.keys')}</span>}
      </p>
      <div class="later-sides" role="group" aria-label={text}>
        {order.map((side) => (
          <button
            key={side}
            type="button"
            class="later-side"
            data-side={side}
            aria-pressed={chosen === side}
            aria-disabled={chosen === null ? undefined : 'true'}
            onClick={() => choose(side)}
          >
            <SideIcon side={side} /> <span {...spoken(later)}>{sideName(later, side)}</span>
          </button>
        ))}
      </div>
      <div class="stack" role="status">
        {chosen !== null && <Answer later={later} card={card} chosen={chosen} />}
      </div>
      {chosen !== null && (
        <Button kind="primary" big onClick={onNext}>
          {isLast ? t('later.end') : t('word.next')}
        </Button>
      )}
    </>
  );
}

type AnswerProps = Pick<LaterCardProps, 'later' | 'card'> & { readonly chosen: Side };

function Answer({ later, card, chosen }: AnswerProps) {
  const fits = chosen === card.key;
  const explanation = explanationOf(later, card.card);
  return (
    <div class="panel stack later-answer">
      <p class="later-fit">
        <FitMark fits={fits} /> <span aria-hidden="true">{t(fits ? 'fit.yes' : 'fit.no')}</span>
      </p>
      {!fits && <p>{t('later.key', { side: sideName(later, card.key) })}</p>}
      {explanation !== null && <ExplanationBody explanation={explanation} spoken={spoken(later)} />}
    </div>
  );
}
