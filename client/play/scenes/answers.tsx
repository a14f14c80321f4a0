/** Own answers, line by line, each with a word on whether it fits: never by colour alone. */
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
  /** What is said of an answer that does not fit. */
  readonly otherwise: string;
}

export function Answers({ rows, otherwise }: AnswersProps) {
  return (
    <dl class="answers">
      {rows.map(({ label, answer, fits }) => (
        <div key={label}>
          <dt class="soft">{label}</dt>
          <dd>
            <span>{answer ?? t('reveal.none')}</span>
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
