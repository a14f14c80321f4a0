/** The text of a card or scenario: Enter goes on to the next, many pasted lines become one each. */
import type { TargetedClipboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { firstLanguage, itemWords, type ItemKind } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { announce } from '../../ui/live-region.tsx';
import { mainText, withText } from '../model/items.ts';
import { linesIn, withLines } from '../model/paste.ts';
import { remarksAt } from '../model/remarks.ts';
import { textId, useDeck } from './editor-context.ts';
import { goOn } from './go-on.ts';
import { RemarkList } from './remark-list.tsx';
import { TextBox } from './text-box.tsx';

const most = { cards: 90, scenarios: 180 };
const one = { cards: 'card', scenarios: 'scenario' } as const;

interface ItemTextProps {
  readonly kind: ItemKind;
  readonly position: number;
}

export function ItemText({ kind, position }: ItemTextProps) {
  const deck = useDeck();
  const { draft, language, check, edit } = deck;
  const remarks = useId();
  const id = draft[kind][position]?.id;
  if (id === undefined) return null;
  const isWrong = remarksAt(check.remarks, id, language).problems.some(({ spot }) => spot.field === 'text');

  function paste(event: TargetedClipboardEvent<HTMLTextAreaElement>): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const lines = linesIn(pasted);
    if (language !== firstLanguage(draft) || id === undefined || lines.length === 0 || !/[\n\r\t]/.test(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const around = { before: value.slice(0, selectionStart), after: value.slice(selectionEnd) };
    edit((before) => withLines(before, lines, { language, kind, id, ...around }));
    if (lines.length > 1) announce(t(`deck.${one[kind]}.added`, { count: lines.length - 1 }));
  }

  return (
    <>
      <TextBox
        label={t(`deck.${one[kind]}.text`, { number: position + 1 })}
        hideLabel
        wraps
        boxId={textId(kind, id)}
        hint={t(`deck.${one[kind]}.hint`)}
        value={itemWords(draft, language, kind, id).text}
        original={mainText(draft, kind, id)}
        most={most[kind]}
        isWrong={isWrong}
        describedBy={remarks}
        onInput={(text) => edit((before) => withText(before, language, kind, { id, field: 'text', text }))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          goOn(deck, kind, position);
        }}
        onPaste={paste}
      />
      <RemarkList item={id} id={remarks} />
    </>
  );
}
