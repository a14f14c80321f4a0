/** A card that divided the room: own answers, what fits, and one's reason. */
import { useSignal } from '@preact/signals';
import type { ContestedForTeam } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { ExplanationText, saysNothing } from '../../ui/explanation-text.tsx';
import { SideIcon } from '../../ui/hats.tsx';
import { keepsakeOf } from '../keepsake.ts';
import { rowsOfCard } from '../kept-answers.tsx';
import { Answers } from '../scenes/answers.tsx';
import { useSeat } from '../seat.ts';
import { draftOf } from './reason-draft.ts';
import { ReasonChoice } from './reason-choice.tsx';

interface ContestedProps {
  readonly contested: readonly ContestedForTeam[];
}

/** In the parts after: folded up, unless a sentence has been left unfinished. */
export function ContestedAgain({ contested }: ContestedProps) {
  const { stage } = useSeat();
  const isOpen = useSignal(contested.some(({ card }) => draftOf(stage.code, card) !== null));
  if (contested.length === 0) return null;
  return (
    <details class="earlier" open={isOpen.value}>
      <summary>
        <span class="grow">{t('what.contested')}</span>
      </summary>
      <div class="stack">
        <ContestedCards contested={contested} />
      </div>
    </details>
  );
}

export function ContestedCards({ contested }: ContestedProps) {
  return (
    <>
      <p>{t('reason.how')}</p>
      {contested.map((card) => (
        <Contested key={card.card} card={card} />
      ))}
    </>
  );
}

function Contested({ card: { card, key, own } }: { readonly card: ContestedForTeam }) {
  const { game, stage } = useSeat();
  const { words } = game;
  const text = words.cardText(card);
  const explanation = words.explanation(card);
  const alone = keepsakeOf(stage.code).cards.find((one) => one.card === card)?.alone ?? null;
  return (
    <article class="panel contested stack tight" aria-label={text}>
      <p class="exit-card" {...words.spoken()}>
        {text}
      </p>
      <p class="side-title">
        <SideIcon side={key} /> {t('what.key', { side: words.sideName(key) })}
      </p>
      <Answers
        rows={rowsOfCard({ key, alone, team: own }, (side) => words.sideName(side))}
        spoken={words.spoken()}
        otherwise={t('reveal.differs')}
      />
      {(explanation === null || !saysNothing(explanation)) && (
        <details>
          <summary class="why">{t('what.why')}</summary>
          <ExplanationText explanation={explanation} />
        </details>
      )}
      <ReasonChoice card={card} />
    </article>
  );
}
