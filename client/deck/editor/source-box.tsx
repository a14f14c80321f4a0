import { useState } from 'preact/hooks';
import { firstWords, type DraftCard, type DraftScenario, type ItemKind } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { namesIn, sourceText, withSources, type SourceField } from '../model/names.ts';
import { useDeck } from './editor-context.ts';
import { TextBox } from './text-box.tsx';

interface SourceBoxProps {
  readonly kind: ItemKind;
  readonly item: DraftCard | DraftScenario;
  readonly field: SourceField;
}

const most = 80;

/** Shows what was typed, as long as it means what the draft holds: a semicolon at the end is no source yet. */
export function SourceBox({ kind, item, field }: SourceBoxProps) {
  const { draft, edit } = useDeck();
  const refs = field === 'against' && 'against' in item ? item.against : item.sources;
  const held = sourceText(draft, refs);
  const [typed, setTyped] = useState(held);
  const isSame = String(namesIn(typed)) === String(namesIn(held));
  return (
    <TextBox
      label={t(`deck.${field}`)}
      hint={t(`deck.${field}.hint`)}
      value={isSame ? typed : held}
      most={most}
      known={Object.values(firstWords(draft).articles)}
      onInput={(text) => {
        setTyped(text);
        edit((before) => withSources(before, kind, { id: item.id, field, text }));
      }}
    />
  );
}
