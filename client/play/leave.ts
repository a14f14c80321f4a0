/** Going of one's own will, and what this phone then forgets. */
import type { RoomCode } from '../../shared/ids.ts';
import { forgetPlace } from '../lib/identity.ts';
import type { Session } from '../lib/session.ts';
import { forgetWords } from '../lib/words-kept.ts';
import { dropKeepsake } from './keepsake.ts';
import { dropLeaning } from './debrief/leaning.ts';
import { leaving } from './leaving.ts';

const patienceMs = 2_000;

/** Gives the seat up, as far as the server can be reached, and goes to the start page. */
export async function leaveRoom(session: Session, code: RoomCode): Promise<void> {
  leaving.value = true;
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
  await Promise.race([session.connection.send({ type: 'leave' }), late]);
  forgetAndGo(session, code);
}

export function forgetAndGo({ connection }: Session, code: RoomCode): void {
  connection.stop();
  forgetRoom(code);
  location.assign('/');
}

/** Removes every trace of the room from this phone. */
function forgetRoom(code: RoomCode): void {
  forgetPlace('seat', code);
  forgetWords(code);
  dropLeaning(code);
  dropKeepsake(code);
}
