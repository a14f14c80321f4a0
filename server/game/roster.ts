/** Seats and teams: who joins, where they sit, who counts. */
import type { SeatId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Command } from '../../shared/commands.ts';
import type { GameEvent } from './events.ts';
import type { Game, Intent, RoomCommand } from './game.ts';
import { activeMembersOf, allTeams, currentStep, membersOf, seated, teamOf, teamsOf } from './moment.ts';
import { idealTeamCount } from './team-making.ts';

export type Decision = Result<readonly GameEvent[], RefusalCode>;
type CommandOf<Type> = Extract<Command | RoomCommand, { type: Type }>;

export function takeSeat(game: Game, intent: Intent, command: CommandOf<'take-seat'>): Decision {
  const present = game.seats.get(command.seat);
  if (present) return present.removed ? err('unknown_seat') : ok([]);
  if (game.locked) return err('room_locked');
  const people = seated(game).length;
  if (people >= command.capacity) return err('room_full');
  // Seats that were given up stay in the state, which every fact copies.
  if (game.seats.size >= command.capacity * limits.seatTurnover) return err('room_full');
  const isPicking = inLobby(game) && game.plan.teamMaking !== 'auto';
  const team = isPicking || game.teamCount === 0 ? null : smallestTeam(game);
  const taken: GameEvent = { type: 'seat-taken', at: intent.at, seat: command.seat, team };
  return ok([taken, ...sameName(game, intent, command), ...(isPicking ? teamsOffered(game, intent, people + 1) : [])]);
}

/** Going and coming again does not give a person back the name that the host has taken from them. */
function sameName(game: Game, intent: Intent, { seat, former }: CommandOf<'take-seat'>): readonly GameEvent[] {
  const isFixed = former !== null && game.seats.get(former)?.nameFixed === true;
  return isFixed ? [{ type: 'name-fixed', at: intent.at, seat }] : [];
}

/** Where nobody has said how many teams there are, more are offered as people come. */
function teamsOffered(game: Game, intent: Intent, people: number): readonly GameEvent[] {
  const count = game.plan.teamCount ?? idealTeamCount(people);
  return count > game.teamCount ? [{ type: 'teams-opened', at: intent.at, count }] : [];
}

export function pickTeam(game: Game, intent: Intent, seat: SeatId, command: CommandOf<'pick-team'>): Decision {
  if (game.plan.teamMaking !== 'pick') return err('forbidden');
  if (command.team >= game.teamCount) return err('unknown_target');
  if (teamOf(game, seat) === command.team) return ok([]);
  if (membersOf(game, command.team).length >= limits.teamSize) return err('team_full');
  return ok([{ type: 'seat-assigned', at: intent.at, seat, team: command.team, byHost: false }]);
}

/** The host may also name the next team after the last one: that opens it. */
export function moveSeat(game: Game, intent: Intent, command: CommandOf<'move-seat'>): Decision {
  const { at } = intent;
  const target = game.seats.get(command.seat);
  if (!target || target.removed || command.team > game.teamCount) return err('unknown_target');
  if (target.team === command.team) return ok([]);
  const opened: GameEvent[] =
    command.team === game.teamCount ? [{ type: 'teams-opened', at, count: game.teamCount + 1 }] : [];
  return ok([...opened, { type: 'seat-assigned', at, seat: command.seat, team: command.team, byHost: true }]);
}

export function removeSeat(game: Game, intent: Intent, seat: SeatId): Decision {
  const target = game.seats.get(seat);
  if (!target) return err('unknown_target');
  return ok(target.removed ? [] : [{ type: 'seat-removed', at: intent.at, seat }]);
}

/** The host chooses the name, also of a seat that was given up; the name itself is a change of words. */
export function fixName(game: Game, intent: Intent, { seat }: { readonly seat: SeatId }): Decision {
  const target = game.seats.get(seat);
  if (!target) return err('unknown_target');
  if (game.peopleDropped) return err('closed');
  return ok(target.nameFixed ? [] : [{ type: 'name-fixed', at: intent.at, seat }]);
}

