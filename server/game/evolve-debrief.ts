/** Folds what people leave at the debrief into the state. */
import type { SeatId } from '../../shared/ids.ts';
import { must, withEntry, type EventOf } from './evolve-parts.ts';
import type { Commitment, Game } from './game.ts';
import { drawNote } from './notes.ts';

/** A reason that the host has hidden stays so when it is given anew, and keeps its name. */
export function giveReason(game: Game, event: EventOf<'reason-given'>): Game {
  const { seat, card, side, reason, note } = event;
  const cards = game.reasons.get(seat);
  const hidden = cards?.get(card)?.hidden ?? false;
  return { ...game, reasons: withEntry(game.reasons, seat, withEntry(cards, card, { side, reason, hidden, note })) };
}

export function hideReason(game: Game, event: EventOf<'reason-hidden'>): Game {
  const { seat, card, hidden } = event;
  const cards = must(game.reasons.get(seat), event.type);
  const given = must(cards.get(card), event.type);
  return { ...game, reasons: withEntry(game.reasons, seat, withEntry(cards, card, { ...given, hidden })) };
}

export function makeCommitment(game: Game, event: EventOf<'commitment-made'>): Game {
  const before = game.commitments.get(event.seat);
  // Rooms of an earlier version knew a commitment by its seat: the instant stands in for the seed.
  const note = event.note ?? before?.note ?? drawNote(game, event.at);
  return withCommitment(game, event.seat, { mode: event.mode, hidden: before?.hidden ?? false, note });
}

export function hideCommitment(game: Game, event: EventOf<'commitment-hidden'>): Game {
  const before = must(game.commitments.get(event.seat), event.type);
  return withCommitment(game, event.seat, { ...before, hidden: event.hidden });
}

function withCommitment(game: Game, seat: SeatId, made: Commitment): Game {
  return { ...game, commitments: withEntry(game.commitments, seat, made) };
}

export function answerExit(game: Game, event: EventOf<'exit-answered'>): Game {
  const answers = withEntry(game.exit.get(event.seat), event.card, event.side);
  return { ...game, exit: withEntry(game.exit, event.seat, answers) };
}
