/** Seats and teams: who joins, where they sit, who counts. */
import type { SeatId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Command } from '../../shared/commands.ts';
import { chanceFrom, shuffled } from './chance.ts';
import type { GameEvent } from './events.ts';
import type { Game, Intent, RoomCommand, Seat } from './game.ts';
import { activeMembersOf, allTeams, currentStep, membersOf, seated, teamOf, teamsOf } from './moment.ts';

export type Decision = Result<readonly GameEvent[], RefusalCode>;
type CommandOf<Type> = Extract<Command | RoomCommand, { type: Type }>;

/** Teams that a room of `people` is split into when nobody says otherwise: five or so in each. */
export function idealTeamCount(people: number): number {
  const mostDistinctTeams = 8;
  if (people < 2 * limits.smallestTeam) return 1;
  const byFives = Math.max(2, Math.ceil(people / 5));
  return people <= mostDistinctTeams * limits.teamSize ? Math.min(mostDistinctTeams, byFives) : byFives;
}

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
  const meant = seated(game).filter((one) => !one.approved && (seat === null || one.seat === seat));
  return ok(meant.map((one) => ({ type: 'seat-approved', at: intent.at, seat: one.seat })));
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

/** Draws the teams anew: everybody in a random order, dealt out one by one. */
export function makeTeams(game: Game, intent: Intent): Decision {
  const people = shuffled(seated(game), chanceFrom(intent.seed));
  const count = game.plan.teamCount ?? idealTeamCount(people.length);
  const opened: GameEvent = { type: 'teams-opened', at: intent.at, count };
  const dealt = people.map((seat, index) => assign(intent, seat, (index % count) as TeamId));
  return ok([opened, ...dealt]);
}

/**
 * What has to happen to the teams before the first step: nobody without a team and, where the host
 * leaves it to the rules, sizes within one.
 */
export function settleTeams(game: Game, intent: Intent): readonly GameEvent[] {
  const people = seated(game);
  const evens = game.plan.teamMaking === 'auto' && !game.arranged;
  const count = evens ? (game.plan.teamCount ?? idealTeamCount(people.length)) : Math.max(game.teamCount, 1);
  const opened: GameEvent[] = count === game.teamCount ? [] : [{ type: 'teams-opened', at: intent.at, count }];
  const order = shuffled(people, chanceFrom(intent.seed));
  const moves = evens ? balance(order, count) : fill(order, teamsInUse(game, count));
  return [...opened, ...moves.map(({ seat, team }) => assign(intent, seat, team))];
}

interface Move {
  readonly seat: Seat;
  readonly team: TeamId;
}

/** Moves as few people as it takes for all teams to be equal within one. */
function balance(people: readonly Seat[], count: number): readonly Move[] {
  const sizes = Array.from({ length: count }, () => 0);
  const largest = Math.ceil(people.length / count);
  const fullTeams = people.length % count || count;
  const homeless: Seat[] = [];
  for (const seat of people) {
    const size = seat.team === null ? undefined : sizes[seat.team];
    const full = sizes.filter((one) => one === largest).length;
    const room = size !== undefined && (size < largest - 1 || (size === largest - 1 && full < fullTeams));
    if (seat.team !== null && room) sizes[seat.team] = size + 1;
    else homeless.push(seat);
  }
  return placeInSmallest(homeless, sizes);
}

function fill(people: readonly Seat[], teams: readonly TeamId[]): readonly Move[] {
  const sizes: number[] = [];
  for (const team of teams) sizes[team] = people.filter((seat) => seat.team === team).length;
  return placeInSmallest(
    people.filter((seat) => seat.team === null),
    sizes,
  );
}

/** `sizes` by team id; holes are teams that are not in use. */
function placeInSmallest(people: readonly Seat[], sizes: number[]): readonly Move[] {
  return people.map((seat) => {
    const team = sizes.reduce((best, size, index) => (size < (sizes[best] ?? Infinity) ? index : best), -1);
    sizes[team] = (sizes[team] ?? 0) + 1;
    return { seat, team: team as TeamId };
  });
}

/** Teams that somebody chose, and of the others as many as it takes for six in each; all of them where nobody chose. */
function teamsInUse(game: Game, count: number): readonly TeamId[] {
  const all = Array.from({ length: count }, (_, index) => index as TeamId);
  const chosen = teamsOf(game);
  if (chosen.length === 0) return all;
  const missing = Math.ceil(seated(game).length / limits.teamSize) - chosen.length;
  return [...chosen, ...all.filter((team) => !chosen.includes(team)).slice(0, Math.max(0, missing))];
}

/** In play, of the teams that have somebody present: nobody is to be put into an empty row. */
function smallestTeam(game: Game): TeamId {
  const present = teamsOf(game).filter((team) => activeMembersOf(game, team).length > 0);
  const playing = present.length > 0 ? present : teamsOf(game);
  const teams = inLobby(game) ? allTeams(game) : playing;
  const size = (team: TeamId) => membersOf(game, team).length;
  return teams.reduce((best, team) => (size(team) < size(best) ? team : best), teams[0] ?? (0 as TeamId));
}

function assign(intent: Intent, seat: Seat, team: TeamId): GameEvent {
  return { type: 'seat-assigned', at: intent.at, seat: seat.seat, team, byHost: false };
}

function inLobby(game: Game): boolean {
  return currentStep(game).kind === 'lobby';
}
