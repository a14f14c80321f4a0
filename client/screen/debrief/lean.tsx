/** To which role the room hands a theme, other than the articles do, and what it does with good words. */
import type { Halo, ThemeFigures } from '../../../shared/debrief-views.ts';
import { LeanChart } from '../../charts/lean-chart.tsx';
import { percent } from '../../lib/formats.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';

interface LeanPanelProps {
  readonly themes: readonly ThemeFigures[];
  readonly halo: Halo | null;
}

export function LeanPanel({ themes, halo }: LeanPanelProps) {
  const { words } = useGame();
  return (
    <div class="lean">
      {themes.length > 0 && <p class="lead">{t('lean.text')}</p>}
      {themes.length > 0 && <LeanChart leans={themes} words={words} />}
      {halo !== null && <HaloText halo={halo} alone={themes.length === 0} />}
    </div>
  );
}

/** Alone on its page it also says that there is nothing to talk about. */
function HaloText({ halo, alone }: { readonly halo: Halo; readonly alone: boolean }) {
  const { words } = useGame();
  if (!halo.isTelling && !alone) return null;
  const shares = { positive: percent(halo.positive), negative: percent(halo.negative), side: words.sideName('leader') };
  return (
    <div class="lean-halo">
      <p>{t('lean.halo', shares)}</p>
      <p>
        <b>{halo.isTelling ? t('lean.haloAsk') : t('lean.haloNone')}</b>
      </p>
    </div>
  );
}
