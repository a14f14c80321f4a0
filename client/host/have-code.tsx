/** For a device that is not yet the host's or a helper's: the text of a card, typed or pasted. */
import { useState } from 'preact/hooks';
import type { Place } from '../lib/identity.ts';
import type { Failure } from '../lib/store.ts';
import { parseCard, type ParsedCard } from '../lib/typed-secret.ts';
import { failureText } from '../messages/common.ts';
import { t } from '../messages/host.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { useGame } from '../ui/session-context.ts';
import { enterByCode, type Card } from './enter-by-code.ts';

interface HaveCodeProps {
  readonly kind?: 'secondary' | 'quiet';
  readonly onPlace: (place: Place) => void;
}

export function HaveCode({ kind = 'secondary', onPlace }: HaveCodeProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {t('code.have')}
      </Button>
      <Dialog open={open} title={t('code.have')} onClose={() => setOpen(false)}>
        <CodeForm onPlace={onPlace} />
      </Dialog>
    </>
  );
}

function CodeForm({ onPlace }: Pick<HaveCodeProps, 'onPlace'>) {
  const game = useGame();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    const card = parseCard(text);
    setError(problemWith(card));
    if (!isCard(card) || busy) return;
    setBusy(true);
    const entered = await enterByCode(game, card);
    setBusy(false);
    if (entered.ok) onPlace(entered.value);
    else setError(refusalText(card, entered.error));
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t('code.about')}</p>
      <Field
        label={t('code.text')}
        value={text}
        onInput={(next) => {
          setText(next);
          setError(null);
        }}
        hint={t('code.hint')}
        error={error}
        rows={3}
        input={{ dir: 'ltr', maxLength: 200, autoComplete: 'off', autoCapitalize: 'characters', spellcheck: false }}
      />
      <Button type="submit" kind="primary" big busy={busy}>
        {t('code.go')}
      </Button>
    </form>
  );
}

function isCard(card: ParsedCard): card is Card {
  return card.ok && card.kind !== 'S';
}

/** What can be told without asking the server. */
function problemWith(card: ParsedCard): string | null {
  if (!card.ok) return t(`code.wrong.${card.problem}`);
  return card.kind === 'S' ? t('code.wrong.screen') : null;
}

function refusalText({ kind }: Card, failure: Failure): string {
  if (failure.code === 'unknown_room') return t('code.refused.room');
  if (failure.code === 'unknown_seat') return t(kind === 'R' ? 'code.refused.rescue' : 'code.refused.helper');
  return failureText(failure);
}
