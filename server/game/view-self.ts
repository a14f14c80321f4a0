/** What one person sees of their own answers, and nobody else does. */
import type { Mode, Side } from '../../shared/commands.ts';
import type { CardId, SeatId } from '../../shared/ids.ts';
import type { OwnReason, SelfView } from '../../shared/self-view.ts';
import type { Game, Vote } from './game.ts';
import { currentSort, currentVotes } from './moment.ts';
import { reasonKey, type Words } from './words.ts';

export function selfOf(game: Game, seat: SeatId, words: Words): SelfView {
  const place = game.seats.get(seat);
  if (!place) throw new Error('no such seat');
  const votes = currentVotes(game);
  return {
    seat,
    name: words.names.get(seat) ?? '',
    team: place.team,
    away: place.away,
    solo: answersOf(currentSort(game)?.solo.get(seat)?.sides),
    votes: { first: voteOf(votes?.first, seat), second: voteOf(votes?.second, seat) },
    mood: game.moods.get(seat) ?? null,
    reasons: ownReasons(game, seat, words),
    commitment: commitmentOf(game, seat, words),
    exit: answersOf(game.exit.get(seat)),
    stars: game.stars.get(seat) ?? null,
  };
}

function voteOf(votes: ReadonlyMap<SeatId, Vote> | undefined, seat: SeatId): Mode | null {
  return votes?.get(seat)?.mode ?? null;
}

function answersOf(sides: ReadonlyMap<CardId, Side> | undefined): SelfView['solo'] {
  return [...(sides ?? [])].map(([card, side]) => ({ card, side }));
}

function ownReasons(game: Game, seat: SeatId, words: Words): readonly OwnReason[] {
  return [...(game.reasons.get(seat) ?? [])].map(([card, { side, reason }]) => ({
    card,
    side,
    reason,
    text: words.reasons.get(reasonKey(seat, card)) ?? '',
  }));
}

function commitmentOf(game: Game, seat: SeatId, words: Words): SelfView['commitment'] {
  const made = game.commitments.get(seat);
  return made ? { text: words.commitments.get(seat) ?? '', mode: made.mode } : null;
}
