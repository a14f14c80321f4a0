import type { Explanation } from '../../../shared/texts.ts';
import { t } from '../../messages/host.ts';

export function ExplanationText({ explanation }: { readonly explanation: Explanation | null }) {
  if (explanation === null) return null;
  const { text, nuance, sources } = explanation;
  return (
    <div class="stack explanation">
      <p>{text}</p>
      {nuance !== null && (
        <p>
          <b>{t('explanation.nuance')}</b> {nuance}
        </p>
      )}
      {sources.length > 0 && (
        <p class="soft small">
          {t('explanation.sources')}{' '}
          {sources.map(({ article, title, section }) => `${String(article)} ${title}: ${section}`).join(' · ')}
        </p>
      )}
    </div>
  );
}
