/** Everything after joining; loaded on its own so that the join page stays small. */
import '../styles/game.css';
import '../styles/play-game.css';
import '../styles/play-sort.css';
import '../styles/play-results.css';
import '../styles/play-debrief.css';
import '../styles/dock.css';
import '../styles/board.css';
import { useMemo } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { createGame } from '../lib/game.ts';
import { GameContext, useGame, useSession } from '../ui/session-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { useKeeping } from './keeping.ts';
import { useLateMoves } from './late.ts';
import { Over } from './over.tsx';
import { Ribbons } from './ribbons.tsx';
import { SceneOf } from './scene.tsx';
import { seatedView } from './seat.ts';
import { TopBar } from './top-bar.tsx';
import { useSignsOfLife, useStepChanges, useWake } from './use-page.ts';

export function PlayGame({ code }: { readonly code: RoomCode }) {
  const session = useSession();
  const game = useMemo(() => createGame(session), [session]);
  return (
    <GameContext value={game}>
      <div class="play">
        <Inside code={code} />
      </div>
    </GameContext>
  );
}

function Inside({ code }: { readonly code: RoomCode }) {
  const session = useSession();
  const game = useGame();
  useStepChanges(game);
  useSignsOfLife(game);
  useKeeping(game, code);
  useLateMoves(game);
  useWake(game);
  const seated = seatedView(game);
  if (session.store.connection.value === 'gone' && seated?.view.scene.kind !== 'closed') return <Over code={code} />;
  if (seated === null)
    return (
      <main class="play-main play-middle">
        <Spinner />
      </main>
    );
  return (
    <>
      <TopBar code={code} />
      <Ribbons />
      <SceneOf view={seated.view} code={code} />
    </>
  );
}
