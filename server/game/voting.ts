/** Votes on scenarios. */
import type { Command } from '../../shared/commands.ts';
import type { SeatId } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import type { Game, Intent } from './game.ts';
import { currentStep, teamOf } from './moment.ts';
import type { Decision } from './roster.ts';

type CommandOf<Type> = Extract<Command, { type: Type }>;

export function castVote(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'cast-vote'>): Decision {
  const { scenario, ballot, mode } = command;
  const step = currentStep(game);
  const held = step.kind === 'vote-1' ? 1 : 2;
  if (ballot !== held) return err(ballot < held ? 'closed' : 'wrong_phase');
  if (teamOf(game, seat) === null) return err('forbidden');
  const votes = game.ballots[step.scenario ?? 0];
  const present = (ballot === 1 ? votes?.first : votes?.second)?.get(seat)?.mode;
  if (present === mode) return ok([]);
  return ok([{ type: 'vote-cast', at: intent.at, seat, scenario, ballot, mode }]);
}
