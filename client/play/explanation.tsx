/** What the articles say of a card or scenario: text, who says so, who says otherwise, and what divides them. */
import type { Explanation, Source } from '../../shared/texts.ts';
import type { Words } from '../lib/words.ts';
import { t } from '../messages/play.ts';

interface ExplanationProps {
  readonly explanation: Explanation | null;
  /** For the elements around the deck's own words. */
  readonly spoken: ReturnType<Words['spoken']>;
}

export function ExplanationText({ explanation, spoken }: ExplanationProps) {
  if (explanation === null) return <p class="soft">{t('word.loading')}</p>;
  const { text, sources, against, nuance } = explanation;
  return (
    <div class="stack tight">
      {text !== null && <p {...spoken}>{text}</p>}
      {nuance !== null && (
        <p class="nuance">
          <b>{t('reveal.nuance')}</b> <span {...spoken}>{nuance}</span>
        </p>
      )}
      {against.length === 0 ? (
        <Sources sources={sources} />
      ) : (
        <>
          <Sources title={t('reveal.says')} sources={sources} />
          <Sources title={t('reveal.saysOtherwise')} sources={against} />
        </>
      )}
    </div>
  );
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

function sourceText({ article, title, section }: Source): string {
  return section === null
    ? t('reveal.sourceWhole', { article, title })
    : t('reveal.source', { article, title, section });
}
