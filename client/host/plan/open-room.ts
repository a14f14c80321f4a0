/** Opens a room, with a deck of the host's own where one is given. May be repeated: it is the same room. */
import type { RoomCode } from '../../../shared/ids.ts';
import type { Plan } from '../../../shared/plan.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Connection } from '../../lib/connection.ts';
import { sizeOf } from '../../lib/deck-draft.ts';
import { handInDraft } from '../../lib/hand-in.ts';
import { keepDeck, type OwnDeck } from '../../lib/own-decks.ts';
import type { Failure } from '../../lib/store.ts';
import { finishOpening, openingSecrets } from '../opening.ts';
import { rememberDeckSize } from './room-deck.ts';

export interface Wish {
  readonly plan: Plan;
  /** Null for the one that comes with the program. */
  readonly deck: OwnDeck | null;
  /** The operator's; empty where none has been asked for. */
  readonly apiKey: string;
}

/** `problems`: of the deck. */
export type NotOpened = Failure | { readonly code: 'broken_deck'; readonly problems: number };

export async function openRoom(connection: Connection, wish: Wish): Promise<Result<RoomCode, NotOpened>> {
  const first = await tryOpening(connection, wish);
  // The server may have put the deck away between the two requests.
  const isAway = !first.ok && first.error.code === 'unknown_deck' && wish.deck !== null;
  return isAway ? tryOpening(connection, wish) : first;
}

async function tryOpening(connection: Connection, { plan, deck, apiKey }: Wish): Promise<Result<RoomCode, NotOpened>> {
  const handedIn = deck === null ? ok(null) : await handIn(deck);
  if (!handedIn.ok) return handedIn;
  const secrets = openingSecrets(handedIn.value);
  const { host: hostSecret, screen: screenSecret, rescue: rescueSecret } = secrets;
  const key = apiKey === '' ? {} : { key: apiKey };
  const reply = await connection.create({ hostSecret, screenSecret, rescueSecret, plan, deck: handedIn.value, ...key });
  if (!reply.ok) return reply;
  const { code } = reply.value;
  finishOpening(code, secrets);
  if (deck !== null) rememberDeckSize(code, sizeOf(deck.draft));
  return ok(code);
}

/** The id under which the server holds the deck for a while. */
async function handIn(deck: OwnDeck): Promise<Result<string, NotOpened>> {
  const reply = await handInDraft(deck.draft);
  if (!reply.ok) return reply;
  const { id, problems } = reply.value;
  keepDeck({ ...deck, problems: problems.length });
  return id === null ? err({ code: 'broken_deck', problems: problems.length }) : ok(id);
}
