import { useRoom } from '../room-context.ts';
import { ClosedBody } from './closed-body.tsx';
import { DebriefBody } from './debrief-body.tsx';
import { OutcomeBody } from './outcome-body.tsx';
import { RevealBody } from './reveal-body.tsx';
import { FinalBody, Standings } from './standings.tsx';
import { ScenarioBody } from './scenario-body.tsx';
import { BoardProgress, ExitProgress, LockedCounts, SoloProgress } from './team-progress.tsx';

/** The part of the page that depends on what is on. */
export function SceneBody() {
  const { scene } = useRoom().view;
  switch (scene.kind) {
    case 'lobby':
    case 'brief':
      return null;
    case 'solo-sort':
      return <SoloProgress progress={scene.progress} teams={scene.teams} />;
    case 'board':
      return <BoardProgress teams={scene.teams} totals={scene.totals} />;
    case 'locked':
      return <LockedCounts counts={scene.counts} />;
    case 'reveal':
      return <RevealBody scene={scene} />;
    case 'score':
      return <Standings standings={scene.standings} />;
    case 'vote':
      return <ScenarioBody scenario={scene.scenario} progress={scene.progress} />;
    case 'talk':
      return <ScenarioBody scenario={scene.scenario} progress={null} />;
    case 'scenario-reveal':
      return <OutcomeBody outcome={scene.outcome} />;
    case 'final':
      return <FinalBody standings={scene.standings} awards={scene.awards} />;
    case 'debrief':
      return <DebriefBody part={scene.part} debrief={scene.debrief} />;
    case 'exit':
      return scene.cards === 0 ? null : <ExitProgress progress={scene.progress} />;
    case 'closed':
      return <ClosedBody debrief={scene.debrief} />;
  }
}
