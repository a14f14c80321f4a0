import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DeckItemId } from '../../../shared/ids.ts';
import { firstLanguage, itemWords, type ItemKind } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { useDeck } from './editor-context.ts';

interface MoreProps {
  readonly kind: ItemKind;
  readonly id: DeckItemId;
  readonly position: number;
  readonly children: ComponentChildren;
}

const one = { cards: 'card', scenarios: 'scenario' } as const;

/** Folded away until it is wanted; in a translation it is open where there is something to translate. */
export function More({ kind, id, position, children }: MoreProps) {
  const { draft, language } = useDeck();
  const first = firstLanguage(draft);
  const { explanation, hint } = itemWords(draft, first, kind, id);
  const isDue = language !== first && Boolean(explanation ?? hint);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="more"
      open={isOpen || isDue}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open && !isDue)}
    >
      <summary>
        <span aria-hidden="true">{t('deck.more')}</span>
        <span class="visually-hidden">{t(`deck.more.${one[kind]}`, { number: position + 1 })}</span>
      </summary>
      {(isOpen || isDue) && <div class="stack more-body">{children}</div>}
    </details>
  );
}
