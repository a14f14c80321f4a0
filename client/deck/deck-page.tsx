/** The decks of this browser, or the one that the address names. */
import { useEffect, useState } from 'preact/hooks';
import { ownDeck } from '../lib/own-decks.ts';
import { t } from '../messages/deck.ts';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { LiveRegions } from '../ui/live-region.tsx';
import { Logo } from '../ui/logo.tsx';
import { Toasts } from '../ui/toast.tsx';
import { keyInAddress, listAddress } from './addresses.ts';
import { Editor } from './editor/editor.tsx';
import { DeckList } from './list/deck-list.tsx';

export function DeckPage() {
  const key = useKeyInAddress();
  return (
    <>
      <LiveRegions />
      <div class="deck-page">
        <header class="deck-top">
          <a href="/" class="plain-link">
            <Logo />
          </a>
          <LanguageMenu />
        </header>
        {key === '' ? <DeckList /> : <OpenDeck key={key} deckKey={key} />}
      </div>
      <Toasts />
    </>
  );
}

function useKeyInAddress(): string {
  const [key, setKey] = useState(keyInAddress);
  useEffect(() => {
    const follow = () => {
      setKey(keyInAddress());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return key;
}

function OpenDeck({ deckKey }: { readonly deckKey: string }) {
  const [deck] = useState(() => ownDeck(deckKey));
  if (deck !== null) return <Editor deck={deck} />;
  return (
    <main class="stack">
      <h1>{t('deck.title')}</h1>
      <p>{t('deck.lost')}</p>
      <p>
        <a class="button button-secondary" href={listAddress}>
          {t('deck.all')}
        </a>
      </p>
    </main>
  );
}
