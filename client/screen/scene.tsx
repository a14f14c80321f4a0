import { unreachable } from '../../shared/result.ts';
import type { ScreenScene, Stage } from '../../shared/views.ts';
import { Board, SoloSort } from './boards.tsx';
import { Brief } from './brief.tsx';
import { Debrief } from './debrief/debrief.tsx';
import { Exit } from './exit.tsx';
import { Final } from './final.tsx';
import { Lobby } from './lobby.tsx';
import { Locked } from './locked.tsx';
import { Reveal } from './reveal.tsx';
import { ScenarioReveal } from './scenario-reveal.tsx';
import { Score } from './score.tsx';
import { Talk, Vote } from './vote.tsx';

interface SceneProps {
  readonly stage: Stage;
  readonly scene: ScreenScene;
}

/** The picture for every scene that there is. */
export function Scene({ stage, scene }: SceneProps) {
  switch (scene.kind) {
    case 'lobby':
      return <Lobby stage={stage} scene={scene} />;
    case 'brief':
      return <Brief stage={stage} />;
    case 'solo-sort':
      return <SoloSort stage={stage} scene={scene} />;
    case 'board':
      return <Board stage={stage} scene={scene} />;
    case 'locked':
      return <Locked stage={stage} scene={scene} />;
    case 'reveal':
      return <Reveal stage={stage} scene={scene} />;
    case 'score':
      return <Score stage={stage} scene={scene} />;
    case 'vote':
      return <Vote stage={stage} scene={scene} />;
    case 'talk':
      return <Talk stage={stage} scene={scene} />;
    case 'scenario-reveal':
      return <ScenarioReveal stage={stage} scene={scene} />;
    case 'final':
      return <Final stage={stage} scene={scene} />;
    case 'debrief':
      return <Debrief stage={stage} part={scene.part} debrief={scene.debrief} />;
    case 'exit':
      return <Exit stage={stage} scene={scene} />;
    case 'closed':
      return <Debrief stage={stage} part="closed" debrief={scene.debrief} />;
    default:
      return unreachable(scene);
  }
}
