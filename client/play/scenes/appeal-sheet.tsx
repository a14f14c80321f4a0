/** One objection per team and round: a card already shown, and a sentence. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { CardId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import type { OwnRevealedCard } from '../../../shared/views.ts';
import { failureText } from '../../messages/common.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useSeat } from '../seat.ts';

interface AppealSheetProps {
  readonly cards: readonly OwnRevealedCard[];
  readonly open: boolean;
  readonly onClose: () => void;
}

export function AppealSheet({ cards, open, onClose }: AppealSheetProps) {
  return (
    <Dialog open={open} title={t('appeal.title')} kind="sheet" onClose={onClose}>
      <AppealForm cards={cards} onDone={onClose} />
    </Dialog>
  );
}

interface AppealFormProps {
  readonly cards: readonly OwnRevealedCard[];
  readonly onDone: () => void;
}

function AppealForm({ cards, onDone }: AppealFormProps) {
  const { game, stage } = useSeat();
  const chosen = useSignal<CardId | undefined>(cards.at(-1)?.card);
  const text = useSignal('');
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);

  async function send(): Promise<void> {
    const card = chosen.value;
    const why = text.value.trim();
    if (card === undefined || busy.value) return;
    error.value = why === '' ? t('appeal.empty') : null;
    if (why === '') return;
    busy.value = true;
    const result = await game.connection.send({ type: 'appeal', round: stage.round ?? 0, card, text: why });
    busy.value = false;
    error.value = result.ok ? null : failureText(result.error);
    if (!result.ok) return;
    onDone();
    showToast(t('appeal.sent'));
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t('appeal.how')}</p>
      <CardSelect cards={cards} chosen={chosen.value} onChoose={(card) => (chosen.value = card)} />
      <Field
        label={t('appeal.text')}
        value={text.value}
        onInput={(typed) => (text.value = typed)}
        error={error.value}
        rows={3}
        input={{ maxLength: limits.appealLength }}
      />
      <Button kind="primary" type="submit" big busy={busy.value}>
        {t('appeal.send')}
      </Button>
    </form>
  );
}

interface CardSelectProps {
  readonly cards: readonly OwnRevealedCard[];
  readonly chosen: CardId | undefined;
  readonly onChoose: (card: CardId) => void;
}

function CardSelect({ cards, chosen, onChoose }: CardSelectProps) {
  const { game } = useSeat();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('appeal.card')}</label>
      <select
        id={id}
        class="field-box"
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value as CardId)}
      >
        {cards.map(({ card }) => (
          <option key={card} value={card} {...game.words.spoken()}>
            {game.words.cardText(card)}
          </option>
        ))}
      </select>
    </div>
  );
}
