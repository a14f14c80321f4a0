/** The deck that is open, and what can be done with it. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { DeckItemId } from '../../../shared/ids.ts';
import { firstLanguage, type Draft, type ItemKind } from '../../lib/deck-draft.ts';
import { keepDeck, onDecksChanged, ownDeck, type OwnDeck } from '../../lib/own-decks.ts';
import { useFocus } from '../use-focus.ts';
import { useCheck, type Check } from './use-check.ts';

/** What was taken out last. */
export interface Removed {
  /** Says so, in the language of the page. */
  readonly text: () => string;
  /** Where it was. */
  readonly kind: ItemKind | 'languages';
  readonly at: number;
  /** Null for a language. */
  readonly item: DeckItemId | null;
  readonly putBack: (draft: Draft) => Draft;
}

export interface OpenDeck {
  readonly key: string;
  readonly draft: Draft;
  /** The one that is being written. */
  readonly language: string;
  readonly check: Check;
  /** False: there was no room for it in the browser. */
  readonly isKept: boolean;
  readonly removed: Removed | null;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  readonly write: (language: string) => void;
  readonly setRemoved: (removed: Removed | null) => void;
  /** The text of that item, once it is drawn. */
  readonly focusOn: (kind: ItemKind, id: DeckItemId) => void;
}

export const OpenDeckContext = createContext<OpenDeck | null>(null);

export function useDeck(): OpenDeck {
  const deck = useContext(OpenDeckContext);
  if (deck === null) throw new Error('useDeck outside of Editor');
  return deck;
}

export function textId(kind: ItemKind, id: DeckItemId): string {
  return `text-${kind}-${id}`;
}

export function useOpenDeck(deck: OwnDeck): OpenDeck {
  const { key } = deck;
  const [draft, setDraft] = useState(deck.draft);
  const [isKept, setKept] = useState(true);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [chosen, write] = useState(firstLanguage(draft));
  const focus = useFocus();
  // Two changes may come before the next drawing.
  const latest = useRef(deck);

  function keep(next: OwnDeck): void {
    latest.current = next;
    setDraft(next.draft);
    setKept(keepDeck(next));
  }
  const check = useCheck(draft, (checked, problems) => {
    if (checked === latest.current.draft) keep({ ...latest.current, problems });
  });
  useOtherTabs(key, (other) => {
    if (other.changed <= latest.current.changed) return;
    latest.current = other;
    setDraft(other.draft);
  });
  return {
    ...{ key, draft, check, isKept, removed, setRemoved, write },
    focusOn: (kind, item) => focus(textId(kind, item)),
    language: chosen in draft.languages ? chosen : firstLanguage(draft),
    edit: (change) => {
      const next = change(latest.current.draft);
      if (next !== latest.current.draft) keep({ key, draft: next, changed: Date.now(), problems: null });
    },
  };
}

/** Another tab may write on the same deck: both show the same. */
function useOtherTabs(key: string, take: (deck: OwnDeck) => void): void {
  useEffect(
    () =>
      onDecksChanged(() => {
        const other = ownDeck(key);
        if (other !== null) take(other);
      }),
    [key],
  );
}
