/** One tap says a side and a reason; then there is room for a sentence. */
import { useId } from 'preact/hooks';
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { reasons } from '../../../shared/reasons.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SideIcon } from '../../ui/hats.tsx';
import { unsavedWords } from '../late.ts';
import { useSeat } from '../seat.ts';
import { useReason, type ReasonDraft } from './use-reason.ts';

export function ReasonChoice({ card }: { readonly card: CardId }) {
  const { game, stage } = useSeat();
  const draft = useReason(card);
  const { given } = draft;
  const unsaved = unsavedWords(game, (command) => command.type === 'give-reason' && command.card === card);
  return (
    <>
      {sidesInOrder(stage.managerFirst).map((side) => (
        <Chips key={side} side={side} draft={draft} />
      ))}
      <p class="soft small" role="status">
        {given !== null &&
          t('reason.given', { side: game.words.sideName(given.side), reason: t(`reason.${given.reason}`) })}
      </p>
      {unsaved !== null && <p class="mark mark-strong">{unsaved}</p>}
      {given !== null && <Sentence draft={draft} />}
    </>
  );
}

interface ChipsProps {
  readonly side: Side;
  readonly draft: ReasonDraft;
}

function Chips({ side, draft: { given, give } }: ChipsProps) {
  const { words } = useSeat().game;
  const id = useId();
  return (
    <div class="column because" data-side={side} role="group" aria-labelledby={id}>
      <p id={id} class="side-title">
        <SideIcon side={side} /> {t('reason.because', { side: words.sideName(side) })}
      </p>
      {reasons.map((reason) => (
        <button
          key={reason}
          type="button"
          class="chip"
          aria-pressed={given?.side === side && given.reason === reason}
          onClick={() => give(side, reason)}
        >
          {t(`reason.${reason}`)}
        </button>
      ))}
    </div>
  );
}

function Sentence({ draft: { text, sentence, sendSentence } }: { readonly draft: ReasonDraft }) {
  const isSent = sentence === 'sent';
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (sentence === 'open') void sendSentence();
      }}
    >
      <Field
        label={t('reason.sentence')}
        hint={t('reason.note')}
        value={text.value}
        onInput={(typed) => (text.value = typed)}
        rows={2}
        input={{ maxLength: limits.reasonLength }}
      />
      <Button type="submit" busy={sentence === 'sending'} off={isSent}>
        {isSent && text.value !== '' ? t('reason.saved') : t('reason.save')}
      </Button>
    </form>
  );
}
