/** Reads decks in a thread as the server does, from the sources. */
import { DeckReader } from '../../server/content/import/reader.ts';

export function sourceReader(longestMs?: number): DeckReader {
  return new DeckReader(new URL('./deck-worker.mjs', import.meta.url), longestMs);
}
