/** The last step: cards nobody has seen, as far as the deck has them, and how useful it was. */
import type { CardId } from '../../../shared/ids.ts';
import { number } from '../../lib/i18n.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { SideButtons } from '../../ui/side-buttons.tsx';
import { UnsentSentence } from '../debrief/unsent-sentence.tsx';
import { unsavedWords } from '../late.ts';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';

const stars = [1, 2, 3, 4, 5] as const;

export function Exit({ scene }: SceneProps<'exit'>) {
  const { game, self, stage } = useSeat();
  const done = scene.cards.filter((card) => self.exit.some((answer) => answer.card === card)).length;
  const total = scene.cards.length;
  const unsaved = unsavedWords(game, ({ type }) => type === 'answer-exit');
  return (
    <main class="play-main">
      {total === 0 ? <h1 tabIndex={-1}>{t('exit.titleNone')}</h1> : <Cards cards={scene.cards} done={done} />}
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

interface CardsProps {
  readonly cards: readonly CardId[];
  readonly done: number;
}

function Cards({ cards, done }: CardsProps) {
  const { game, self, stage } = useSeat();
  const answers = new Map(self.exit.map(({ card, side }) => [card, side]));
  return (
    <>
      <div class="heading-row">
        <h1 tabIndex={-1}>{t('exit.title', { count: cards.length })}</h1>
        <p class="digits">{t('solo.progress', { done, total: cards.length })}</p>
      </div>
      <p>{t('exit.how')}</p>
      <ol class="exit-cards">
        {cards.map((card) => (
          <li key={card} class="panel stack tight">
            <p class="exit-card" {...game.words.spoken()}>
              {game.words.cardText(card)}
            </p>
            <SideButtons
              label={game.words.cardText(card)}
              order={sidesInOrder(stage.managerFirst)}
              chosen={answers.get(card) ?? null}
              words={game.words}
              onChoose={(side) => void game.send({ type: 'answer-exit', card, side })}
            />
          </li>
        ))}
      </ol>
    </>
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
