import words from 'words:host';
import '../styles/all.css';
import '../styles/game.css';
import '../styles/host.css';
import '../styles/host-codes.css';
import '../styles/host-controls.css';
import '../styles/host-debrief.css';
import '../styles/host-dock.css';
import '../styles/host-plan.css';
import '../styles/host-room.css';
import '../styles/host-scene.css';
import '../styles/host-talk.css';
import { learnJoinAddress } from '../lib/address.ts';
import { effect } from '@preact/signals';
import { createGame } from '../lib/game.ts';
import { createSession } from '../lib/session.ts';
import { t } from '../messages/host.ts';
import { Page } from '../ui/page.tsx';
import { GameContext } from '../ui/session-context.ts';
import { startPage } from '../ui/start.tsx';
import { HostBanner } from './banner.tsx';
import { Host } from './host.tsx';

void startPage('host', words, () => {
  const session = createSession();
  const game = createGame(session);
  void learnJoinAddress();
  effect(() => void (document.title = t('host.page')));
  return (
    <Page session={session} banner={<HostBanner />}>
      <GameContext value={game}>
        <Host />
      </GameContext>
    </Page>
  );
});
