/** Scenario votes, and what each person leaves at the debrief. */
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

export function tellMood(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'tell-mood'>): Decision {
  if (game.moods.get(seat) === command.mood) return ok([]);
  return ok([{ type: 'mood-told', at: intent.at, seat, mood: command.mood }]);
}

/** The sentence itself is kept with the room's words; a new one replaces it. */
export function commitTo(intent: Intent, seat: SeatId, command: CommandOf<'commit-to'>): Decision {
  return ok([{ type: 'commitment-made', at: intent.at, seat, mode: command.mode }]);
}

export function hideCommitment(game: Game, intent: Intent, command: CommandOf<'hide-commitment'>): Decision {
  const found = game.commitments.get(command.seat);
  if (!found) return err('unknown_target');
  if (found.hidden === command.hidden) return ok([]);
  return ok([{ type: 'commitment-hidden', at: intent.at, seat: command.seat, hidden: command.hidden }]);
}

export function answerExit(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'answer-exit'>): Decision {
  const { card, side } = command;
  if (!game.deal?.exit.some((one) => one.id === card)) return err('unknown_card');
  if (game.exit.get(seat)?.get(card) === side) return ok([]);
  return ok([{ type: 'exit-answered', at: intent.at, seat, card, side }]);
}

export function rate(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'rate'>): Decision {
  if (game.stars.get(seat) === command.stars) return ok([]);
  return ok([{ type: 'workshop-rated', at: intent.at, seat, stars: command.stars }]);
}
