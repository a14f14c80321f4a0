/** The decks that a facilitator keeps in this browser. The server knows none of them for longer than a morning. */
import { draftIn, type Draft } from './deck-draft.ts';
import { readStoredJson, removeStored, storedKeys, writeStored } from './storage.ts';

export interface OwnDeck {
  /** Drawn by this browser. */
  readonly key: string;
  readonly draft: Draft;
  /** When it was last changed, on this browser's clock. */
  readonly changed: number;
  /** How many the server has found in it as it is now; null: it has not been asked. */
  readonly problems: number | null;
}

const prefix = 'two-hats:deck:';
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const keyLength = 10;

/** The one changed last first. */
export function ownDecks(): readonly OwnDeck[] {
  return storedKeys(prefix)
    .map((key) => ownDeck(key.slice(prefix.length)))
    .filter((deck) => deck !== null)
    .sort((a, b) => b.changed - a.changed);
}

export function ownDeck(key: string): OwnDeck | null {
  const { draft, changed, problems } = (readStoredJson(prefix + key) ?? {}) as Partial<OwnDeck>;
  const sound = draftIn(draft);
  if (sound === null) return null;
  return { key, draft: sound, changed: changed ?? 0, problems: problems ?? null };
}

/** False: there is no room for it, and it is gone when the page is closed. */
export function keepDeck({ key, draft, changed, problems }: OwnDeck): boolean {
  return writeStored(prefix + key, JSON.stringify({ draft, changed, problems }));
}

export function forgetDeck(key: string): void {
  removeStored(prefix + key);
}

export function drawDeckKey(): string {
  const raw = crypto.getRandomValues(new Uint8Array(keyLength));
  return Array.from(raw, (byte) => letters[byte % letters.length]).join('');
}

/** Tells what another tab of this browser does to the decks. Returns how to stop it. */
export function onDecksChanged(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefix)) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
