/** The commitment while it is being written. */
import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import type { Mode } from '../../../shared/commands.ts';
import type { RoomCode } from '../../../shared/ids.ts';
import type { SelfView } from '../../../shared/self-view.ts';
import { failureText } from '../../messages/common.ts';
import { t } from '../../messages/play.ts';
import { announce } from '../../ui/live-region.tsx';
import { keep, keepsakeOf, type Draft } from '../keepsake.ts';
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
  const { game, self, stage } = useSeat();
  const { code } = stage;
  const start = startOf(self, code);
  const when = useSignal(start.when);
  const will = useSignal(start.will);
  const mode = useSignal<Mode | null>(start.mode);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);

  // Kept on the phone at every letter: the host may go on at any moment.
  useSignalEffect(() => {
    const draft = { when: when.value, will: will.value, mode: mode.value };
    keep(code, { draft: isWorthKeeping(draft, savedOf(game.store.confirmed.value.self, code)) ? draft : null });
  });

  async function save(): Promise<boolean> {
    if (busy.value) return false;
    error.value = missing(when.value, will.value, mode.value);
    if (error.value !== null || mode.value === null) return false;
    busy.value = true;
    const text = sentenceOf({ when: when.value, will: will.value });
    const result = await game.connection.send({ type: 'commit-to', text, mode: mode.value });
    busy.value = false;
    error.value = result.ok ? null : failureText(result.error);
    if (result.ok) {
      keep(code, { draft: null, saved: { text, when: when.value, will: will.value } });
      announce(t('now.saved'));
    }
    return result.ok;
  }

  return { when, will, mode, error, busy, save };
}

/** What was being written, else what has been saved. */
function startOf(self: SelfView, code: RoomCode): Draft {
  return keepsakeOf(code).draft ?? savedOf(self, code);
}

function savedOf(self: SelfView | null, code: RoomCode): Draft {
  const { text = '', mode = null } = self?.commitment ?? {};
  const { saved } = keepsakeOf(code);
  const { when, will } = saved?.text === text ? saved : halvesOf(text);
  return { when, will, mode };
}

function isWorthKeeping(draft: Draft, saved: Draft): boolean {
  if (draft.when.trim() === '' && draft.will.trim() === '') return false;
  return draft.mode !== saved.mode || draft.when !== saved.when || draft.will !== saved.will;
}

function missing(when: string, will: string, mode: Mode | null): string | null {
  if (when.trim() === '' || will.trim() === '') return t('now.missing');
  return mode === null ? t('now.missingTag') : null;
}
