/** One deck: its names, its languages, its cards and scenarios. Saved as it is written. */
import type { OwnDeck } from '../../lib/own-decks.ts';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { listAddress } from '../addresses.ts';
import { downloadDeck } from '../download.ts';
import { titleOf } from '../naming.ts';
import { OpenDeckContext, useDeck, useOpenDeck } from './editor-context.ts';
import { Foot } from './foot.tsx';
import { Items } from './items.tsx';
import { Languages } from './languages.tsx';
import { Names } from './names.tsx';
import { OtherTexts } from './other-texts.tsx';
import { RemarkList } from './remark-list.tsx';

export function Editor({ deck }: { readonly deck: OwnDeck }) {
  const open = useOpenDeck(deck);
  return (
    <OpenDeckContext value={open}>
      <main class="stack editor">
        <Head />
        <Names />
        <Languages />
        <RemarkList item={null} title />
        <Items kind="cards" />
        <Items kind="scenarios" />
        <OtherTexts />
      </main>
      <Foot />
    </OpenDeckContext>
  );
}

function Head() {
  const { draft, isKept } = useDeck();
  return (
    <div class="stack editor-head">
      <div class="row spread">
        <a class="button button-quiet" href={listAddress}>
          {t('deck.all')}
        </a>
        <div class="row">
          {isKept && <span class="soft small">{t('deck.saved')}</span>}
          <Button onClick={() => downloadDeck(draft)}>{t('deck.download')}</Button>
        </div>
      </div>
      {!isKept && (
        <p role="alert" class="field-error">
          {t('deck.full')}
        </p>
      )}
      <h1 dir="auto">{titleOf(draft)}</h1>
    </div>
  );
}
