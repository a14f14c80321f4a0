/** Drafts for tests: as a facilitator would write them, one change after the other. */
import { newDraft, type Draft, type ItemKind } from '../../../client/lib/deck-draft.ts';
import { freeId, withCard, withItem, withScenario, withText } from '../../../client/deck/model/items.ts';
import { withSideName, withTitle } from '../../../client/deck/model/names.ts';
import type { Mode, Side } from '../../../shared/commands.ts';
import type { DeckItemId } from '../../../shared/ids.ts';

export const id = (name: string) => name as DeckItemId;

export function named(): Draft {
  const titled = withTitle(newDraft('en'), 'en', 'Meetings');
  return withSideName(withSideName(titled, 'en', 'leader', 'Start'), 'en', 'manager', 'Stop');
}

export function withNew(draft: Draft, kind: ItemKind, text: string): Draft {
  const item = freeId(draft, kind);
  return withText(withItem(draft, kind, draft[kind].length), 'en', kind, { id: item, field: 'text', text });
}

export function withNewCard(draft: Draft, text: string, side: Side | null): Draft {
  const item = freeId(draft, 'cards');
  return withCard(withNew(draft, 'cards', text), item, { side });
}

export function withNewScenario(draft: Draft, text: string, mode: Mode): Draft {
  const item = freeId(draft, 'scenarios');
  return withScenario(withNew(draft, 'scenarios', text), item, { mode });
}

/** C001 to C004, two on each side, and S001. */
export function meetings(): Draft {
  const cards = [
    ['Sends the questions a day before', 'leader'],
    ['Ends ten minutes before the hour', 'leader'],
    ['Reads slides aloud', 'manager'],
    ['Invites everybody to everything', 'manager'],
  ] as const;
  const draft = cards.reduce((before, [text, side]) => withNewCard(before, text, side), named());
  return withNewScenario(draft, 'Twelve people wait and nobody knows why they meet.', 'both');
}
