/** The debrief, page by page. The end shows the same pages again, after what the last cards told. */
import type { DebriefScene } from '../../../shared/debrief-panels.ts';
import type { CommitmentNote, DebriefView } from '../../../shared/debrief-views.ts';
import type { PanelName } from '../../../shared/panel-names.ts';
import type { Stage } from '../../../shared/views.ts';
import { useFirstSeen } from '../../lib/first-seen.ts';
import { dayAndTime } from '../../lib/formats.ts';
import { t } from '../../messages/screen.ts';
import { useGame } from '../../ui/session-context.ts';
import { Frame } from '../frame.tsx';
import { usePanelPages } from './panel-pages.ts';
import { Panel } from './panel.tsx';

interface DebriefProps {
  readonly stage: Stage;
  readonly part: DebriefScene;
  readonly debrief: DebriefView;
}

/** What rests on so few that one answer shows; the others show cards, sentences or what the deck says. */
const withFigures: ReadonlySet<PanelName> = new Set<PanelName>([
  'mood',
  'contested',
  'matrix',
  'lift',
  'lean',
  'minds',
  'pairs',
  'tips',
  'exit',
]);

/** Notes come here without what they are known by. */
const sameNote = ({ mode, text }: CommitmentNote) => `${mode} ${text}`;

export function Debrief({ stage, part, debrief }: DebriefProps) {
  const { words } = useGame();
  const ordered = { ...debrief, commitments: useFirstSeen(debrief.commitments, sameNote) };
  const { pages, at } = usePanelPages(part, ordered, words.ending()?.claims.length ?? 0);
  const { isSmall, people } = debrief.facts;
  return (
    <Frame
      stage={stage}
      title={t(`panel.${at.panel}`)}
      context={contextOf(part, stage)}
      note={
        isSmall && withFigures.has(at.panel)
          ? t('chart.small', { people: t('word.people', { count: people }) })
          : undefined
      }
      pages={pages}
      layout="debrief"
    >
      <Panel at={at} debrief={ordered} stage={stage} />
    </Frame>
  );
}

/** At the end also until when it is all kept. */
function contextOf(part: DebriefScene, { keptUntil }: Stage): string {
  if (part !== 'closed') return t(`step.debrief-${part}`);
  return keptUntil === null ? t('step.closed') : t('closed.screen', { time: dayAndTime(keptUntil) });
}
