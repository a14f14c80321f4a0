/** The participant's page: the home page without a room code, else joining, then the game. */
import words from 'words:game';
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { Home } from '../home/home.tsx';
import { roomInAddress } from '../lib/address.ts';
import { knownPlace } from '../lib/identity.ts';
import { learn } from '../lib/language.ts';
import { patiently } from '../lib/patience.ts';
import { endOf } from './ending.ts';
import { useSession } from '../ui/session-context.ts';
import { Join } from './join.tsx';
import { hasKeepsake } from './has-keepsake.ts';
import { leaving } from './leaving.ts';
import { Removed } from './removed.tsx';

type Loaded = ComponentType<{ readonly code: RoomCode }>;

async function loadGame(): Promise<Loaded> {
  const [{ PlayGame }] = await Promise.all([import('./game.tsx'), learn(words)]);
  return PlayGame;
}

export function Play() {
  const { connection, store } = useSession();
  const code = useSignal(useMemo(() => roomInAddress(), []));
  const game = useSignal<Loaded | null>(null);

  useEffect(() => {
    const at = code.peek();
    if (at === null) return;
    connection.start(knownPlace('seat', at), at);
    // Small, and needed in a minute: it comes while the name is typed.
    void patiently(loadGame).then((loaded) => (game.value = loaded));
  }, []);

  const room = code.value;
  if (room === null) return <Home />;

  if (store.connection.value === 'removed' && !leaving.value) {
    // Asks with the old secret first: the server says whether the door is shut to it for good.
    const again = () => {
      store.reset();
      connection.start(knownPlace('seat', room));
    };
    return <Removed onAgain={again} />;
  }
  if (store.ending.value?.code === 'banned') return <Removed />;
  const Game = game.value;
  const end = endOf(store);
  const isOver = end === 'room' && hasKeepsake(room);
  if (Game === null || end === 'seat' || (store.stage.value === null && !isOver)) {
    return <Join code={room} onCode={(next) => (code.value = next)} />;
  }
  return <Game code={room} />;
}
