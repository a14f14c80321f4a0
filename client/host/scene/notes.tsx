/**
 * The key, before the room may know it. Asked for on purpose, and closed again with every new item:
 * this page may be on the shared screen by mistake.
 */
import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScenarioId } from '../../../shared/ids.ts';
import type { HostNote } from '../../../shared/texts.ts';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';
import { ModeIcon, SideIcon } from '../../ui/hats.tsx';
import { ExplanationText } from '../../ui/explanation-text.tsx';
import { useGame } from '../../ui/session-context.ts';
import { useRoom } from '../room-context.ts';

export const notesOpen = signal(false);

export function Notes({ item }: { readonly item: ScenarioId }) {
  const { words } = useGame();
  const { off } = useRoom();
  const [failed, setFailed] = useState(false);
  const open = notesOpen.value;
  const note = words.note(item);
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    notesOpen.value = false;
    return () => void (notesOpen.value = false);
  }, [item]);
  useEffect(() => {
    if (!open || note !== null) return;
    setFailed(false);
    void words.askNotes([item]).then((came) => setFailed(!came));
  }, [open, item, note === null]);
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [open, note]);

  return (
    <section class="notes" ref={box}>
      <Button off={off && !open} pressed={open} onClick={() => (notesOpen.value = !open)}>
        {t(open ? 'notes.hide' : 'notes.show')}
        <span class="soft small">{`(${t('notes.warning')})`}</span>
      </Button>
      {open && note !== null && <NoteText note={note} />}
      {open && note === null && <p>{t(failed ? 'notes.missing' : 'word.loading')}</p>}
    </section>
  );
}

function NoteText({ note: { key, hint, explanation } }: { readonly note: HostNote }) {
  const { words } = useGame();
  return (
    <div class="stack note">
      <h2 class="visually-hidden">{t('notes.title')}</h2>
      <p class="row note-key">
        <span class="soft small">{t('notes.key')}</span>
        <KeyName value={key} />
      </p>
      {hint !== null && (
        <p>
          <span class="soft small">{t('notes.hint')}</span>
          <br />
          <span {...words.spoken()}>{hint}</span>
        </p>
      )}
      <ExplanationText explanation={explanation} />
    </div>
  );
}

/** A column or a mode: hat and word. */
export function KeyName({ value }: { readonly value: HostNote['key'] }) {
  const { words } = useGame();
  return (
    <b class="side-title">
      {value === 'leader' || value === 'manager' ? (
        <>
          <SideIcon side={value} /> <span {...words.spoken()}>{words.sideName(value)}</span>
        </>
      ) : (
        <>
          <ModeIcon mode={value} /> <span {...words.spoken()}>{words.modeName(value)}</span>
        </>
      )}
    </b>
  );
}
