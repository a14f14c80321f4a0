/** The sheet about oneself: name, light or dark, whether the screen stays on, leaving. */
import { useSignal } from '@preact/signals';
import { limits } from '../../shared/limits.ts';
import type { RoomCode } from '../../shared/ids.ts';
import type { Failure } from '../lib/store.ts';
import { toggleTheme } from '../lib/theme.ts';
import { failureText } from '../messages/common.ts';
import { t } from '../messages/play.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { leaveRoom } from './leave.ts';
import { useSeat } from './seat.ts';
import { WakeAdvice } from './wake-advice.tsx';

interface OwnSheetProps {
  readonly code: RoomCode;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function OwnSheet({ code, open, onClose }: OwnSheetProps) {
  return (
    <Dialog open={open} title={t('own.title')} kind="sheet" onClose={onClose}>
      <Rename onDone={onClose} />
      <LanguageMenu />
      <Button onClick={toggleTheme}>{t('own.theme')}</Button>
      <WakeAdvice />
      <Leave code={code} />
    </Dialog>
  );
}

function Rename({ onDone }: { readonly onDone: () => void }) {
  const { game, self } = useSeat();
  const name = useSignal(self.name);
  const error = useSignal<Failure | null>(null);
  const busy = useSignal(false);

  async function save(): Promise<void> {
    if (name.value.trim() === '' || busy.value) return;
    busy.value = true;
    const result = await game.connection.send({ type: 'rename-me', name: name.value.trim() });
    busy.value = false;
    error.value = result.ok ? null : result.error;
    if (result.ok) onDone();
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t('own.name')}
        value={name.value}
        onInput={(text) => (name.value = text)}
        error={error.value === null ? null : failureText(error.value)}
        input={{ autoComplete: 'off', maxLength: limits.nameLength * 2, enterKeyHint: 'done' }}
      />
      <Button type="submit" busy={busy.value}>
        {t('word.save')}
      </Button>
    </form>
  );
}

/** Asks once more, because a seat that was left is gone. */
function Leave({ code }: { readonly code: RoomCode }) {
  const { game } = useSeat();
  const isAsking = useSignal(false);
  if (!isAsking.value)
    return (
      <Button kind="quiet" onClick={() => (isAsking.value = true)}>
        {t('own.leave')}
      </Button>
    );
  return (
    <div class="stack" role="group" aria-label={t('own.leave')}>
      <p>{t('own.leaveSure')}</p>
      <Button kind="danger" onClick={() => void leaveRoom(game, code)}>
        {t('own.leaveYes')}
      </Button>
      <Button onClick={() => (isAsking.value = false)}>{t('word.cancel')}</Button>
    </div>
  );
}
