/** The secrets of a room, from before it is opened. */
import type { RoomCode, Secret } from '../../shared/ids.ts';
import { drawSecret, rememberPlace } from '../lib/identity.ts';
import { readStoredJson, removeStored, writeStored } from '../lib/storage.ts';
import { drawTypedSecret } from '../lib/typed-secret.ts';

const openingKey = 'two-hats:opening';

export interface OpeningSecrets {
  readonly host: Secret;
  readonly screen: Secret;
  readonly rescue: Secret;
}

/** The same until `finishOpening`, so that a reload repeats the request instead of opening a second room. */
export function openingSecrets(): OpeningSecrets {
  const kept = readStoredJson(openingKey) as Partial<OpeningSecrets> | null;
  const { host, screen, rescue } = kept ?? {};
  if (isText(host) && isText(screen) && isText(rescue)) return { host, screen, rescue };
  const drawn = { host: drawSecret(), screen: drawTypedSecret(), rescue: drawTypedSecret() };
  writeStored(openingKey, JSON.stringify(drawn));
  return drawn;
}

export function finishOpening(code: RoomCode): void {
  const { host, screen, rescue } = openingSecrets();
  rememberPlace({ role: 'host', code, secret: host });
  rememberPlace({ role: 'screen', code, secret: screen });
  rememberPlace({ role: 'rescue', code, secret: rescue });
  removeStored(openingKey);
}

function isText(value: unknown): value is Secret {
  return typeof value === 'string';
}
