/** What it means for a board that somebody has a card under a finger. */
import type { Command } from '../../shared/commands.ts';
import type { CardId, SeatId } from '../../shared/ids.ts';
import type { Game, Viewer } from '../game/game.ts';
import { currentStep, teamOf } from '../game/moment.ts';
import type { Leases } from './leases.ts';

export function isOnBoards(game: Game): boolean {
  const { kind } = currentStep(game);
  return kind === 'team-sort' || kind === 'second-look';
}

/** Whether the card is this person's for now; null lets go of whatever it was. */
export function touch(game: Game, leases: Leases, seat: SeatId, card: CardId | null): boolean {
  const team = teamOf(game, seat);
  if (card !== null && team !== null && isOnBoards(game)) return leases.hold(seat, team, card);
  leases.release(seat);
  return false;
}

export function isHeldByAnother(game: Game, leases: Leases, viewer: Viewer, command: Command): boolean {
  if (viewer.kind !== 'seat' || command.type !== 'place-card') return false;
  const team = teamOf(game, viewer.seat);
  const holder = team === null ? null : leases.heldBy(team, command.card);
  return holder !== null && holder !== viewer.seat;
}
