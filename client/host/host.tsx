/** The host's page: choosing a plan without a room, else the console; for the host or for who helps. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { hostAddress, roomInAddress } from '../lib/address.ts';
import { forgetPlace, knownPlace, type Place } from '../lib/identity.ts';
import type { Store } from '../lib/store.ts';
import { t } from '../messages/host.ts';
import { Logo } from '../ui/logo.tsx';
import { useGame } from '../ui/session-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { Alone, type WhyAlone } from './alone.tsx';
import { Console } from './console.tsx';
import { erased } from './erase.ts';
import { candidateCode } from './opening.ts';
import { Create } from './plan/create.tsx';
import { rememberOver } from './running.ts';

type Role = Place['role'];

export function Host() {
  const { connection, store } = useGame();
  const code = useMemo(() => roomInAddress(), []);
  const [place, setPlace] = useState<Place | null>(() => (code === null ? null : ownPlace(code)));
  const [alone, setAlone] = useState<WhyAlone | null>(code !== null && place === null ? 'unknown' : null);
  const held = useRef(place);
  held.current = place;

  useEffect(() => {
    if (alone === null) connection.start(place, place?.code ?? candidateCode());
    // Another code typed behind the `#` is another room.
    const reload = () => location.reload();
    addEventListener('hashchange', reload);
    return () => removeEventListener('hashchange', reload);
  }, []);
  useSignalEffect(() => {
    const why = whyEnded(store, held.current?.role ?? 'host');
    if (why !== null) setAlone(why);
    if (why === 'dismissed' && held.current !== null) forgetPlace('helper', held.current.code);
  });
  useOver(store, alone !== null);

  /** It has been entered already. */
  const take = (next: Place) => {
    history.replaceState(null, '', hostAddress(next.code));
    setPlace(next);
    setAlone(null);
  };
  const { value: view } = store.view;
  if (erased.value) return <Alone why="erased" code={code} onPlace={take} />;
  if (alone !== null) return <Alone why={alone} code={code} onPlace={take} />;
  if (view?.audience === 'host') return <Console view={view} isHost={store.helper.value === null} />;
  return place === null ? <Create onPlace={take} /> : <Waiting />;
}

/** The one entered last, should this browser both host the room and help in it. */
function ownPlace(code: RoomCode): Place | null {
  const places = [knownPlace('host', code), knownPlace('helper', code)].filter((one) => one !== null);
  return places.sort((a, b) => b.at - a.at)[0] ?? null;
}

function whyEnded({ connection, ending }: Store, role: Role): WhyAlone | null {
  const state = connection.value;
  const isOut = state === 'removed' || (state === 'gone' && ending.value?.code === 'unknown_seat');
  if (!isOut) return state === 'gone' ? 'gone' : null;
  return role === 'helper' ? 'dismissed' : 'led-elsewhere';
}

/** Closed, cleared away or led by somebody else: not a workshop to go on with. */
function useOver({ view }: Store, isAlone: boolean): void {
  const over = isAlone || (view.value?.audience === 'host' && view.value.stage.kind === 'closed');
  useEffect(() => {
    const room = roomInAddress();
    if (over && room !== null) rememberOver(room);
  }, [over]);
}

function Waiting() {
  return (
    <main class="host-alone stack">
      <Logo as="h1" />
      <p class="row">
        <Spinner />
        {t('word.loading')}
      </p>
    </main>
  );
}
