/** The debrief, page by page. The end shows the same pages again, after what the last cards told. */
import type { DebriefPart, DebriefView } from '../../../shared/debrief-views.ts';
import type { Stage } from '../../../shared/views.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';
import { Frame } from '../frame.tsx';
import { usePages } from '../pages.ts';
import { panelsOf } from './panels.tsx';
import { useFirstSeen } from './wall-order.ts';

const turnMs = 25_000;

interface DebriefProps {
  readonly stage: Stage;
  readonly part: DebriefPart | 'closed';
  readonly debrief: DebriefView;
}

export function Debrief({ stage, part, debrief }: DebriefProps) {
  const { words } = useGame();
  const commitments = useFirstSeen(debrief.commitments);
  const panels = panelsOf(part, { ...debrief, commitments }, stage, words);
  const pages = usePages(panels.length, { everyMs: turnMs, key: part });
  const panel = panels[pages.page];
  if (panel === undefined) return null;
  return (
    <Frame stage={stage} title={panel.title} context={contextOf(part, stage)} pages={pages} layout="debrief">
      {panel.content}
    </Frame>
  );
}

/** At the end also until when it is all kept. */
function contextOf(part: DebriefProps['part'], { keptUntil }: Stage): string {
  if (part !== 'closed') return t(`step.debrief-${part}`);
  return keptUntil === null ? t('step.closed') : t('closed.screen', { time: dayAndTime(keptUntil) });
}
