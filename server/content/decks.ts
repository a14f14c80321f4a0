/** The deck that comes with the program and the hosts' own, as what the rooms need of them. */
import { Damage, type Decks, type OwnDeck, type Texts } from '../rooms/ports.ts';
import { faultLines } from './deck-faults.ts';
import { loadDeck, type Deck } from './deck.ts';
import type { DeckFile } from '../../shared/deck-schema.ts';
import type { OwnDecks } from './own-decks.ts';
import type { DeckKeys } from '../game/deck-keys.ts';
import arabic from './leader-manager/ar.json' with { type: 'json' };
import german from './leader-manager/de.json' with { type: 'json' };
import english from './leader-manager/en.json' with { type: 'json' };
import spanish from './leader-manager/es.json' with { type: 'json' };
import french from './leader-manager/fr.json' with { type: 'json' };
import keys from './leader-manager/keys.json' with { type: 'json' };
import portuguese from './leader-manager/pt.json' with { type: 'json' };
import { textsOf } from './texts.ts';

/** The deck that comes with the program, in all its languages. */
export function loadBuiltIn(): Deck {
  const deck = loadDeck({
    ...keys,
    languages: { en: english, de: german, fr: french, es: spanish, pt: portuguese, ar: arabic },
  });
  if (!deck.ok) throw new Error(`built-in deck: ${faultLines(deck.error).join('; ')}`);
  return deck.value;
}

export function createDecks(builtIn: Deck, handedIn: OwnDecks): Decks {
  const builtInKeys = ruleKeys(builtIn.file);
  const builtInTexts = textsOf(builtIn, false);
  /** A deck that has just been handed in need not be read and judged a second time. */
  const known = new WeakMap<OwnDeck, Texts>();
  return {
    opening: (id) => {
      if (id === null) return { keys: builtInKeys, own: null };
      const deck = handedIn.find(id);
      if (deck === null) return null;
      known.set(deck.file, textsOf(deck, true));
      return { keys: ruleKeys(deck.file), own: deck.file };
    },
    texts: (own) => (own === null ? builtInTexts : (known.get(own) ?? textsOfOwn(own))),
  };
}

function textsOfOwn(own: OwnDeck): Texts {
  const deck = loadDeck(own);
  if (!deck.ok) throw new Damage(`the deck of a room: ${faultLines(deck.error).join('; ')}`);
  return textsOf(deck.value, true);
}

/** What the rules have to know of a deck. */
export function ruleKeys(file: DeckFile): DeckKeys {
  return {
    deck: file.deck,
    cards: file.cards.map(({ id, side, weight, theme, twin, tone }) => ({ item: id, side, weight, theme, twin, tone })),
    scenarios: file.scenarios.map(({ id, mode, scored, theme }) => ({ item: id, mode, scored, theme })),
  };
}
