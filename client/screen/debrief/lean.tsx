/** To which role the room hands a theme, other than the articles do; then what it does with good words. */
import type { DebriefView, Halo } from '../../../shared/debrief-views.ts';
import { LeanChart } from '../../charts/lean-chart.tsx';
import { leansOf } from '../../charts/lean-words.ts';
import { percent } from '../../lib/formats.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';

interface LeanPanelProps {
  readonly debrief: Pick<DebriefView, 'lean' | 'themes' | 'halo'>;
  readonly page: number;
}

export function LeanPanel({ debrief, page }: LeanPanelProps) {
  const { words } = useGame();
  const { lean, halo } = debrief;
  if (halo !== null && (page > 0 || lean === null)) return <HaloPage halo={halo} />;
  return (
    <div class="lean">
      <p class="lead">{t('lean.text')}</p>
      <LeanChart leans={leansOf(debrief, words)} words={words} />
    </div>
  );
}

/** Where there are no topics it may have to say that there is nothing to talk about. */
function HaloPage({ halo }: { readonly halo: Halo }) {
  const { words } = useGame();
  const shares = { positive: percent(halo.positive), negative: percent(halo.negative), side: words.sideName('leader') };
  return (
    <div class="halo">
      <p class="halo-shares">{t('lean.halo', shares)}</p>
      <p class="statement">{halo.isTelling ? t('lean.haloAsk') : t('lean.haloNone')}</p>
    </div>
  );
}
