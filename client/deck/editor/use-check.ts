/** What the server says of the draft, asked a moment after the typing stops. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fileOf, firstWords, isBlank, languagesOf, type Draft } from '../../lib/deck-draft.ts';
import { handInDraft } from '../../lib/hand-in.ts';
import type { Failure } from '../../lib/store.ts';
import { noRemarks, spotOf, type Remarks } from '../model/remarks.ts';

export interface Check {
  readonly state: 'unasked' | 'asking' | 'known' | 'failed';
  /** This and the remarks are the last that is known, also while it is being asked anew. */
  readonly failure: Failure | null;
  readonly remarks: Remarks;
  /** Whether the advice is all that there is to say. */
  readonly isJudged: boolean;
}

const pauseMs = 900;
/** Reading a deck is work: no more often than this, however long somebody types. */
const spacingMs = 8_000;
const retryMs = 10_000;

/** `onKnown`: how many problems this very draft has. */
export function useCheck(draft: Draft, onKnown: (draft: Draft, problems: number) => void): Check {
  const [check, setCheck] = useState<Check>({ state: 'unasked', failure: null, remarks: noRemarks, isJudged: true });
  const [tries, setTries] = useState(0);
  const askedAt = useRef(-spacingMs);
  useEffect(() => {
    if (isUntouched(draft)) return;
    let isOver = false;
    const waitMs = Math.max(pauseMs, askedAt.current + spacingMs - performance.now());
    let timer = setTimeout(() => void ask(), waitMs);
    setCheck((before) => ({ ...before, state: 'asking' }));
    async function ask(): Promise<void> {
      askedAt.current = performance.now();
      const reply = await handInDraft(draft);
      if (isOver) return;
      if (!reply.ok) {
        setCheck((before) => ({ ...before, state: 'failed', failure: reply.error }));
        timer = setTimeout(() => setTries((before) => before + 1), retryMs);
        return;
      }
      const { problems, advice, judged } = reply.value;
      const file = fileOf(draft);
      const placed = problems.map((problem) => ({ ...problem, spot: spotOf(problem, file) }));
      setCheck({ state: 'known', failure: null, remarks: { problems: placed, advice }, isJudged: judged });
      onKnown(draft, problems.length);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [draft, tries]);
  return check;
}

/** Who has not begun need not hear what is missing. */
function isUntouched(draft: Draft): boolean {
  const { title, sides } = firstWords(draft);
  const isNamed = [title, sides.leader, sides.manager].some((name) => name.trim() !== '');
  const isWritten = (['cards', 'scenarios'] as const).some((kind) =>
    draft[kind].some(({ id }) => !isBlank(draft, kind, id)),
  );
  return !isNamed && !isWritten && languagesOf(draft).length === 1;
}
