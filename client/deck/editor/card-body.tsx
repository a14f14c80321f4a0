import type { Side } from '../../../shared/commands.ts';
import { firstLanguage } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { withCard } from '../model/items.ts';
import { sideNameOf } from '../naming.ts';
import { CardMore } from './card-more.tsx';
import { useDeck } from './editor-context.ts';
import { ItemText } from './item-text.tsx';
import { goOn } from './go-on.ts';
import { Tiles } from './tiles.tsx';

const sides: readonly Side[] = ['leader', 'manager'];

/** In a translation the column is told, not asked. */
export function CardBody({ position }: { readonly position: number }) {
  const deck = useDeck();
  const { draft, language, edit } = deck;
  const card = draft.cards[position];
  if (card === undefined) return null;
  const { id, side } = card;
  const isTranslation = language !== firstLanguage(draft);
  return (
    <>
      {isTranslation && side !== null && (
        <p class="row told-side">
          <SideIcon side={side} />
          {sideNameOf(draft, side, language)}
        </p>
      )}
      <ItemText kind="cards" position={position} />
      {!isTranslation && (
        <Tiles
          label={t('deck.card.side', { number: position + 1 })}
          hideLabel
          name={`side-${id}`}
          values={sides}
          chosen={side}
          onChoose={(chosen) => edit((before) => withCard(before, id, { side: chosen }))}
          onEnter={() => goOn(deck, 'cards', position)}
        >
          {(one) => (
            <>
              <SideIcon side={one} />
              <span dir="auto">{sideNameOf(draft, one)}</span>
            </>
          )}
        </Tiles>
      )}
      <CardMore card={card} position={position} />
    </>
  );
}
