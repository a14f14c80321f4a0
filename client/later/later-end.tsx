/** How many fitted, and a question to oneself. */
import { useSignal } from '@preact/signals';
import type { Mode, Side } from '../../shared/commands.ts';
import type { LaterCards } from '../../shared/report.ts';
import { modesInOrder } from '../lib/order.ts';
import { t } from '../messages/later.ts';
import { FitMark } from '../ui/fit-mark.tsx';
import { ModeIcon } from '../ui/hats.tsx';
import { cardText, modeName, sideName, spoken } from './deck-words.ts';

/** By card. */
export type Answers = ReadonlyMap<string, Side>;

interface LaterEndProps {
  readonly later: LaterCards;
  readonly answers: Answers;
}

export function LaterEnd({ later, answers }: LaterEndProps) {
  return (
    <>
      {later.cards.length === 0 ? <p>{t('later.noCards')}</p> : <Result later={later} answers={answers} />}
      <Hat later={later} />
    </>
  );
}

function Result({ later, answers }: LaterEndProps) {
  const { cards } = later;
  const fits = cards.filter(({ card, key }) => answers.get(card) === key).length;
  return (
    <section class="panel stack">
      <h2>{t('later.result', { fits, count: cards.length })}</h2>
      <ul class="later-list">
        {cards.map(({ card, key }) => (
          <li key={card}>
            <FitMark fits={answers.get(card) === key} />{' '}
            <span {...spoken(later)}>
              {t('word.row', { name: sideName(later, key), value: cardText(later, card) })}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('later.useful')}</p>
    </section>
  );
}

/** The answer only changes what is asked next. */
function Hat({ later }: Pick<LaterEndProps, 'later'>) {
  const worn = useSignal<Mode | null>(null);
  return (
    <section class="panel stack">
      <h2 id="hat">{t('later.hat')}</h2>
      <p>{t('later.hatHow')}</p>
      <div class="mode-choice" role="group" aria-labelledby="hat">
        {modesInOrder(later.managerFirst).map((mode) => (
          <button
            key={mode}
            type="button"
            class={`mode mode-${mode}`}
            aria-pressed={worn.value === mode}
            onClick={() => (worn.value = mode)}
          >
            <ModeIcon mode={mode} />
            <span {...spoken(later)}>{modeName(later, mode)}</span>
          </button>
        ))}
      </div>
      <p class="later-then" role="status">
        {worn.value !== null && t(worn.value === 'both' ? 'later.hatBoth' : 'later.hatOne')}
      </p>
    </section>
  );
}
