import words from 'words:screen';
import '../styles/all.css';
import '../styles/game.css';
import '../styles/chart-drawings.css';
import '../styles/screen.css';
import '../styles/screen-entry.css';
import '../styles/screen-scenes.css';
import '../styles/screen-teams.css';
import '../styles/screen-standings.css';
import '../styles/screen-reveal.css';
import '../styles/screen-debrief.css';
import '../styles/screen-debrief-more.css';
import '../styles/replay.css';
import '../styles/screen-many.css';
import '../styles/screen-phone.css';
import { effect } from '@preact/signals';
import { createGame } from '../lib/game.ts';
import { createSession } from '../lib/session.ts';
import { t } from '../messages/screen.ts';
import { Page } from '../ui/page.tsx';
import { GameContext } from '../ui/session-context.ts';
import { startPage } from '../ui/start.tsx';
import { ScreenBanner } from './banner.tsx';
import { Screen } from './screen.tsx';

void startPage('screen', words, () => {
  const session = createSession();
  const game = createGame(session);
  effect(() => void (document.title = t('screen.page')));
  return (
    <Page session={session} banner={<ScreenBanner />}>
      <GameContext value={game}>
        <Screen />
      </GameContext>
    </Page>
  );
});
