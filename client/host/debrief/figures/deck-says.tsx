/** Panels of sentences of the deck: what each side is for, what is true of both, and tips. */
import { useEffect, useState } from 'preact/hooks';
import type { ThemeFigures } from '../../../../shared/debrief-views.ts';
import { claimsPerPage } from '../../../lib/debrief-pages.ts';
import { tipsFor, weakestTheme } from '../../../lib/tip-choice.ts';
import { t } from '../../../messages/host.ts';
import { ModeIcon } from '../../../ui/hats.tsx';
import { useGame } from '../../../ui/session-context.ts';
import { KeyName } from '../../scene/notes.tsx';

export function WorthSentences() {
  const { words } = useGame();
  const worth = words.ending()?.worth ?? null;
  if (worth === null) return null;
  return (
    <ul class="plain-list">
      {(['leader', 'manager'] as const).map((side) => (
        <li key={side}>
          <KeyName value={side} /> <span {...words.spoken()}>{worth[side]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same as on the projector. */
export function ClaimSentences({ page }: { readonly page: number }) {
  const { words } = useGame();
  const claims = words.ending()?.claims ?? [];
  return (
    <ul class="plain-list" {...words.spoken()}>
      {claims.slice(page * claimsPerPage, (page + 1) * claimsPerPage).map((claim) => (
        <li key={claim}>{claim}</li>
      ))}
    </ul>
  );
}

/** The same as on the projector. */
export function TipSentences({ themes }: { readonly themes: readonly ThemeFigures[] | null }) {
  const { words } = useGame();
  const [failed, setFailed] = useState(false);
  const tips = words.tips();
  useEffect(() => {
    if (tips === null) void words.askTips().then((came) => setFailed(!came));
  }, [tips === null]);
  if (tips === null) return <p class="soft">{t(failed ? 'debrief.tips.none' : 'word.loading')}</p>;
  return (
    <ul class="plain-list">
      {tipsFor(tips, weakestTheme(themes, words)).map(({ text, mode }) => (
        <li key={text}>
          {mode !== 'self' && <ModeIcon mode={mode} />} <span {...words.spoken()}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
