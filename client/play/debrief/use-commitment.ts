/** The commitment while it is being written. */
import { useSignal, type Signal } from '@preact/signals';
import type { Mode } from '../../../shared/commands.ts';
import { failureText } from '../../messages/common.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { useSeat } from '../seat.ts';
import { halvesOf, sentenceOf } from './sentence.ts';

export interface CommitmentDraft {
  readonly when: Signal<string>;
  readonly will: Signal<string>;
  readonly mode: Signal<Mode | null>;
  readonly error: Signal<string | null>;
  readonly busy: Signal<boolean>;
  /** True once it is on the server. */
  readonly save: () => Promise<boolean>;
}

export function useCommitment(): CommitmentDraft {
  const { game, self } = useSeat();
  const start = halvesOf(self.commitment?.text ?? '');
  const when = useSignal(start.when);
  const will = useSignal(start.will);
  const mode = useSignal<Mode | null>(self.commitment?.mode ?? null);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);

  async function save(): Promise<boolean> {
    if (busy.value) return false;
    error.value = missing(when.value, will.value, mode.value);
    if (error.value !== null || mode.value === null) return false;
    busy.value = true;
    const text = sentenceOf({ when: when.value, will: will.value });
    const result = await game.connection.send({ type: 'commit-to', text, mode: mode.value });
    busy.value = false;
    error.value = result.ok ? null : failureText(result.error);
    if (result.ok) announce(t('now.saved'));
    return result.ok;
  }

  return { when, will, mode, error, busy, save };
}

function missing(when: string, will: string, mode: Mode | null): string | null {
  if (when.trim() === '' || will.trim() === '') return t('now.missing');
  return mode === null ? t('now.missingTag') : null;
}
