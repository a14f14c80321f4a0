/** The debrief, page by page. The end shows the same pages again, after what the last cards told. */
import type { DebriefPart, DebriefView } from '../../../shared/debrief-views.ts';
import type { Stage } from '../../../shared/views.ts';
import { t } from '../../messages/screen.ts';
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
  const commitments = useFirstSeen(debrief.commitments);
  const panels = panelsOf(part, { ...debrief, commitments }, stage);
  const pages = usePages(panels.length, { everyMs: turnMs, key: part });
  const panel = panels[pages.page];
  if (panel === undefined) return null;
  const step = t(part === 'closed' ? 'step.closed' : `step.debrief-${part}`);
  return (
    <Frame stage={stage} title={panel.title} context={step} pages={pages} layout="debrief">
      {panel.content}
    </Frame>
  );
}
