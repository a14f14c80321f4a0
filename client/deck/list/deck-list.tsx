/** All decks of this browser, and the ways to a new one. */
import { useEffect, useState } from 'preact/hooks';
import { newDraft } from '../../lib/deck-draft.ts';
import { currentLanguage } from '../../lib/i18n.ts';
import { drawDeckKey, forgetDeck, keepDeck, onDecksChanged, ownDecks, type OwnDeck } from '../../lib/own-decks.ts';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { deckAddress } from '../addresses.ts';
import { titleOf, titleOfCopy } from '../naming.ts';
import { UndoBar } from '../undo-bar.tsx';
import { useFocus } from '../use-focus.ts';
import { DeckRow, linkId } from './deck-row.tsx';
import { Import } from './import.tsx';

export function DeckList() {
  const [decks, setDecks] = useState(ownDecks);
  /** The one deleted last keeps its place in the list. */
  const [deleted, setDeleted] = useState<OwnDeck | null>(null);
  const focus = useFocus();
  const look = () => setDecks(ownDecks());
  useEffect(() => onDecksChanged(look), []);

  const copy = ({ draft, problems }: OwnDeck) => {
    keep({ key: drawDeckKey(), draft: copyOf(draft), changed: Date.now(), problems });
    look();
  };
  const remove = (deck: OwnDeck) => {
    forgetDeck(deck.key);
    setDeleted(deck);
    look();
  };
  const rows = [...decks, ...(deleted === null ? [] : [deleted])].sort((a, b) => b.changed - a.changed);
  return (
    <main class="stack deck-home">
      <div class="stack deck-intro">
        <h1>{t('deck.title')}</h1>
        <p>{t('deck.about')}</p>
      </div>
      <Import>
        <Button kind="primary" onClick={() => begin()}>
          {t('deck.new')}
        </Button>
      </Import>
      {rows.length === 0 && <p class="panel deck-none">{t('deck.none')}</p>}
      <ul class="stack deck-rows">
        {rows.map((deck) => (
          <li key={deck.key}>
            {deck === deleted ? (
              <UndoBar
                text={t('deck.deleted', { title: titleOf(deck.draft) })}
                onUndo={() => {
                  keep(deck);
                  setDeleted(null);
                  look();
                  focus(linkId(deck.key));
                }}
                onClose={() => setDeleted(null)}
              />
            ) : (
              <DeckRow deck={deck} onCopy={() => copy(deck)} onDelete={() => remove(deck)} />
            )}
          </li>
        ))}
      </ul>
      <p class="soft small">{t('deck.kept')}</p>
    </main>
  );
}

function keep(deck: OwnDeck): void {
  if (!keepDeck(deck)) showToast(t('deck.full'));
}

function begin(): void {
  const key = drawDeckKey();
  keep({ key, draft: newDraft(currentLanguage()), changed: Date.now(), problems: null });
  location.hash = deckAddress(key);
}

function copyOf(draft: OwnDeck['draft']): OwnDeck['draft'] {
  const languages = Object.entries(draft.languages).map(
    ([language, words]) => [language, { ...words, title: titleOfCopy(words.title) }] as const,
  );
  return { ...draft, languages: Object.fromEntries(languages) };
}
