/** How it was, told by one tap, and the cards that divided the room. */
import type { ContestedForTeam } from '../../../shared/views.ts';
import { t } from '../../messages/play.ts';
import { ExplanationText, saysNothing } from '../../ui/explanation-text.tsx';
import { FitMark } from '../../ui/fit-mark.tsx';
import { SideIcon } from '../../ui/hats.tsx';
import { useSeat } from '../seat.ts';
import { MoodChoice } from './mood-choice.tsx';

export function What({ contested }: { readonly contested: readonly ContestedForTeam[] }) {
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('what.title')}</h1>
      <MoodChoice />
      {contested.length > 0 && (
        <section class="stack">
          <h2>{t('what.contested')}</h2>
          <p>{t('what.contestedHow')}</p>
          {contested.map((card) => (
            <Contested key={card.card} card={card} />
          ))}
        </section>
      )}
    </main>
  );
}

function Contested({ card }: { readonly card: ContestedForTeam }) {
  const { game } = useSeat();
  const { key, own } = card;
  const explanation = game.words.explanation(card.card);
  return (
    <article class="panel stack tight">
      <p class="exit-card" {...game.words.spoken()}>
        {game.words.cardText(card.card)}
      </p>
      <p class="side-title">
        <SideIcon side={key} /> {t('what.key', { side: game.words.sideName(key) })}
      </p>
      {own === null ? (
        <p>{t('what.noColumn')}</p>
      ) : (
        <p>
          <FitMark fits={own === key} /> {t('what.own', { side: game.words.sideName(own) })}
        </p>
      )}
      {(explanation === null || !saysNothing(explanation)) && (
        <details>
          <summary class="why">{t('what.why')}</summary>
          <ExplanationText explanation={explanation} />
        </details>
      )}
    </article>
  );
}
