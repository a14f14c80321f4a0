/** The participant's page: the home page without a room code, else joining, then the game. */
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Home } from '../home/home.tsx';
import { roomInAddress } from '../lib/address.ts';
import { knownPlace } from '../lib/identity.ts';
import { useSession } from '../ui/session-context.ts';
import { Join } from './join.tsx';

/** Comes on its own, so that the join page is small; asked for again, it is the same. */
const loadGame = () => import('./game.tsx');

export function Play() {
  const { connection, store } = useSession();
  const code = useMemo(() => roomInAddress('seat'), []);
  const game = useSignal<ComponentType | null>(null);

  useEffect(() => {
    if (code === null) return;
    const place = knownPlace('seat', code);
    connection.start(place);
    if (place !== null) void loadGame();
  }, []);
  useSignalEffect(() => {
    if (store.stage.value !== null) void loadGame().then(({ PlayGame }) => (game.value = PlayGame));
  });

  if (code === null) return <Home />;
  const Game = game.value;
  // `onJoining` is called with the tap on Join: the game comes while the seat is being taken.
  return store.stage.value === null || Game === null ? (
    <Join code={code} onJoining={() => void loadGame()} />
  ) : (
    <Game />
  );
}
