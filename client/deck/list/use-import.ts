import { useState } from 'preact/hooks';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { draftIn, type Draft } from '../../lib/deck-draft.ts';
import { handInFile } from '../../lib/hand-in.ts';
import { drawDeckKey, keepDeck } from '../../lib/own-decks.ts';
import type { Failure } from '../../lib/store.ts';
import { t } from '../../messages/deck.ts';
import { showToast } from '../../ui/toast.tsx';
import { deckAddress } from '../addresses.ts';

/** `name`: of the file. */
export type ImportOutcome =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'failed'; readonly name: string; readonly failure: Failure }
  | {
      readonly state: 'refused';
      readonly name: string;
      readonly problems: readonly DeckProblem[];
      /** A deck that was downloaded before it was finished. */
      readonly unfinished: Draft | null;
    };

/** A sound file is kept and opened; of any other nothing is kept. */
export function useImport() {
  const [outcome, setOutcome] = useState<ImportOutcome>({ state: 'none' });

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined || outcome.state === 'reading') return;
    const { name } = file;
    setOutcome({ state: 'reading', name });
    const reply = await handInFile(file);
    if (!reply.ok) {
      setOutcome({ state: 'failed', name, failure: reply.error });
      return;
    }
    const { deck, problems } = reply.value;
    const draft = problems.length > 0 ? null : draftIn(deck);
    if (draft === null) setOutcome({ state: 'refused', name, problems, unfinished: await unfinishedIn(file) });
    else open(draft, problems.length);
  }

  function open(draft: Draft, problems: number): void {
    setOutcome({ state: 'none' });
    const key = drawDeckKey();
    if (!keepDeck({ key, draft, changed: Date.now(), problems })) showToast(t('deck.full'));
    location.hash = deckAddress(key);
  }

  return { outcome, take, open };
}

async function unfinishedIn(file: File): Promise<Draft | null> {
  if (!file.name.toLowerCase().endsWith('.json')) return null;
  try {
    return draftIn(JSON.parse(await file.text()));
  } catch {
    return null;
  }
}
