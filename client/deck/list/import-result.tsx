import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../../lib/deck-draft.ts';
import { failureText } from '../../messages/common.ts';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { problemInFile } from '../remark-words.ts';
import type { ImportOutcome } from './use-import.ts';

interface ImportResultProps {
  readonly outcome: ImportOutcome;
  readonly onOpen: (draft: Draft, problems: number) => void;
}

/** Why a file was not taken; it has the focus, so that it is read out. */
export function ImportResult({ outcome, onOpen }: ImportResultProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [outcome]);
  if (outcome.state === 'failed') {
    const { name, failure } = outcome;
    return (
      <p role="alert" class="field-error">
        {t('deck.import.failed', { name, reason: failureText(failure) })}
      </p>
    );
  }
  if (outcome.state !== 'refused') return null;
  const { name, problems, unfinished } = outcome;
  return (
    <section class="panel stack refused">
      <h2 ref={head} tabIndex={-1}>
        {t('deck.import.refused', { name, count: problems.length })}
      </h2>
      <ol class="refused-list">
        {problems.map((problem, position) => (
          <li key={position}>{problemInFile(problem)}</li>
        ))}
      </ol>
      <p class="soft">{t('deck.import.again')}</p>
      {unfinished !== null && (
        <div>
          <Button onClick={() => onOpen(unfinished, problems.length)}>{t('deck.import.open')}</Button>
        </div>
      )}
    </section>
  );
}
