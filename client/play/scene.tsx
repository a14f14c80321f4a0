/** One component for each kind of scene. */
import type { RoomCode } from '../../shared/ids.ts';
import type { ParticipantView, TeamScene } from '../../shared/views.ts';
import { BoardScene } from './board/board-scene.tsx';
import { Closed } from './scenes/closed.tsx';
import { Debrief } from './debrief/debrief.tsx';
import { Brief } from './scenes/brief.tsx';
import { Exit } from './scenes/exit.tsx';
import { Final } from './scenes/final.tsx';
import { Lobby } from './scenes/lobby.tsx';
import { Locked } from './scenes/locked.tsx';
import { ScenarioReveal } from './scenes/scenario-reveal.tsx';
import { Reveal } from './scenes/reveal.tsx';
import { Score } from './scenes/score.tsx';
import { SoloSort } from './scenes/solo-sort.tsx';
import { Talk } from './scenes/talk.tsx';
import { Vote } from './scenes/vote.tsx';

export function SceneOf({ view, code }: { readonly view: ParticipantView; readonly code: RoomCode }) {
  const { scene, stage } = view;
  // A new round, ballot or part begins with a fresh scene; a new reveal or a push does not.
  const key = `${stage.kind}:${String(stage.round)}:${String(stage.scenario)}`;
  return <Drawn key={key} scene={scene} code={code} />;
}

function Drawn({ scene, code }: { readonly scene: TeamScene; readonly code: RoomCode }) {
  switch (scene.kind) {
    case 'lobby':
      return <Lobby scene={scene} />;
    case 'brief':
      return <Brief />;
    case 'solo-sort':
      return <SoloSort scene={scene} />;
    case 'board':
      return <BoardScene scene={scene} />;
    case 'locked':
      return <Locked scene={scene} />;
    case 'reveal':
      return <Reveal scene={scene} />;
    case 'score':
      return <Score scene={scene} />;
    case 'vote':
      return <Vote scene={scene} />;
    case 'talk':
      return <Talk scene={scene} />;
    case 'scenario-reveal':
      return <ScenarioReveal scene={scene} />;
    case 'final':
      return <Final scene={scene} />;
    case 'debrief':
      return <Debrief scene={scene} code={code} />;
    case 'exit':
      return <Exit scene={scene} />;
    case 'closed':
      return <Closed code={code} />;
  }
}
