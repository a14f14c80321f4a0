/** The secrets of a room, from before it is opened, and the code that it may get. */
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { drawCode } from '../../shared/room-code.ts';
import { drawSecret, rememberPlace } from '../lib/identity.ts';
import { readStoredJson, removeStored, writeStored } from '../lib/storage.ts';
import { drawTypedSecret } from '../lib/typed-secret.ts';

const openingKey = 'two-hats:opening';

interface Kept extends OpeningSecrets {
  readonly deck: string | null;
}

export interface OpeningSecrets {
  readonly host: Secret;
  readonly screen: Secret;
  readonly rescue: Secret;
}

/**
 * The same until `finishOpening`, so that a reload repeats the request instead of opening a second room.
 * With another deck it is another room: the deck of a room cannot be changed.
 */
export function openingSecrets(deck: string | null): OpeningSecrets {
  const kept = readStoredJson(openingKey) as Partial<Kept> | null;
  const { host, screen, rescue } = kept ?? {};
  const isSameDeck = (kept?.deck ?? null) === deck;
  if (isSameDeck && isText(host) && isText(screen) && isText(rescue)) return { host, screen, rescue };
  const drawn = { host: drawSecret(), screen: drawTypedSecret(), rescue: drawTypedSecret() };
  writeStored(openingKey, JSON.stringify({ ...drawn, deck } satisfies Kept));
  return drawn;
}

/**
 * For the address of the connection over which a room is opened. It gets this code if that is free, so that a proxy
 * that goes by the address brings everybody to the server on which the room was opened.
 */
export function candidateCode(): RoomCode {
  return drawCode((limit) => {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    return drawn % limit;
  });
}

export function finishOpening(code: RoomCode, { host, screen, rescue }: OpeningSecrets): void {
  rememberPlace({ role: 'host', code, secret: host });
  rememberPlace({ role: 'screen', code, secret: screen });
  rememberPlace({ role: 'rescue', code, secret: rescue });
  removeStored(openingKey);
}

function isText(value: unknown): value is Secret {
  return typeof value === 'string';
}