export function banSeat(game: Game, intent: Intent, command: CommandOf<'ban-seat'>): Decision {
  const { seat } = command;
  const removed = removeSeat(game, intent, seat);
  if (!removed.ok || game.seats.get(seat)?.banned === true) return removed;
  return ok([...removed.value, { type: 'seat-banned', at: intent.at, seat }]);
}

export function approve(game: Game, intent: Intent, command: CommandOf<'approve'>): Decision {
  const { seat } = command;
  if (seat !== null && !game.seats.has(seat)) return err('unknown_target');
  const { at } = intent;
  const strangers = seated(game).filter(({ approved }) => !approved);
  if (seat === null) return ok(strangers.length === 0 ? [] : [{ type: 'all-approved', at }]);
  return ok(strangers.some((one) => one.seat === seat) ? [{ type: 'seat-approved', at, seat }] : []);
}

/** After a flood: everybody goes whom the host does not know. */
export function removeUnapproved(game: Game, intent: Intent): Decision {
  const strangers = seated(game).filter(({ approved }) => !approved);
  return ok(strangers.map(({ seat }) => ({ type: 'seat-removed', at: intent.at, seat })));
}

export function inviteHelper(game: Game, intent: Intent, command: CommandOf<'invite-helper'>): Decision {
  const { helper, scope } = command;
  if (game.helpers.size >= limits.helpers) return err('room_full');
  return ok([{ type: 'helper-invited', at: intent.at, helper, scope }]);
}

export function dismissHelper(game: Game, intent: Intent, command: CommandOf<'dismiss-helper'>): Decision {
  const { helper } = command;
  const scope = game.helpers.get(helper);
  return ok(scope === undefined ? [] : [{ type: 'helper-dismissed', at: intent.at, helper, scope }]);
}

/** Whoever the former host has invited may be known to whoever has the former host's device: all of them go. */
export function replaceHost(game: Game, { at }: Intent): Decision {
  const dismissed = [...game.helpers].map(([helper, scope]): GameEvent => ({
    type: 'helper-dismissed',
    at,
    helper,
    scope,
  }));
  return ok([{ type: 'host-replaced', at }, ...dismissed]);
}

export function markPresence(game: Game, intent: Intent, seat: SeatId, away: boolean): Decision {
  const target = game.seats.get(seat);
  if (!target || target.removed || target.away === away) return ok([]);
  return ok([{ type: away ? 'seat-away' : 'seat-returned', at: intent.at, seat }]);
}

export function configure(game: Game, intent: Intent, command: CommandOf<'configure'>): Decision {
  const { at } = intent;
  const { plan } = command;
  const offered = plan.teamMaking === 'auto' ? 0 : (plan.teamCount ?? idealTeamCount(seated(game).length));
  const count = Math.max(offered, ...seated(game).map((seat) => (seat.team ?? -1) + 1));
  const teams: GameEvent[] = count === game.teamCount ? [] : [{ type: 'teams-opened', at, count }];
  return ok([{ type: 'plan-changed', at, plan }, ...teams]);
}

export function lockLobby(game: Game, intent: Intent, command: CommandOf<'lock-lobby'>): Decision {
  const { locked } = command;
  return ok(game.locked === locked ? [] : [{ type: 'lobby-locked', at: intent.at, locked }]);
}

/** In play, of the teams that have somebody present: nobody is to be put into an empty row. */
function smallestTeam(game: Game): TeamId {
  const present = teamsOf(game).filter((team) => activeMembersOf(game, team).length > 0);
  const playing = present.length > 0 ? present : teamsOf(game);
  const teams = inLobby(game) ? allTeams(game) : playing;
  const size = (team: TeamId) => membersOf(game, team).length;
  return teams.reduce((best, team) => (size(team) < size(best) ? team : best), teams[0] ?? (0 as TeamId));
}

function inLobby(game: Game): boolean {
  return currentStep(game).kind === 'lobby';
}
