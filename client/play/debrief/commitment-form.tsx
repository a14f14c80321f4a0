import { useEffect } from 'preact/hooks';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../messages/play.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ModeIcon } from '../../ui/hats.tsx';
import { ModeChoice } from '../../ui/mode-choice.tsx';
import { useSeat } from '../seat.ts';
import { useCommitment } from './use-commitment.ts';

/** Half of what a sentence may have, less the words that are the same for everybody. */
const halfLength = (limits.commitmentLength - 20) / 2;

export function CommitmentForm({ onSaved }: { readonly onSaved: () => void }) {
  const { game, stage } = useSeat();
  const { when, will, mode, error, busy, save } = useCommitment();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save().then((saved) => {
          if (saved) onSaved();
        });
      }}
    >
      <p>{t('now.how')}</p>
      <Field
        label={t('now.when')}
        hint={t('now.whenHint')}
        value={when.value}
        onInput={(text) => (when.value = text)}
        rows={2}
        input={{ maxLength: halfLength }}
      />
      <Field
        label={t('now.will')}
        hint={t('now.willHint')}
        value={will.value}
        onInput={(text) => (will.value = text)}
        rows={2}
        input={{ maxLength: halfLength }}
      />
      <p class="label">{t('now.tag')}</p>
      <ModeChoice
        label={t('now.tag')}
        chosen={mode.value}
        words={game.words}
        onChoose={(chosen) => (mode.value = chosen)}
        managerFirst={stage.managerFirst}
      />
      <p class="field-error" role="alert">
        {error.value}
      </p>
      <Button kind="primary" type="submit" big busy={busy.value}>
        {t('now.save')}
      </Button>
      <Tips />
    </form>
  );
}

function Tips() {
  const { game } = useSeat();
  const tips = game.words.tips();
  useEffect(() => {
    if (tips === null) void game.words.askTips();
  }, [tips === null]);
  if (tips === null) return null;
  return (
    <details class="earlier">
      <summary>{t('now.tips')}</summary>
      <ul class="tips">
        {tips.map(({ text, mode }) => (
          <li key={text}>
            {mode !== 'self' && <ModeIcon mode={mode} />}
            <p {...game.words.spoken()}>{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
