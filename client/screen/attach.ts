/** Puts this screen into a room: with what the browser knows, or with what somebody types. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RoomCode } from '../../shared/ids.ts';
import { roomInAddress, screenAddress } from '../lib/address.ts';
import { knownPlace, rememberPlace, type Place } from '../lib/identity.ts';
import { useGame } from '../ui/session-context.ts';

export interface Attach {
  /** Null: nothing to try, so ask for it. */
  readonly place: Place | null;
  /** Code in the address, to begin a form with. */
  readonly code: RoomCode | null;
  readonly begin: (place: Place) => void;
}

export function useAttach(): Attach {
  const { store, connection } = useGame();
  const code = useSignal<RoomCode | null>(null);
  const place = useSignal<Place | null>(null);
  const begin = (next: Place) => {
    place.value = next;
    code.value = next.code;
    store.reset();
    connection.start(next);
  };

  useEffect(() => {
    code.value = roomInAddress();
    const known = code.value === null ? null : knownPlace('screen', code.value);
    if (known !== null) begin(known);
    const reload = () => location.reload();
    addEventListener('hashchange', reload);
    return () => removeEventListener('hashchange', reload);
  }, []);

  useSignalEffect(() => {
    const now = place.value;
    if (now === null || store.connection.value !== 'online') return;
    // Kept only once the server has let it in.
    rememberPlace({ role: 'screen', code: now.code, secret: now.secret });
    history.replaceState(null, '', screenAddress(now.code));
  });

  return { place: place.value, code: code.value, begin };
}
