import type { DeckItemId } from '../../../shared/ids.ts';
import { firstLanguage, itemWords, type ItemKind } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { withText } from '../model/items.ts';
import { useDeck } from './editor-context.ts';
import { TextBox } from './text-box.tsx';

interface MoreTextProps {
  readonly kind: ItemKind;
  readonly id: DeckItemId;
  readonly field: 'explanation' | 'hint';
}

const most = { explanation: 320, hint: 160 };

export function MoreText({ kind, id, field }: MoreTextProps) {
  const { draft, language, edit } = useDeck();
  return (
    <TextBox
      label={t(`deck.${field}`)}
      hint={t(`deck.${field}.hint`)}
      wraps
      value={itemWords(draft, language, kind, id)[field] ?? ''}
      original={itemWords(draft, firstLanguage(draft), kind, id)[field] ?? ''}
      most={most[field]}
      onInput={(text) => edit((before) => withText(before, language, kind, { id, field, text }))}
    />
  );
}
