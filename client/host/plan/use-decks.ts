import { useEffect, useState } from 'preact/hooks';
import { deckInAddress } from '../../lib/address.ts';
import { onDecksChanged, ownDecks, type OwnDeck } from '../../lib/own-decks.ts';

/** The decks of this browser, and the one that is to be played; null for the one that comes with the program. */
export function useDecks() {
  const [decks, setDecks] = useState(ownDecks);
  const [key, choose] = useState<string | null>(deckInAddress);
  useEffect(() => onDecksChanged(() => setDecks(ownDecks())), []);
  const chosen = decks.find((deck) => deck.key === key && isPlayable(deck)) ?? null;
  return { decks, chosen, choose };
}

/** As far as is known: whoever has not asked finds out when the room is opened. */
export function isPlayable({ problems }: OwnDeck): boolean {
  return problems === null || problems === 0;
}
