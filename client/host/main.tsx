import '../styles/all.css';
import '../styles/game.css';
import '../styles/host.css';
import { createGame } from '../lib/game.ts';
import { createSession } from '../lib/session.ts';
import { Page } from '../ui/page.tsx';
import { GameContext } from '../ui/session-context.ts';
import { startPage } from '../ui/start.tsx';
import { Host } from './host.tsx';

startPage(() => {
  const session = createSession();
  const game = createGame(session);
  return (
    <Page session={session}>
      <GameContext value={game}>
        <Host />
      </GameContext>
    </Page>
  );
});
