/** Why the articles see it so, who says it, and who says otherwise. */
import type { Explanation, Source } from '../../shared/texts.ts';
import { list } from '../lib/formats.ts';
import { t } from '../messages/screen.ts';
import { useGame } from '../ui/session-context.ts';

interface WhyProps {
  readonly explanation: Explanation | null;
  /** The disagreement has halved its weight. */
  readonly disputed?: boolean;
}

export function Why({ explanation, disputed = false }: WhyProps) {
  const { words } = useGame();
  if (explanation === null) return null;
  const { text, sources, against, nuance } = explanation;
  return (
    <div class="why">
      {text !== null && <p {...words.spoken()}>{text}</p>}
      {nuance !== null && (
        <p class="nuance">
          <b>{disputed ? t('nuance.half') : t('nuance.label')}</b> <span {...words.spoken()}>{nuance}</span>
        </p>
      )}
      <p class="source">
        {sourcesText(sources)}{' '}
        {against.length > 0 && <b>{t('source.against', { titles: list(against.map(titleOf)) })}</b>}
      </p>
    </div>
  );
}

function sourcesText([first, ...others]: readonly Source[]): string {
  if (first === undefined) return '';
  const { title, section } = first;
  const line = section === null ? titleOf(first) : t('source.line', { title, section });
  return others.length === 0 ? line : `${line} ${t('source.more', { count: others.length })}`;
}

function titleOf({ title }: Source): string {
  return t('source.whole', { title });
}
