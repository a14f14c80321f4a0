/** Joining: the code is known from the link, a name stands there already, one button. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { limits } from '../../shared/limits.ts';
import type { RoomCode } from '../../shared/ids.ts';
import { groupedCode } from '../lib/address.ts';
import { forgetPlace, knownPlace } from '../lib/identity.ts';
import { failureText } from '../messages/common.ts';
import { t } from '../messages/join.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Logo } from '../ui/logo.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { useSession } from '../ui/session-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { endOf } from './ending.ts';
import { useJoining, type Joining } from './use-joining.ts';

interface JoinProps {
  readonly code: RoomCode;
  /** Another room than that of the address has been entered. */
  readonly onCode: (code: RoomCode) => void;
}

export function Join(props: JoinProps) {
  const { store } = useSession();
  const state = store.connection.value;
  const place = knownPlace('seat', props.code);
  const isReturning = place !== null && state !== 'gone';
  return (
    <div class="play">
      <header class="play-top">
        <Logo />
        <LanguageMenu />
      </header>
      {isReturning ? <Returning name={place.name} /> : <JoinForm {...props} />}
    </div>
  );
}

function Returning({ name }: { readonly name: string | null }) {
  return (
    <main class="play-main play-middle">
      <Spinner />
      <p role="status">{name === null ? t('join.back') : t('join.backAs', { name })}</p>
    </main>
  );
}

function JoinForm({ code, onCode }: JoinProps) {
  const { wakeLock } = useSession();
  const joining = useJoining(code);
  const form = useRef<HTMLFormElement>(null);
  useEnding(code, joining);

  async function join(): Promise<void> {
    const tapped = joining.submit();
    // Only a tap may ask for it, and this is the one that everybody makes.
    wakeLock.request();
    const entered = await tapped;
    if (entered === null) {
      form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus();
      return;
    }
    if (entered !== code) history.replaceState(null, '', `/${entered}`);
    onCode(entered);
  }

  return (
    <main class="play-main">
      <h1>{t('join.title')}</h1>
      <form
        ref={form}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <CodePart joining={joining} />
        <NamePart joining={joining} />
        {joining.errors.value.other !== undefined && (
          <p class="field-error" role="alert">
            {joining.errors.value.other()}
          </p>
        )}
        <Button kind="primary" type="submit" big busy={joining.busy.value}>
          {t('join.go')}
        </Button>
      </form>
      <p class="soft small">{t('join.privacy')}</p>
    </main>
  );
}

/** When coming back was refused: the seat is given up, and the form says what to do. */
function useEnding(code: RoomCode, joining: Joining): void {
  const { store } = useSession();
  useSignalEffect(() => {
    if (store.connection.value !== 'gone') return;
    const failure = store.ending.value;
    if (failure?.code === 'unknown_room') {
      joining.editsCode.value = true;
      joining.errors.value = { code: () => failureText(failure) };
      return;
    }
    if (endOf(store) === 'room') {
      joining.errors.value = { other: () => t('join.over') };
      return;
    }
    forgetPlace('seat', code);
    joining.errors.value = { other: () => t('join.seatGone') };
  });
}

function CodePart({ joining }: { readonly joining: Joining }) {
  const { codeText, editsCode, errors } = joining;
  const box = useRef<HTMLInputElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (editsCode.value && wasAsked.current) box.current?.select();
  }, [editsCode.value]);

  if (!editsCode.value)
    return (
      <div class="join-code">
        <p>
          <span class="soft small">{t('join.code')}</span>
          <b class="digits">{groupedCode(codeText.value)}</b>
        </p>
        <Button
          kind="quiet"
          onClick={() => {
            wasAsked.current = true;
            editsCode.value = true;
          }}
        >
          {t('join.otherCode')}
        </Button>
      </div>
    );
  return (
    <Field
      label={t('join.code')}
      value={codeText.value}
      onInput={(text) => (codeText.value = text)}
      error={errors.value.code?.() ?? null}
      hint={t('join.codeHint')}
      big
      inputRef={box}
      input={{ dir: 'ltr', inputMode: 'numeric', autoComplete: 'off', maxLength: 12, enterKeyHint: 'go' }}
    />
  );
}

function NamePart({ joining }: { readonly joining: Joining }) {
  const { name, errors } = joining;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = box.current;
    if (input === null) return undefined;
    // Typing replaces the suggestion.
    const select = () => input.select();
    input.addEventListener('focus', select);
    return () => input.removeEventListener('focus', select);
  }, []);
  return (
    <div class="join-name">
      <Field
        label={t('join.name')}
        value={name.value}
        onInput={(text) => (name.value = text)}
        error={errors.value.name?.() ?? null}
        hint={t('join.nameHint')}
        big
        inputRef={box}
        input={{ autoComplete: 'off', maxLength: limits.nameLength * 2, enterKeyHint: 'go', spellcheck: false }}
      />
      <button type="button" class="dice" aria-label={t('join.another')} onClick={() => joining.reroll()}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M19.500 9A8 8 0 0 0 5 7.500M4.500 3.500v4.500H9M4.500 15A8 8 0 0 0 19 16.500m.5 4V16H15" />
        </svg>
      </button>
    </div>
  );
}
