import type { Explanation } from '../../shared/texts.ts';
import { t } from '../messages/screen.ts';

/** Why the articles see it so, where they say it, and where they do not agree. */
interface WhyProps {
  readonly explanation: Explanation | null;
  /** The disagreement has halved its weight. */
  readonly disputed?: boolean;
}

export function Why({ explanation, disputed = false }: WhyProps) {
  if (explanation === null) return null;
  const { text, sources, nuance } = explanation;
  const [first] = sources;
  const more = sources.length - 1;
  return (
    <div class="why">
      <p>{text}</p>
      {nuance !== null && (
        <p class="nuance">
          <b>{disputed ? t('nuance.half') : t('nuance.label')}</b> {nuance}
        </p>
      )}
      {first !== undefined && (
        <p class="source">
          {t('source.line', first)} {more > 0 && t('source.more', { count: more })}
        </p>
      )}
    </div>
  );
}
