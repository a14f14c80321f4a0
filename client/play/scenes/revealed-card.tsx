/** A card that has been opened: what the articles say, what one had, and why. */
import type { OwnRevealedCard } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { ExplanationText } from '../../ui/explanation-text.tsx';
import { FitMark } from '../../ui/fit-mark.tsx';
import { SideIcon } from '../../ui/hats.tsx';
import { useSeat } from '../seat.ts';
import { Answers, type AnswerRow } from './answers.tsx';

export function RevealedCard({ card }: { readonly card: OwnRevealedCard }) {
  const { game } = useSeat();
  return (
    <article class="panel stack revealed">
      <p class="revealed-text" {...game.words.spoken()}>
        {game.words.cardText(card.card)}
      </p>
      <Inside card={card} />
    </article>
  );
}

/** Folded up; opens to the same as above. */
export function EarlierCard({ card }: { readonly card: OwnRevealedCard }) {
  const { game } = useSeat();
  return (
    <details class="earlier">
      <summary>
        <FitMark fits={(card.second ?? card.first) === card.key} />
        <span class="grow" {...game.words.spoken()}>
          {game.words.cardText(card.card)}
        </span>
        <span class="overview-side small">
          <SideIcon side={card.key} /> <span {...game.words.spoken()}>{game.words.sideName(card.key)}</span>
        </span>
      </summary>
      <div class="stack">
        <Inside card={card} />
      </div>
    </details>
  );
}

function Inside({ card }: { readonly card: OwnRevealedCard }) {
  const { game } = useSeat();
  return (
    <>
      <p class="key-line" data-side={card.key}>
        <span class="small">{t('reveal.articlesSay')}</span>
        <b class="side-title">
          <SideIcon side={card.key} /> <span {...game.words.spoken()}>{game.words.sideName(card.key)}</span>
        </b>
      </p>
      {card.disputed && <p class="small">{t('reveal.disputed')}</p>}
      {card.struck && <p class="small">{t('reveal.struck')}</p>}
      <Answers rows={useRows(card)} spoken={game.words.spoken()} otherwise={t('reveal.differs')} />
      <ExplanationText explanation={game.words.explanation(card.card)} />
    </>
  );
}

function useRows(card: OwnRevealedCard): readonly AnswerRow[] {
  const { game, self, stage } = useSeat();
  const { soloSort, secondLook } = stage.parts;
  const alone = self.solo.find((one) => one.card === card.card)?.side ?? null;
  const sides = [
    ...(soloSort ? [{ label: t('reveal.alone'), side: alone }] : []),
    { label: secondLook ? t('reveal.first') : t('reveal.team'), side: card.first },
    ...(secondLook ? [{ label: t('reveal.second'), side: card.second }] : []),
  ];
  return sides.map(({ label, side }) => ({
    label,
    answer: side === null ? null : game.words.sideName(side),
    fits: side === card.key,
  }));
}
