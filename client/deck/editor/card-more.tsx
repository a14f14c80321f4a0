/** What a card need not have. */
import { firstLanguage, type DraftCard } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { mainText, possibleTwins, withCard, withTwin } from '../model/items.ts';
import { useDeck } from './editor-context.ts';
import { MoreText } from './more-text.tsx';
import { More } from './more.tsx';
import { Select } from './select.tsx';
import { SourceBox } from './source-box.tsx';
import { ThemeBox } from './theme-box.tsx';
import { Tiles } from './tiles.tsx';

const weights = { full: 1, half: 0.5, talk: 0 } as const;
const weightNames = Object.keys(weights) as readonly (keyof typeof weights)[];

interface CardMoreProps {
  readonly card: DraftCard;
  readonly position: number;
}

export function CardMore({ card, position }: CardMoreProps) {
  const { draft, language, edit } = useDeck();
  const { id, weight } = card;
  const isTranslation = language !== firstLanguage(draft);
  return (
    <More kind="cards" id={id} position={position}>
      <MoreText kind="cards" id={id} field="explanation" />
      {!isTranslation && (
        <>
          <Tiles
            label={t('deck.weight')}
            name={`weight-${id}`}
            values={weightNames}
            chosen={weightNames.find((name) => weights[name] === weight) ?? null}
            onChoose={(name) => edit((before) => withCard(before, id, { weight: weights[name] }))}
          >
            {(name) => t(`deck.weight.${name}`)}
          </Tiles>
          <SourceBox kind="cards" item={card} field="sources" />
          {(weight === weights.half || card.against.length > 0) && (
            <SourceBox kind="cards" item={card} field="against" />
          )}
          <ThemeBox kind="cards" item={card} />
          <TwinChoice card={card} />
        </>
      )}
    </More>
  );
}

function TwinChoice({ card }: { readonly card: DraftCard }) {
  const { draft, edit } = useDeck();
  const { id, twin } = card;
  const nameOf = (other: DraftCard) => {
    const number = draft.cards.indexOf(other) + 1;
    return mainText(draft, 'cards', other.id) || t('deck.card', { number });
  };
  const options = possibleTwins(draft, card).map((other) => ({ value: other.id, name: nameOf(other) }));
  return (
    <Select
      label={t('deck.twin')}
      hint={t('deck.twin.hint')}
      value={twin ?? ''}
      options={[{ value: '', name: t('deck.twin.none') }, ...options]}
      onChoose={(value) => {
        const chosen = draft.cards.find((other) => other.id === value)?.id ?? null;
        edit((before) => withTwin(before, id, chosen));
      }}
    />
  );
}
