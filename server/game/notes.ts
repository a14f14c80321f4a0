/** Names of what people wrote, for whoever moderates it: nobody can tell from one whose it is. */
import type { CardId, NoteId, SeatId } from '../../shared/ids.ts';
import { chanceFrom, drawName } from './chance.ts';
import { isFew } from './floors.ts';
import type { Commitment, Game, GivenReason } from './game.ts';
import { groupsOf } from './groups.ts';

export function drawNote(game: Game, seed: number): NoteId {
  const taken = [...game.commitments.values(), ...reasonsOf(game).map(({ given }) => given)].map(({ note }) => note);
  return drawName(new Set(taken), chanceFrom(seed)) as NoteId;
}

export interface Reasoned {
  readonly seat: SeatId;
  readonly card: CardId;
  readonly given: GivenReason;
}

/** Every reason that was given, in the order of the seats. */
export function reasonsOf(game: Game): readonly Reasoned[] {
  return [...game.reasons].flatMap(([seat, cards]) => [...cards].map(([card, given]) => ({ seat, card, given })));
}

/** Those given for cards that enough people gave one for. */
export function toldReasons(game: Game): readonly Reasoned[] {
  const byCard = groupsOf(reasonsOf(game), ({ card }) => card);
  return [...byCard.values()].filter(({ length }) => !isFew(length)).flat();
}

export function commitmentWith(game: Game, note: NoteId): (Commitment & { readonly seat: SeatId }) | null {
  for (const [seat, made] of game.commitments) if (made.note === note) return { seat, ...made };
  return null;
}

export function reasonWith(game: Game, note: NoteId): Reasoned | null {
  return reasonsOf(game).find(({ given }) => given.note === note) ?? null;
}
