/** The debrief: what the projector shows and what to ask about it, then what can be chosen or hidden. */
import type { DebriefScene } from '../../../shared/debrief-panels.ts';
import type { DebriefView } from '../../../shared/debrief-views.ts';
import { contestedPage } from '../../lib/debrief-pages.ts';
import { t } from '../../messages/host.ts';
import { useGame } from '../../ui/session-context.ts';
import { Commitments } from '../debrief/commitments.tsx';
import { DriverPanel } from '../debrief/driver.tsx';
import { PanelFigures } from '../debrief/figures/panel-figures.tsx';
import { questionOf } from '../debrief/question.ts';
import { TalkAbout } from '../debrief/talk-about.tsx';
import { useDriver } from '../debrief/use-driver.ts';
import { useRoom } from '../room-context.ts';
import { Lines } from './script.tsx';

interface DebriefBodyProps {
  /** Part of the debrief, or what the end shows of it again. */
  readonly part: DebriefScene;
  readonly debrief: DebriefView;
}

export function DebriefBody({ part, debrief }: DebriefBodyProps) {
  const { words } = useGame();
  const { may } = useRoom();
  const driver = useDriver(part, debrief);
  const { shown } = driver.course;
  const isEnd = part === 'closed';
  const { card } = shown.panel === 'contested' ? contestedPage(debrief, shown.page) : { card: null };
  return (
    <>
      <DriverPanel driver={driver} debrief={debrief} />
      {may('show-panel') && <Lines label={t('ask.label')} text={questionOf(shown, debrief, words)} />}
      {debrief.facts.isSmall && (
        <p class="few">{t('chart.small', { people: t('word.people', { count: debrief.facts.people }) })}</p>
      )}
      <PanelFigures shown={shown} debrief={debrief} />
      {(part === 'what' || isEnd) && <TalkAbout debrief={debrief} shown={card} />}
      {(part === 'now-what' || isEnd) && <Commitments notes={debrief.commitments} />}
    </>
  );
}
