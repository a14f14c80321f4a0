/** What to try: first of all where the room found the fewest fits. */
import { useEffect } from 'preact/hooks';
import type { ThemeFigures } from '../../../shared/debrief-views.ts';
import { percent } from '../../lib/formats.ts';
import { tipsFor, weakestTheme } from '../../lib/tip-choice.ts';
import { t } from '../../messages/screen.ts';
import { ModeIcon } from '../../ui/hats.tsx';
import { useGame } from '../../ui/session-context.ts';

const retryMs = 3_000;

export function TipsPanel({ themes }: { readonly themes: readonly ThemeFigures[] | null }) {
  const { words } = useGame();
  const tips = words.tips();
  useTips(tips === null);
  const weak = weakestTheme(themes, words);
  return (
    <div class="tips">
      {weak !== null && <p class="lead">{t('tips.weak', { theme: weak.name, share: percent(weak.fit) })}</p>}
      <ol class="tip-list">
        {tipsFor(tips ?? [], weak).map(({ text, mode }) => (
          <li key={text} class="card tip">
            {mode !== 'self' && (
              <p class="wall-mode">
                <ModeIcon mode={mode} /> <span {...words.spoken()}>{words.modeName(mode)}</span>
              </p>
            )}
            <p {...words.spoken()}>{text}</p>
          </li>
        ))}
      </ol>
      <p class="tips-ask">{t('tips.ask')}</p>
    </div>
  );
}

/** Asks for them while they are missing, again after each time that they did not come. */
function useTips(missing: boolean): void {
  const { words } = useGame();
  useEffect(() => {
    if (!missing) return undefined;
    void words.askTips();
    const again = setInterval(() => void words.askTips(), retryMs);
    return () => clearInterval(again);
  }, [missing]);
}
