/** The participant's page: the home page without a room code, else joining, then the game. */
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { Home } from '../home/home.tsx';
import { roomInAddress } from '../lib/address.ts';
import { knownPlace } from '../lib/identity.ts';
import { reloadOnce } from '../lib/page-life.ts';
import { endOf } from './ending.ts';
import { useSession } from '../ui/session-context.ts';
import { Join } from './join.tsx';
import { hasKeepsake } from './keepsake.ts';
import { leaving } from './leaving.ts';
import { Removed } from './removed.tsx';

type Loaded = ComponentType<{ readonly code: RoomCode }>;

const retryMs = 2_000;

/** Over a weak network it may take a second try; after that only a fresh page helps. */
async function loadGame(isRetry = false): Promise<Loaded | null> {
  try {
    return (await import('./game.tsx')).PlayGame;
  } catch {
    if (isRetry) reloadOnce();
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    return isRetry ? null : loadGame(true);
  }
}

export function Play() {
  const { connection, store } = useSession();
  const code = useSignal(useMemo(() => roomInAddress(), []));
  const game = useSignal<Loaded | null>(null);

  useEffect(() => {
    const at = code.peek();
    if (at === null) return;
    connection.start(knownPlace('seat', at));
    // Small, and needed in a minute: it comes while the name is typed.
    void loadGame().then((loaded) => (game.value = loaded));
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
