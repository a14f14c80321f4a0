/** Asks for the code of a workshop. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode, latinDigits, parseCode } from '../lib/address.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

const digitsInCode = 6;

/** What was typed, as six digits in two groups. Digits of every script are taken. */
export function tidyCode(text: string): string {
  const digits = latinDigits(text).replace(/\D/g, '').slice(0, digitsInCode);
  return digits.length > 3 ? groupedCode(digits) : digits;
}

interface CodeFormProps {
  readonly class: string;
  readonly label: string;
  readonly hint: string;
  /** Said of what is no code. */
  readonly wrong: string;
  /** On the button. */
  readonly send: string;
  readonly onCode: (code: RoomCode) => void;
}

export function CodeForm({ class: name, label, hint, wrong, send, onCode }: CodeFormProps) {
  const typed = useSignal('');
  const isWrong = useSignal(false);
  const box = useRef<HTMLInputElement>(null);
  return (
    <form
      class={name}
      onSubmit={(event) => {
        event.preventDefault();
        const code = parseCode(typed.value);
        isWrong.value = code === null;
        if (code === null) box.current?.focus();
        else onCode(code);
      }}
    >
      <Field
        label={label}
        value={typed.value}
        onInput={(text) => {
          typed.value = tidyCode(text);
          isWrong.value = false;
          // The field keeps what was typed where tidying changes nothing to draw.
          if (box.current !== null) box.current.value = typed.value;
        }}
        hint={hint}
        error={isWrong.value ? wrong : null}
        big
        inputRef={box}
        input={{ dir: 'ltr', inputMode: 'numeric', autoComplete: 'off', placeholder: '000 000', enterKeyHint: 'go' }}
      />
      <Button kind="primary" big type="submit">
        {send}
      </Button>
    </form>
  );
}
