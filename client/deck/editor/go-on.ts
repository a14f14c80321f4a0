import { firstLanguage, type ItemKind } from '../../lib/deck-draft.ts';
import { withNext } from '../model/items.ts';
import type { OpenDeck } from './editor-context.ts';

/** To the item after that one, which is made if there is none to be written. In a translation, to the one there is. */
export function goOn({ draft, language, edit, focusOn }: OpenDeck, kind: ItemKind, after: number): void {
  const next = draft[kind][after + 1];
  if (language !== firstLanguage(draft)) {
    if (next !== undefined) focusOn(kind, next.id);
    return;
  }
  edit((before) => {
    const [changed, id] = withNext(before, kind, after);
    focusOn(kind, id);
    return changed;
  });
}
