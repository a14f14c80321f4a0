/** The card-sorting round: private answers, the team's board, locking by consent, appeals. */
import type { Command } from '../../shared/commands.ts';
import type { Duration, Instant, SeatId, TeamId } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import type { GameEvent } from './events.ts';
import type { Board, Game, Intent } from './game.ts';
import { activeMembersOf, boardOf, cardsOf, currentPass, currentSort, currentStep, isDealt, teamOf } from './moment.ts';
import type { Decision } from './roster.ts';

type CommandOf<Type> = Extract<Command, { type: Type }>;

/** Time that team-mates have to agree before the board locks as it stands. */
export const proposalMs: Duration = 20_000;

export function placeSolo(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'place-solo'>): Decision {
  const { round, card, side } = command;
  if (teamOf(game, seat) === null) return err('forbidden');
  if (!isDealt(game, round, card)) return err('unknown_card');
  if (game.sorts[round]?.solo.get(seat)?.sides.get(card) === side) return ok([]);
  return ok([{ type: 'solo-card-placed', at: intent.at, seat, round, card, side }]);
}

/** Moving a card while a lock is proposed calls the lock off: the board is not finished after all. */
export function placeCard(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'place-card'>): Decision {
  const { round, card, side } = command;
  const own = ownBoard(game, seat, round);
  if (own === null) return err('forbidden');
  if (!isDealt(game, round, card)) return err('unknown_card');
  const { team, board } = own;
  if (board.lock.state === 'locked') return err('board_locked');
  if (board.now.get(card)?.side === side) return ok([]);
  const placed: GameEvent = { type: 'card-placed', at: intent.at, seat, team, round, card, side };
  return ok(board.lock.state === 'proposed' ? [refusal(intent, seat, team, null), placed] : [placed]);
}

export function proposeLock(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'propose-lock'>): Decision {
  const own = ownBoard(game, seat, command.round);
  if (own === null) return err('forbidden');
  if (command.pass !== currentPass(game)) return err(otherPass(game, command.pass));
  const { team, board } = own;
  if (board.lock.state === 'locked') return ok([]);
  if (board.now.size < cardsOf(game, command.round).length) return err('board_incomplete');
  // Two people who propose at once mean the same: the second one agrees.
  if (board.lock.state === 'proposed') return agreeTo(intent, seat, team, board);
  const endsAt = game.plan.timed ? ((intent.at + proposalMs) as Instant) : null;
  return ok([{ type: 'lock-proposed', at: intent.at, seat, team, endsAt }]);
}

export function agreeLock(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'agree-lock'>): Decision {
  const own = ownBoard(game, seat, command.round);
  if (own === null) return err('forbidden');
  if (command.pass !== currentPass(game)) return err(otherPass(game, command.pass));
  if (own.board.lock.state === 'locked') return ok([]);
  return agreeTo(intent, seat, own.team, own.board);
}

export function refuseLock(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'refuse-lock'>): Decision {
  const own = ownBoard(game, seat, command.round);
  if (own === null) return err('forbidden');
  if (command.pass !== currentPass(game)) return err(otherPass(game, command.pass));
  if (command.card !== null && !isDealt(game, command.round, command.card)) return err('unknown_card');
  if (own.board.lock.state === 'locked') return err('board_locked');
  if (own.board.lock.state === 'open') return ok([]);
  return ok([refusal(intent, seat, own.team, command.card)]);
}

function agreeTo(intent: Intent, seat: SeatId, team: TeamId, board: Board): Decision {
  if (board.lock.state !== 'proposed') return err('stale');
  if (board.lock.agreed.has(seat)) return ok([]);
  return ok([{ type: 'lock-agreed', at: intent.at, seat, team }]);
}

function refusal(intent: Intent, seat: SeatId, team: TeamId, card: CommandOf<'refuse-lock'>['card']): GameEvent {
  return { type: 'lock-refused', at: intent.at, seat, team, card };
}

function otherPass(game: Game, pass: 1 | 2): 'closed' | 'wrong_phase' {
  return pass < currentPass(game) ? 'closed' : 'wrong_phase';
}

function ownBoard(game: Game, seat: SeatId, round: number): { team: TeamId; board: Board } | null {
  const team = teamOf(game, seat);
  const board = team === null ? null : boardOf(game, round, team);
  return team === null || board === null ? null : { team, board };
}

/** The boards of the present step that somebody has proposed to lock, and until when the others may object. */
export function proposals(
  game: Game,
): readonly { readonly team: TeamId; readonly board: Board; readonly endsAt: Instant | null }[] {
  const { kind } = currentStep(game);
  if (kind !== 'team-sort' && kind !== 'second-look') return [];
  const open = [];
  // A room of two thousand has four hundred boards, and is asked after every move.
  for (const [team, board] of (currentSort(game)?.boards ?? []).entries()) {
    if (board.lock.state === 'proposed') open.push({ team: team as TeamId, board, endsAt: board.lock.endsAt });
  }
  return open;
}

/** Agreements that lock a board: everybody of up to three active members, all but one of more. */
export function quorum(game: Game, team: TeamId): number {
  const active = activeMembersOf(game, team).length;
  return active <= 3 ? active : active - 1;
}

export function agreements(game: Game, team: TeamId, board: Board): number {
  const { lock } = board;
  if (lock.state !== 'proposed') return 0;
  return activeMembersOf(game, team).filter((seat) => lock.agreed.has(seat.seat)).length;
}

// ---------------------------------------------------------------- appeals

export function appeal(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'appeal'>): Decision {
  const { round, card } = command;
  const team = teamOf(game, seat);
  const sort = game.sorts[round];
  if (team === null || !sort) return err('forbidden');
  const shown = cardsOf(game, round).slice(0, sort.revealed);
  if (!shown.some((one) => one.id === card)) return err('unknown_card');
  if (sort.appeals.some((one) => one.team === team)) return err('already_done');
  const raised: GameEvent = { type: 'appeal-raised', at: intent.at, seat, team, round, card };
  // The card is out of the score already: nothing is left to rule on.
  return ok(sort.struck.has(card) ? [raised, ruling(intent, team, round, 'accepted')] : [raised]);
}

/** One verdict for all teams that appeal against the card. */
export function ruleAppeal(game: Game, intent: Intent, command: CommandOf<'rule-appeal'>): Decision {
  const { round, card, verdict } = command;
  const against = game.sorts[round]?.appeals.filter((one) => one.card === card) ?? [];
  if (against.length === 0) return err('unknown_target');
  const others = against.filter((one) => one.verdict !== verdict);
  return ok(others.map(({ team }) => ruling(intent, team, round, verdict)));
}

function ruling(intent: Intent, team: TeamId, round: number, verdict: 'accepted' | 'parked'): GameEvent {
  return { type: 'appeal-ruled', at: intent.at, team, round, verdict };
}

export function awardAppeal(game: Game, intent: Intent, command: CommandOf<'award-appeal'>): Decision {
  const { team, round } = command;
  const found = game.sorts[round]?.appeals.find((one) => one.team === team);
  if (!found) return err('unknown_target');
  return ok(found.best ? [] : [{ type: 'appeal-awarded', at: intent.at, team, round }]);
}
