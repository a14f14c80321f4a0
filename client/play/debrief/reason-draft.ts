/** What one has said of a card, and the sentence behind it, kept on the phone until the server has it. */
import type { CardId, RoomCode } from '../../../shared/ids.ts';
import type { OwnReason, SelfView } from '../../../shared/self-view.ts';
import { keep, keepsakeOf } from '../keepsake.ts';

export function reasonOn(card: CardId, self: SelfView | null): OwnReason | null {
  return self?.reasons.find((one) => one.card === card) ?? null;
}

export function draftOf(code: RoomCode, card: CardId): string | null {
  return keepsakeOf(code).sentences?.[card] ?? null;
}

/** Null: there is nothing that the server does not have. */
export function keepDraft(code: RoomCode, card: CardId, text: string | null): void {
  const { [card]: _old, ...others } = keepsakeOf(code).sentences ?? {};
  keep(code, { sentences: text === null ? others : { ...others, [card]: text } });
}
