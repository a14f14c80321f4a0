/** How many fitted, and a question to oneself. */
import { useSignal } from '@preact/signals';
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId } from '../../shared/ids.ts';
import type { LaterCards } from '../../shared/report.ts';
import type { DeckWords } from '../lib/deck-words.ts';
import { t } from '../messages/later.ts';
import { FitMark } from '../ui/fit-mark.tsx';
import { ModeChoice } from '../ui/mode-choice.tsx';

export type Answers = ReadonlyMap<CardId, Side>;

interface LaterEndProps {
  readonly later: LaterCards;
  readonly words: DeckWords;
  readonly answers: Answers;
}

export function LaterEnd(props: LaterEndProps) {
  return (
    <>
      {props.later.cards.length === 0 ? <p>{t('later.noCards')}</p> : <Result {...props} />}
      <Hat {...props} />
    </>
  );
}

function Result({ later: { cards }, words, answers }: LaterEndProps) {
  const fits = cards.filter(({ card, key }) => answers.get(card) === key).length;
  return (
    <section class="panel stack">
      <h2>{t('later.result', { fits, count: cards.length })}</h2>
      <ul class="later-list">
        {cards.map(({ card, key }) => (
          <li key={card}>
            <FitMark fits={answers.get(card) === key} />{' '}
            <span {...words.spoken()}>{t('word.row', { name: words.sideName(key), value: words.cardText(card) })}</span>
          </li>
        ))}
      </ul>
      <p>{t('later.useful')}</p>
    </section>
  );
}

/** The answer only changes what is asked next. */
function Hat({ later, words }: Omit<LaterEndProps, 'answers'>) {
  const worn = useSignal<Mode | null>(null);
  return (
    <section class="panel stack">
      <h2>{t('later.hat')}</h2>
      <p>{t('later.hatHow')}</p>
      <ModeChoice
        label={t('later.hat')}
        chosen={worn.value}
        words={words}
        onChoose={(mode) => (worn.value = mode)}
        managerFirst={later.managerFirst}
      />
      <p class="later-then" role="status">
        {worn.value !== null && t(worn.value === 'both' ? 'later.hatBoth' : 'later.hatOne')}
      </p>
    </section>
  );
}
