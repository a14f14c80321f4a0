/** The last step: four cards nobody has seen, and how useful it was. */
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/play.ts';
import { UnsentSentence } from '../debrief/unsent-sentence.tsx';
import { unsavedWords } from '../late.ts';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';
import { sideOrder, Sides } from '../sides.tsx';

const stars = [1, 2, 3, 4, 5] as const;

export function Exit({ scene }: SceneProps<'exit'>) {
  const { game, self, stage } = useSeat();
  const answers = new Map(self.exit.map(({ card, side }) => [card, side]));
  const done = scene.cards.filter((card) => answers.has(card)).length;
  const total = scene.cards.length;
  const unsaved = unsavedWords(game, ({ type }) => type === 'answer-exit');
  return (
    <main class="play-main">
      <div class="heading-row">
        <h1 tabIndex={-1}>{t('exit.title')}</h1>
        <p class="digits">{t('solo.progress', { done, total })}</p>
      </div>
      <p>{t('exit.how')}</p>
      <ol class="exit-cards">
        {scene.cards.map((card) => (
          <li key={card} class="panel stack tight">
            <p class="exit-card" {...game.words.spoken()}>
              {game.words.cardText(card)}
            </p>
            <Sides
              label={game.words.cardText(card)}
              order={sideOrder(stage.managerFirst)}
              chosen={answers.get(card) ?? null}
              onChoose={(side) => void game.send({ type: 'answer-exit', card, side })}
            />
          </li>
        ))}
      </ol>
      <Usefulness />
      <UnsentSentence code={stage.code} />
      {unsaved !== null && <p class="mark mark-strong">{unsaved}</p>}
      {done === total && unsaved === null && self.stars !== null && (
        <p class="lead" role="status">
          {t('exit.done')}
        </p>
      )}
    </main>
  );
}

function Usefulness() {
  const { game, self } = useSeat();
  return (
    <section class="panel stack tight">
      <h2 id="useful">{t('exit.useful')}</h2>
      <div class="stars" role="group" aria-labelledby="useful">
        {stars.map((value) => (
          <button
            key={value}
            type="button"
            class="star"
            aria-pressed={self.stars === value}
            aria-label={t('exit.star', { value, most: stars.length })}
            onClick={() => void game.send({ type: 'rate', stars: value })}
          >
            {number(value)}
          </button>
        ))}
      </div>
      <p class="row spread soft small">
        <span>{t('exit.least', { value: 1 })}</span>
        <span>{t('exit.most', { value: stars.length })}</span>
      </p>
    </section>
  );
}
