import { hostWithDeck } from '../../lib/address.ts';
import { dayAndTime, series } from '../../lib/formats.ts';
import type { OwnDeck } from '../../lib/own-decks.ts';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { deckAddress } from '../addresses.ts';
import { downloadDeck } from '../download.ts';
import { tallyOf } from '../model/tally.ts';
import { languageName } from '../model/languages.ts';
import { languagesOf } from '../../lib/deck-draft.ts';
import { sideNameOf, titleOf } from '../naming.ts';

interface DeckRowProps {
  readonly deck: OwnDeck;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function linkId(key: string): string {
  return `deck-${key}`;
}

export function DeckRow({ deck, onCopy, onDelete }: DeckRowProps) {
  const { key, draft, changed, problems } = deck;
  const title = titleOf(draft);
  return (
    <article class="panel deck-row">
      <div class="stack deck-row-words">
        <h2>
          <a id={linkId(key)} href={deckAddress(key)} dir="auto">
            {title}
          </a>
        </h2>
        <p dir="auto">
          {t('deck.columns', { first: sideNameOf(draft, 'leader'), second: sideNameOf(draft, 'manager') })}
        </p>
        <p class="soft small">{factsOf(draft)}</p>
        <p class="soft small">{t('deck.changed', { time: dayAndTime(changed) })}</p>
        {problems !== null && problems > 0 && (
          <p class="deck-broken small">
            {t('deck.use.broken', { problems: t('deck.check.problems', { count: problems }) })}
          </p>
        )}
      </div>
      <div class="row deck-row-acts">
        <a class="button button-secondary" href={deckAddress(key)} aria-label={t('deck.open.named', { title })}>
          {t('deck.open')}
        </a>
        {!problems && (
          <a class="button button-secondary" href={hostWithDeck(key)} aria-label={t('deck.use.named', { title })}>
            {t('deck.use')}
          </a>
        )}
        <Act name="duplicate" title={title} onClick={onCopy} />
        <Act name="download" title={title} onClick={() => downloadDeck(draft)} />
        <Act name="delete" title={title} onClick={onDelete} />
      </div>
    </article>
  );
}

interface ActProps {
  readonly name: 'duplicate' | 'download' | 'delete';
  readonly title: string;
  readonly onClick: () => void;
}

function Act({ name, title, onClick }: ActProps) {
  return (
    <Button kind="quiet" onClick={onClick}>
      <span aria-hidden="true">{t(`deck.${name}`)}</span>
      <span class="visually-hidden">{t(`deck.${name}.named`, { title })}</span>
    </Button>
  );
}

function factsOf(draft: OwnDeck['draft']): string {
  const { cards, talk, scenarios } = tallyOf(draft);
  return [
    t('deck.cards', { count: cards + talk }),
    ...(scenarios > 0 ? [t('deck.scenarios', { count: scenarios })] : []),
    series(languagesOf(draft).map(languageName)),
  ].join(' · ');
}
