import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { tidyCode } from '../home/code-form.tsx';
import { parseCode } from '../lib/address.ts';
import { t } from '../messages/later.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';

/** The code goes into the address, from where the page reads it. */
export function LaterCodeForm() {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const box = useRef<HTMLInputElement>(null);
  return (
    <form
      class="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        const code = parseCode(typed.value);
        wrong.value = code === null;
        if (code === null) box.current?.focus();
        else location.hash = code;
      }}
    >
      <Field
        label={t('later.code')}
        value={typed.value}
        onInput={(text) => {
          typed.value = tidyCode(text);
          wrong.value = false;
          // The field keeps what was typed where tidying changes nothing to draw.
          if (box.current !== null) box.current.value = typed.value;
        }}
        hint={t('later.codeHint')}
        error={wrong.value ? t('later.codeWrong') : null}
        big
        inputRef={box}
        input={{ dir: 'ltr', inputMode: 'numeric', autoComplete: 'off', placeholder: '000 000', enterKeyHint: 'go' }}
      />
      <Button kind="primary" big type="submit">
        {t('later.show')}
      </Button>
    </form>
  );
}
