/** Own answers, line by line, each with a word on whether it fits: never by colour alone. */
import type { Tongue } from '../../lib/words.ts';
import { t } from '../../messages/play.ts';
import { FitMark } from '../../ui/fit-mark.tsx';

export interface AnswerRow {
  readonly label: string;
  /** Null: no answer was given. */
  readonly answer: string | null;
  readonly fits: boolean;
}

interface AnswersProps {
  readonly rows: readonly AnswerRow[];
  /** Of the answers, which the deck names. */
  readonly spoken: Tongue;
  /** What is said of an answer that does not fit. */
  readonly otherwise: string;
}

export function Answers({ rows, spoken, otherwise }: AnswersProps) {
  return (
    <dl class="answers">
      {rows.map(({ label, answer, fits }) => (
        <div key={label}>
          <dt class="soft">{label}</dt>
          <dd>
            {answer === null ? <span>{t('reveal.none')}</span> : <span {...spoken}>{answer}</span>}
            {answer !== null && (
              <span class="answer-fit small">
                <span aria-hidden="true">
                  <FitMark fits={fits} />
                </span>
                {fits ? t('reveal.fits') : otherwise}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
