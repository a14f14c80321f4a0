import { useSignal } from '@preact/signals';
import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode } from '../lib/address.ts';
import type { Place } from '../lib/identity.ts';
import { t } from '../messages/screen.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Logo } from '../ui/logo.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { placeTyped } from './key.ts';

interface AttachFormProps {
  readonly code: RoomCode | null;
  /** The server knows no such room, or not with this key. */
  readonly refused: boolean;
  readonly onPlace: (place: Place) => void;
}

const plainInput = { dir: 'ltr', autoComplete: 'off', autoCapitalize: 'off', spellcheck: false } as const;

/** For a screen that knows no key yet. */
export function AttachForm({ code, refused, onPlace }: AttachFormProps) {
  const digits = useSignal(code === null ? '' : groupedCode(code));
  const key = useSignal('');
  const wrong = useSignal({ code: false, key: false });
  const untouched = useSignal(true);
  const submit = () => {
    const typed = placeTyped(digits.value, key.value);
    wrong.value = typed.ok ? { code: false, key: false } : typed;
    untouched.value = typed.ok;
    if (typed.ok) onPlace(typed.place);
  };
  const isRefused = refused && untouched.value;
  return (
    <main class="attach">
      <Logo />
      <h1>{t('attach.title')}</h1>
      <p>{t('attach.why')}</p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t('attach.code')}
          value={digits.value}
          onInput={(value) => (digits.value = value)}
          error={wrong.value.code ? t('attach.codeWrong') : null}
          input={{ ...plainInput, inputMode: 'numeric', placeholder: '483 172' }}
        />
        <Field
          label={t('attach.key')}
          value={key.value}
          onInput={(value) => (key.value = value)}
          hint={t('attach.keyHint')}
          error={wrong.value.key ? t('attach.keyWrong') : isRefused ? t('attach.unknown') : null}
          input={plainInput}
        />
        <Button type="submit" kind="primary" big>
          {t('attach.show')}
        </Button>
      </form>
      <LanguageMenu />
    </main>
  );
}
