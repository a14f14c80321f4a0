/** What the articles say of a card or scenario: text, where it comes from, and where they disagree. */
import type { Explanation } from '../../shared/texts.ts';
import { t } from '../messages/play.ts';

export function ExplanationText({ explanation }: { readonly explanation: Explanation | null }) {
  if (explanation === null) return <p class="soft">{t('word.loading')}</p>;
  const { text, sources, nuance } = explanation;
  return (
    <div class="stack tight">
      <p>{text}</p>
      {nuance !== null && (
        <p class="nuance">
          <b>{t('reveal.nuance')}</b> {nuance}
        </p>
      )}
      <ul class="sources soft small">
        {sources.map(({ article, title, section }) => (
          <li key={`${String(article)}:${section}`}>{t('reveal.source', { article, title, section })}</li>
        ))}
      </ul>
    </div>
  );
}
