import type { Explanation, Source } from '../../../shared/texts.ts';
import { t } from '../../messages/host.ts';
import { useGame } from '../../ui/session-context.ts';

export function ExplanationText({ explanation }: { readonly explanation: Explanation | null }) {
  const { words } = useGame();
  if (explanation === null) return null;
  const { text, nuance, sources, against } = explanation;
  return (
    <div class="stack explanation">
      {text !== null && <p {...words.spoken()}>{text}</p>}
      {nuance !== null && (
        <p>
          <b>{t('explanation.nuance')}</b> <span {...words.spoken()}>{nuance}</span>
        </p>
      )}
      <Sources title={t('explanation.sources')} sources={sources} />
      <Sources title={t('explanation.against')} sources={against} />
    </div>
  );
}

function Sources({ title, sources }: { readonly title: string; readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <p class="soft small">
      {title} {sources.map(sourceText).join(' · ')}
    </p>
  );
}

function sourceText({ article, title, section }: Source): string {
  return section === null
    ? t('explanation.sourceWhole', { article, title })
    : t('explanation.source', { article, title, section });
}
