import type { InputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  /** What is wrong and how to mend it; spoken when it appears. */
  readonly error?: string | null;
  /** More lines: a text area. */
  readonly rows?: number;
  readonly big?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly input?: Pick<
    InputHTMLAttributes,
    | 'dir'
    | 'inputMode'
    | 'autoComplete'
    | 'maxLength'
    | 'placeholder'
    | 'enterKeyHint'
    | 'autoCapitalize'
    | 'spellcheck'
  >;
}

/** Label, box, hint and error, tied together. */
export function Field(props: FieldProps) {
  const { label, value, hint, error = null, rows, big = false } = props;
  const id = useId();
  const notes = `${id}-notes`;
  const shared = {
    id,
    value,
    dir: props.input?.dir ?? ('auto' as const),
    class: `field-box${big ? ' field-big' : ''}`,
    'aria-describedby': notes,
    'aria-invalid': error === null ? undefined : ('true' as const),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input
          type="text"
          ref={props.inputRef ?? null}
          {...props.input}
          {...shared}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea
          rows={rows}
          {...props.input}
          {...shared}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
      <div id={notes} class="field-notes" aria-live="polite">
        {error !== null && <p class="field-error">{error}</p>}
        {hint !== undefined && error === null && <p>{hint}</p>}
      </div>
    </div>
  );
}
