/** A session with what a page needs once it is in a room: the words of the cards, and the time left. */
import { computed } from '@preact/signals';
import { createCountdown, type Countdown } from './countdown.ts';
import type { Session } from './session.ts';
import { Words } from './words.ts';

export interface Game extends Session {
  readonly words: Words;
  readonly countdown: Countdown;
}

export function createGame(session: Session): Game {
  const { store, connection, clock } = session;
  const clockView = computed(() => store.stage.value?.clock ?? null);
  return {
    ...session,
    words: new Words(store, (request) => connection.ask('texts', request)),
    countdown: createCountdown(clockView, clock),
  };
}
