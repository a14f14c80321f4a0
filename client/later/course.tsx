/** The cards one after the other, and the end. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LaterCards } from '../../shared/report.ts';
import { deckWords } from '../lib/deck-words.ts';
import { sidesInOrder } from '../lib/order.ts';
import { t } from '../messages/later.ts';
import { LaterCard } from './later-card.tsx';
import { LaterEnd, type Answers } from './later-end.tsx';

export function Course({ later }: { readonly later: LaterCards }) {
  const at = useSignal(0);
  const answers = useSignal<Answers>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  const { cards, managerFirst } = later;
  const words = deckWords(later.texts);
  const card = cards[at.value];
  // The reading begins anew with every card, but not with the page.
  useEffect(() => {
    if (at.value > 0) heading.current?.focus();
  }, [at.value]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {card === undefined ? t('later.title') : t('later.progress', { card: at.value + 1, cards: cards.length })}
      </h1>
      {at.value === 0 && cards.length > 0 && <p>{t('later.about', { count: cards.length })}</p>}
      {card === undefined ? (
        <LaterEnd later={later} words={words} answers={answers.value} />
      ) : (
        <LaterCard
          key={card.card}
          card={card}
          order={sidesInOrder(managerFirst)}
          words={words}
          chosen={answers.value.get(card.card) ?? null}
          isLast={at.value === cards.length - 1}
          onChoose={(side) => (answers.value = new Map(answers.value).set(card.card, side))}
          onNext={() => (at.value += 1)}
        />
      )}
    </>
  );
}
