/** Which card a person has picked up, and the column they aim at with the keys. */
import type { Side } from '../../../shared/commands.ts';
import type { CardId } from '../../../shared/ids.ts';

export interface Hand {
  readonly card: CardId | null;
  readonly aim: Side | null;
}

export const emptyHand: Hand = { card: null, aim: null };

export type HandAct =
  /** A card was tapped, or Space was pressed on it. */
  | { readonly kind: 'tap'; readonly card: CardId }
  /** An arrow key, with a card in the hand. */
  | { readonly kind: 'aim'; readonly side: Side }
  /** A column, or its button, was tapped. */
  | { readonly kind: 'choose'; readonly side: Side }
  | { readonly kind: 'cancel' };

export interface Placement {
  readonly card: CardId;
  readonly side: Side;
}

export interface HandResult {
  readonly hand: Hand;
  /** What to do to the board, if anything. */
  readonly place: Placement | null;
}

export function act(hand: Hand, what: HandAct): HandResult {
  switch (what.kind) {
    case 'tap':
      if (hand.card !== what.card) return { hand: { card: what.card, aim: null }, place: null };
      return hand.aim === null ? { hand: emptyHand, place: null } : dropped(hand.card, hand.aim);
    case 'aim':
      return { hand: hand.card === null ? hand : { ...hand, aim: what.side }, place: null };
    case 'choose':
      return hand.card === null ? { hand, place: null } : dropped(hand.card, what.side);
    case 'cancel':
      return { hand: emptyHand, place: null };
  }
}

function dropped(card: CardId, side: Side): HandResult {
  return { hand: emptyHand, place: { card, side } };
}
