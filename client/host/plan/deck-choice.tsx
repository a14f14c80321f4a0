/** What is played with: the deck that comes with the program, or one of this browser. */
import type { ComponentChildren } from 'preact';
import { firstWords, sizeOf } from '../../lib/deck-draft.ts';
import type { OwnDeck } from '../../lib/own-decks.ts';
import { t } from '../../messages/host.ts';
import { isPlayable } from './use-decks.ts';

interface DeckChoiceProps {
  readonly decks: readonly OwnDeck[];
  readonly chosen: OwnDeck | null;
  readonly onChoose: (key: string | null) => void;
}

const page = '/deck';

export function DeckChoice({ decks, chosen, onChoose }: DeckChoiceProps) {
  if (decks.length === 0) return <OnlyBuiltIn />;
  return (
    <fieldset class="choice deck-choice">
      <legend class="choice-legend">{t('plan.deck')}</legend>
      <div class="choice-tiles">
        <Tile isChosen={chosen === null} onChoose={() => onChoose(null)}>
          <b>{t('plan.deck.builtIn')}</b>
          <span class="soft small">{t('plan.deck.builtIn.about')}</span>
        </Tile>
        {decks.map((deck) =>
          isPlayable(deck) ? (
            <Tile key={deck.key} isChosen={deck.key === chosen?.key} onChoose={() => onChoose(deck.key)}>
              <Words deck={deck} />
            </Tile>
          ) : (
            <Broken key={deck.key} deck={deck} />
          ),
        )}
      </div>
      <p class="deck-link">
        <a href={page}>{t('plan.deck.edit')}</a>
      </p>
    </fieldset>
  );
}

/** Nothing to choose: a line will do. */
function OnlyBuiltIn() {
  return (
    <p class="row deck-link">
      <span>{t('plan.deck.of', { title: t('plan.deck.builtIn') })}</span>
      <a href={page}>{t('plan.deck.own')}</a>
    </p>
  );
}

interface TileProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

function Tile({ isChosen, onChoose, children }: TileProps) {
  return (
    <label class="choice-tile">
      <input type="radio" class="visually-hidden" name="deck" checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  );
}

/** Cannot be chosen, and says why. */
function Broken({ deck }: { readonly deck: OwnDeck }) {
  return (
    <div class="choice-tile is-broken">
      <Words deck={deck} />
      <span class="small">{t('plan.deck.problems', { count: deck.problems ?? 0 })}</span>
      <a class="small" href={`${page}#${deck.key}`}>
        {t('plan.deck.mend', { title: titleOf(deck) })}
      </a>
    </div>
  );
}

function Words({ deck }: { readonly deck: OwnDeck }) {
  const { leader, manager } = firstWords(deck.draft).sides;
  const { cards, scenarios } = sizeOf(deck.draft);
  const amounts = [
    t('word.cards', { count: cards }),
    ...(scenarios > 0 ? [t('plan.group.scenarios', { count: scenarios })] : []),
  ];
  return (
    <>
      <b dir="auto">{titleOf(deck)}</b>
      <span class="small" dir="auto">
        {t('plan.deck.columns', { first: leader, second: manager })}
      </span>
      <span class="soft small">{amounts.join(' · ')}</span>
    </>
  );
}

function titleOf({ draft }: OwnDeck): string {
  return firstWords(draft).title.trim() || t('plan.deck.untitled');
}
