import { useState } from 'preact/hooks';
import { firstWords, type DraftCard, type DraftScenario, type ItemKind } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { themeName, withTheme } from '../model/names.ts';
import { useDeck } from './editor-context.ts';
import { TextBox } from './text-box.tsx';

interface ThemeBoxProps {
  readonly kind: ItemKind;
  readonly item: DraftCard | DraftScenario;
}

const most = 40;

/** Shows what was typed, as long as it means what the draft holds. */
export function ThemeBox({ kind, item }: ThemeBoxProps) {
  const { draft, language, edit } = useDeck();
  const held = themeName(draft, language, item.theme);
  const [typed, setTyped] = useState(held);
  const isSame = typed.trim().toLowerCase() === held.trim().toLowerCase();
  return (
    <TextBox
      label={t('deck.theme')}
      hint={t('deck.theme.hint')}
      value={isSame ? typed : held}
      most={most}
      known={Object.values(firstWords(draft).themes)}
      onInput={(text) => {
        setTyped(text);
        edit((before) => withTheme(before, kind, item.id, text));
      }}
    />
  );
}
