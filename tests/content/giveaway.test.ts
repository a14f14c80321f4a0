/** Which words name a column depends on what the columns are called. */
import { describe, expect, it } from 'vitest';
import { deckSchema } from '../../shared/deck-schema.ts';
import { loadBuiltIn } from '../../server/content/decks.ts';
import { giveawaysOf } from '../../server/content/quality/giveaway.ts';
import { smallOwnDeck } from '../support/own-deck.ts';

describe('words that give a column away', () => {
  it('are those of leading and managing where the columns are called so, in every language', () => {
    const { file } = loadBuiltIn();
    expect(giveawaysOf(file, 'en')('Inspires the boss')).not.toEqual([]);
    expect(giveawaysOf(file, 'de')('Fragt die Projektleitung')).not.toEqual([]);
    expect(giveawaysOf(file, 'fr')('Motive son équipe')).not.toEqual([]);
    expect(giveawaysOf(file, 'en')('Takes a walk')).toEqual([]);
  });

  it('are the names of the columns in any other deck, and nothing else', () => {
    const wordsIn = giveawaysOf(deckSchema.parse(smallOwnDeck()), 'en');
    expect(wordsIn('Starts on time')).toEqual(['start']);
    expect(wordsIn('Inspires the boss to manage')).toEqual([]);
  });
});
