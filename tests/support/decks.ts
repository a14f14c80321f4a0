/** The deck that comes with the program, as the rooms of a test get it. */
import { createDecks, loadBuiltIn } from '../../server/content/decks.ts';
import { OwnDecks } from '../../server/content/own-decks.ts';
import type { Decks } from '../../server/rooms/ports.ts';

const builtIn = loadBuiltIn();

export function builtInDecks(handedIn = new OwnDecks()): Decks {
  return createDecks(builtIn, handedIn);
}
