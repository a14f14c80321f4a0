/** What the panel on the projector tells, as text: nobody at the console has to turn round to read it. */
import type { DebriefView, ShownPanel } from '../../../../shared/debrief-views.ts';
import { revoted } from '../../../lib/debrief-pages.ts';
import { ArgueFigures, HotCards, MatrixFigures, PairFigures } from './cards.tsx';
import { ClaimSentences, TipSentences, WorthSentences } from './deck-says.tsx';
import { MindsFigures } from './minds.tsx';
import { MoodFigures } from './mood.tsx';
import { ExitFigures, LeanFigures, LiftFigures } from './shares.tsx';

interface PanelFiguresProps {
  readonly shown: ShownPanel;
  readonly debrief: DebriefView;
}

export function PanelFigures({ shown: { panel, page }, debrief }: PanelFiguresProps) {
  const onPage = <Item,>(items: readonly Item[]) => items.slice(page, page + 1);
  switch (panel) {
    case 'mood':
      return <MoodFigures mood={debrief.mood} facts={debrief.facts} />;
    case 'matrix':
      return <MatrixFigures cards={debrief.cards} page={page} />;
    case 'lift':
      return <LiftFigures lift={debrief.lift} />;
    case 'replay':
      return <HotCards cards={debrief.cards} />;
    case 'argue':
      return <ArgueFigures cards={debrief.talk} />;
    case 'lean':
      return <LeanFigures debrief={debrief} />;
    case 'minds':
      return <MindsFigures scenarios={onPage(revoted(debrief.scenarios))} />;
    case 'pairs':
      return <PairFigures pairs={onPage(debrief.pairs)} />;
    case 'neither':
      return <WorthSentences />;
    case 'claims':
      return <ClaimSentences page={page} />;
    case 'tips':
      return <TipSentences themes={debrief.themes} />;
    case 'exit':
      return <ExitFigures exit={debrief.exit} />;
    case 'contested':
    case 'wall':
      // Below, where they can be changed as well.
      return null;
  }
}
