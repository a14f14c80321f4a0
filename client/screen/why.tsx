/** Why the articles see it so, who says it, and who says otherwise. */
import type { Explanation, Source } from '../../shared/texts.ts';
import { list } from '../lib/formats.ts';
import { t } from '../messages/screen.ts';
import { useGame } from '../ui/session-context.ts';

interface WhyProps {
  readonly explanation: Explanation | null;
  /** What the deck has as fitting: the side or the answer that its sources differ on. */
  readonly fits: string;
  /** The disagreement has halved its weight. */
  readonly disputed?: boolean;
}

export function Why({ explanation, fits, disputed = false }: WhyProps) {
  const { words } = useGame();
  if (explanation === null) return null;
  const { text, sources, against, nuance } = explanation;
  return (
    <div class="why">
      {text !== null && <p {...words.spoken()}>{text}</p>}
      <p class="source">
        {sourcesText(sources)} {nuance === null && <Against sources={against} />}
      </p>
      {nuance !== null && (
        <p class="nuance">
          <b>{t(disputed ? 'nuance.half' : 'nuance.label', { side: fits })}</b>{' '}
          <span {...words.spoken()}>{nuance}</span> <Against sources={against} />
        </p>
      )}
    </div>
  );
}

/** Beside the note on it, where there is one: a reader is to see who says which. */
function Against({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return <b>{t('source.against', { titles: list(sources.map(titleOf)) })}</b>;
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
