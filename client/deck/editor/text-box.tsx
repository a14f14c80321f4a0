/** A text of the deck: in the language of the deck, with the original beside a translation. */
import { useId } from 'preact/hooks';
import type { TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact';
import { firstLanguage } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { languageName } from '../model/languages.ts';
import { useDeck } from './editor-context.ts';

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Characters that are allowed. */
  readonly most: number;
  readonly hint?: string;
  /** What the first language says. */
  readonly original?: string;
  /** More lines: a text that wraps. It never holds line breaks. */
  readonly wraps?: boolean;
  /** For screen readers only. */
  readonly hideLabel?: boolean;
  readonly isWrong?: boolean;
  readonly describedBy?: string;
  readonly boxId?: string;
  /** Names to choose from. */
  readonly known?: readonly string[];
  readonly onKeyDown?: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste?: (event: TargetedClipboardEvent<HTMLTextAreaElement>) => void;
}

const nearlyFull = 0.75;

export function TextBox(props: TextBoxProps) {
  const { label, value, most, hint, original = '', wraps = false, hideLabel = false, describedBy } = props;
  const own = useId();
  const id = props.boxId ?? own;
  const length = value.trim().length;
  const notes = `${id}-notes`;
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <Original text={original} />
      <Box {...props} id={id} notes={describedBy === undefined ? notes : `${notes} ${describedBy}`} />
      <div id={notes} class="row spread field-notes">
        {hint !== undefined && <span>{hint}</span>}
        {(wraps || length > most * nearlyFull) && <Counter length={length} most={most} />}
      </div>
    </div>
  );
}

function Original({ text }: { readonly text: string }) {
  const { draft, language } = useDeck();
  const first = firstLanguage(draft);
  if (text === '' || language === first) return null;
  return (
    <p class="original" lang={first} dir="auto">
      <span class="visually-hidden">{t('deck.original', { language: languageName(first) })} </span>
      {text}
    </p>
  );
}

interface BoxProps extends TextBoxProps {
  readonly id: string;
  readonly notes: string;
}

function Box({ id, notes, value, most, onInput, wraps = false, isWrong = false, known, ...props }: BoxProps) {
  const { language } = useDeck();
  const shared = {
    id,
    value,
    lang: language,
    dir: 'auto',
    class: 'field-box',
    'aria-describedby': notes,
    'aria-invalid': isWrong || value.trim().length > most ? 'true' : undefined,
  } as const;
  if (wraps)
    return (
      <textarea
        rows={2}
        enterkeyhint="next"
        {...shared}
        onInput={({ currentTarget }) => onInput(currentTarget.value.replace(/[\r\n]+/g, ' '))}
        onKeyDown={props.onKeyDown}
        onPaste={props.onPaste}
      />
    );
  return (
    <>
      <input
        type="text"
        autoComplete="off"
        {...shared}
        list={known === undefined ? undefined : `${id}-known`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {known !== undefined && <Known id={`${id}-known`} names={known} />}
    </>
  );
}

function Known({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

function Counter({ length, most }: { readonly length: number; readonly most: number }) {
  if (length > most) return <span class="field-error counter">{t('deck.counter.over', { count: length - most })}</span>;
  return <span class="digits counter">{t('deck.counter', { count: length, most })}</span>;
}
