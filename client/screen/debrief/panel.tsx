/** What stands on one page of the debrief. A new panel is one case here and a component of its own. */
import type { DebriefView, ShownPanel } from '../../../shared/debrief-views.ts';
import type { Stage } from '../../../shared/views.ts';
import { claimsPerPage, revoted, wallPages } from '../../lib/debrief-pages.ts';
import { ReplayStage } from '../../replay/replay-stage.tsx';
import { sidesInOrder } from '../../lib/order.ts';
import { useGame } from '../../ui/session-context.ts';
import { paged } from '../pages.ts';
import { ArguePanel } from './argue.tsx';
import { ContestedPanel } from './contested.tsx';
import { ExitPanel } from './exit-result.tsx';
import { FactsPanel } from './facts.tsx';
import { LeanPanel } from './lean.tsx';
import { LiftPanel } from './lift.tsx';
import { MatrixPanel } from './matrix.tsx';
import { MindsPanel } from './minds.tsx';
import { ClaimsPanel, NeitherPanel } from './neither.tsx';
import { PairPanel } from './pairs.tsx';
import { TipsPanel } from './tips.tsx';
import { WallPanel } from './wall.tsx';

interface PanelProps {
  readonly at: ShownPanel;
  readonly debrief: DebriefView;
  readonly stage: Stage;
}

export function Panel({ at: { panel, page }, debrief, stage }: PanelProps) {
  const { words } = useGame();
  const sides = sidesInOrder(stage.managerFirst);
  const { worth = null, claims = [] } = words.ending() ?? {};
  switch (panel) {
    case 'mood':
      return <FactsPanel debrief={debrief} waiting={stage.kind === 'debrief-what'} />;
    case 'contested':
      return <ContestedPanel debrief={debrief} page={page} sides={sides} secondLook={stage.parts.secondLook} />;
    case 'matrix':
      return <MatrixPanel cards={debrief.cards} page={page} sides={sides} />;
    case 'lift':
      return <LiftPanel lift={debrief.lift} />;
    case 'replay':
      return <ReplayStage figures={debrief} managerFirst={stage.managerFirst} page={page} />;
    case 'argue':
      return <ArguePanel cards={debrief.talk} />;
    case 'lean':
      return <LeanPanel debrief={debrief} page={page} />;
    case 'minds':
      return <MindsPanel outcome={revoted(debrief.scenarios)[page]} />;
    case 'pairs':
      return <PairPanel pair={debrief.pairs[page]} />;
    case 'neither':
      return <NeitherPanel worth={worth} sides={sides} />;
    case 'claims':
      return <ClaimsPanel claims={paged(claims, claimsPerPage)[page] ?? []} />;
    case 'tips':
      return <TipsPanel themes={debrief.themes} />;
    case 'wall':
      return <WallPanel notes={wallPages(debrief.commitments)[page] ?? []} modes={debrief.commitmentModes} />;
    case 'exit':
      return <ExitPanel exit={debrief.exit} />;
  }
}
