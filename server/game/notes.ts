/** Names of what people wrote, for whoever moderates it: nobody can tell from one whose it is. */
import { isFew } from '../../shared/floors.ts';
import type { CardId, NoteId, SeatId } from '../../shared/ids.ts';
import { chanceFrom, drawName } from './chance.ts';
import { inOrder } from './floors.ts';
import type { Commitment, Game, GivenReason } from './game.ts';
import { groupsOf } from './groups.ts';

export function drawNote(game: Game, seed: number): NoteId {
  const taken = [...game.commitments.values(), ...allReasons(game).map(({ given }) => given)].map(({ note }) => note);
  return drawName(new Set(taken), chanceFrom(seed)) as NoteId;
}

export interface Reasoned {
  readonly seat: SeatId;
  readonly card: CardId;
  readonly given: GivenReason;
}

/** Every reason that was given, in the order of the seats. */
export function allReasons(game: Game): readonly Reasoned[] {
  return [...game.reasons].flatMap(([seat, cards]) => [...cards].map(([card, given]) => ({ seat, card, given })));
}

/** Those given for cards that enough people gave one for. */
export function enoughReasons(game: Game): readonly Reasoned[] {
  const byCard = groupsOf(allReasons(game), ({ card }) => card);
  return [...byCard.values()].filter(({ length }) => !isFew(length)).flat();
}

/** In an order that says nothing about them, is the same for all, and is nobody's to choose: their names are drawn. */
export function byNote(given: readonly Reasoned[]): readonly Reasoned[] {
  return inOrder(given, (one) => one.given.note);
}

export function commitmentWith(game: Game, note: NoteId): (Commitment & { readonly seat: SeatId }) | null {
  for (const [seat, made] of game.commitments) if (made.note === note) return { seat, ...made };
  return null;
}

export function reasonWith(game: Game, note: NoteId): Reasoned | null {
  return allReasons(game).find(({ given }) => given.note === note) ?? null;
}
