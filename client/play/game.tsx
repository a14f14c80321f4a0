/** Everything after joining; loaded on its own so that the join page stays small. */
import '../styles/game.css';
import { useMemo } from 'preact/hooks';
import { createGame } from '../lib/game.ts';
import { t } from '../messages/play.ts';
import { Clock } from '../ui/clock.tsx';
import { Logo } from '../ui/hats.tsx';
import { GameContext, useSession } from '../ui/session-context.ts';

export function PlayGame() {
  const session = useSession();
  const game = useMemo(() => createGame(session), [session]);
  const stage = session.store.stage.value;
  return (
    <GameContext value={game}>
      <div class="play">
        <header class="play-top">
          <Logo />
          <Clock countdown={game.countdown} />
        </header>
        <main class="play-main">{stage !== null && <h1>{t(`step.${stage.kind}`)}</h1>}</main>
      </div>
    </GameContext>
  );
}
