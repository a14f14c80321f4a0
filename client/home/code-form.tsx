import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { groupedCode, latinDigits, parseCode } from '../lib/address.ts';
import { t } from '../messages/home.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';

const digitsInCode = 6;

/** What was typed, as six digits in two groups. Digits of every script are taken. */
export function tidyCode(text: string): string {
  const digits = latinDigits(text).replace(/\D/g, '').slice(0, digitsInCode);
  return digits.length > 3 ? groupedCode(digits) : digits;
}

/** `goTo` is handed in by tests. */
export function CodeForm({ goTo = (path: string) => location.assign(path) }) {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const box = useRef<HTMLInputElement>(null);
  return (
    <form
      class="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        const code = parseCode(typed.value);
        wrong.value = code === null;
        if (code === null) box.current?.focus();
        else goTo(`/${code}`);
      }}
    >
      <Field
        label={t('home.code')}
        value={typed.value}
        onInput={(text) => {
          typed.value = tidyCode(text);
          wrong.value = false;
          // The field keeps what was typed where tidying changes nothing to draw.
          if (box.current !== null) box.current.value = typed.value;
        }}
        hint={t('home.code.hint')}
        error={wrong.value ? t('home.code.wrong') : null}
        big
        inputRef={box}
        input={{ dir: 'ltr', inputMode: 'numeric', autoComplete: 'off', placeholder: '000 000', enterKeyHint: 'go' }}
      />
      <Button kind="primary" big type="submit">
        {t('home.join')}
      </Button>
    </form>
  );
}
