/** After its step: the sentence that was written and not saved, as long as the server still takes it. */
import { useSignal } from '@preact/signals';
import type { RoomCode } from '../../../shared/ids.ts';
import { t } from '../../messages/play.ts';
import { keepsakeOf } from '../keepsake.ts';
import { CommitmentForm } from './commitment-form.tsx';

export function UnsentSentence({ code }: { readonly code: RoomCode }) {
  const isOpen = useSignal(keepsakeOf(code).draft !== null);
  if (!isOpen.value) return null;
  return (
    <section class="panel stack">
      <h2>{t('now.unsent')}</h2>
      <CommitmentForm onSaved={() => (isOpen.value = false)} />
    </section>
  );
}
