/** The participant's page: the home page without a room code, else joining, then the game. */
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { Home } from '../home/home.tsx';
import { roomInAddress } from '../lib/address.ts';
import { forgetPlace, knownPlace } from '../lib/identity.ts';
import { createWakeLock } from '../lib/wake-lock.ts';
import { useSession } from '../ui/session-context.ts';
import { Join } from './join.tsx';
import { hasKeepsake } from './keepsake.ts';
import type { PlayDevice } from './play-device.ts';
import { Removed } from './removed.tsx';

type Loaded = ComponentType<{ readonly code: RoomCode; readonly device: PlayDevice }>;

export function Play() {
  const { connection, store } = useSession();
  const code = useSignal(useMemo(() => roomInAddress(), []));
  const leaving = useSignal(false);
  const device = useMemo(() => ({ wake: createWakeLock(), leaving }), []);
  const game = useSignal<Loaded | null>(null);

  useEffect(() => {
    const at = code.peek();
    if (at === null) return;
    connection.start(knownPlace('seat', at));
    // Small, and needed in a minute: it comes while the name is typed.
    void import('./game.tsx').then(({ PlayGame }) => (game.value = PlayGame));
  }, []);

  const room = code.value;
  if (room === null) return <Home />;

  if (store.connection.value === 'removed' && !leaving.value) {
    const again = () => {
      forgetPlace('seat', room);
      store.reset();
      connection.start(null);
    };
    return <Removed onAgain={again} />;
  }
  const Game = game.value;
  const isOver = store.connection.value === 'gone' && hasKeepsake(room);
  if (Game === null || (store.stage.value === null && !isOver)) {
    return <Join code={room} wake={device.wake} onCode={(next) => (code.value = next)} />;
  }
  return <Game code={room} device={device} />;
}
