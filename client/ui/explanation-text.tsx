/** What there is to read of a card or scenario: why, what divides the sources, who says so, and who says otherwise. */
import type { Explanation, Source } from '../../shared/texts.ts';
import { t } from '../messages/game.ts';
import type { Tongue } from '../lib/words.ts';
import { useGame } from './session-context.ts';

export function ExplanationText({ explanation }: { readonly explanation: Explanation | null }) {
  const { words } = useGame();
  if (explanation === null) return <p class="soft">{t('word.loading')}</p>;
  return <ExplanationBody explanation={explanation} spoken={words.spoken()} />;
}

interface ExplanationBodyProps {
  readonly explanation: Explanation;
  /** Of the element around words of the deck. */
  readonly spoken: Tongue;
}

/** Outside of a room, where the words of the deck came with the page. */
export function ExplanationBody({ explanation, spoken }: ExplanationBodyProps) {
  if (saysNothing(explanation)) return null;
  const { text, sources, against, nuance } = explanation;
  return (
    <div class="stack explanation">
      {text !== null && <p {...spoken}>{text}</p>}
      {nuance !== null && (
        <p class="explanation-nuance">
          <b>{t('explanation.nuance')}</b> <span {...spoken}>{nuance}</span>
        </p>
      )}
      {against.length === 0 ? (
        <Sources sources={sources} />
      ) : (
        <>
          <Sources title={t('explanation.says')} sources={sources} />
          <Sources title={t('explanation.saysOtherwise')} sources={against} />
        </>
      )}
    </div>
  );
}

/** A deck of the host's own need not explain its cards. */
export function saysNothing({ text, sources, against, nuance }: Explanation): boolean {
  return text === null && nuance === null && sources.length + against.length === 0;
}

function Sources({ title, sources }: { readonly title?: string; readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <div class="soft small">
      {title !== undefined && <b>{title}</b>}
      <ul class="sources">
        {sources.map((source) => (
          <li key={sourceText(source)}>{sourceText(source)}</li>
        ))}
      </ul>
    </div>
  );
}

export function sourceText({ article, title, section }: Source): string {
  return section === null
    ? t('explanation.sourceWhole', { article, title })
    : t('explanation.source', { article, title, section });
}
