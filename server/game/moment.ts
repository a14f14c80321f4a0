/** Questions about where the workshop stands. */
import type { Ballot } from '../../shared/commands.ts';
import type { CardId, Instant, SeatId, TeamId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Step, StepKind } from '../../shared/plan.ts';
import type { DealtCard, DealtScenario } from './deck-keys.ts';
import type { Board, Game, ScenarioVotes, Seat, SortRound } from './game.ts';
import { groupsOf } from './groups.ts';
import { remembered } from './remembered.ts';

export function currentStep(game: Game): Step {
  return game.steps[game.moment.step] as Step;
}

export function currentScenario(game: Game): DealtScenario | null {
  const { scenario } = currentStep(game);
  return scenario === undefined ? null : (game.deal?.scenarios[scenario] ?? null);
}

/** Cards of a sort round; none before the deal. */
export function cardsOf(game: Game, round: number): readonly DealtCard[] {
  return game.deal?.rounds[round] ?? [];
}

export function currentVotes(game: Game): ScenarioVotes | null {
  const { scenario } = currentStep(game);
  return scenario === undefined ? null : (game.ballots[scenario] ?? null);
}

export function currentSort(game: Game): SortRound | null {
  const { round } = currentStep(game);
  return round === undefined ? null : (game.sorts[round] ?? null);
}

export function boardOf(game: Game, round: number, team: TeamId): Board | null {
  return game.sorts[round]?.boards[team] ?? null;
}

export function isClosed(game: Game): boolean {
  return currentStep(game).kind === 'closed';
}

export function wasOpen(game: Game, kind: StepKind): boolean {
  return game.steps.some((step, index) => step.kind === kind && game.opened.has(index));
}

/** From here on all that was played may be talked about. */
export function hasBegunDebrief(game: Game): boolean {
  return isClosed(game) || wasOpen(game, 'debrief-what');
}

/** Which lock the board is worked on for, where it is. */
export function currentPass(game: Game): Ballot {
  const { kind } = currentStep(game);
  return kind === 'second-look' || kind === 'lock-2' ? 2 : 1;
}

/** Whether the step of this kind in the present round or scenario has been played already. */
export function isPast(game: Game, kind: StepKind): boolean {
  const { round, scenario } = currentStep(game);
  const index = game.steps.findIndex(
    (step) => step.kind === kind && step.round === round && step.scenario === scenario,
  );
  return index !== -1 && index < game.moment.step;
}

/**
 * Name of the present moment as host commands give it back: kind, round or scenario, and in the
 * reveal the number of cards shown, for example `reveal:0:3`.
 */
export function momentName(game: Game): string {
  const step = currentStep(game);
  const place = step.round ?? step.scenario;
  const shown = step.kind === 'reveal' ? currentSort(game)?.revealed : undefined;
  return [step.kind, place, shown].filter((part) => part !== undefined).join(':');
}

/** Whether the clock of the step ends it by itself. */
export function hasDeadline(game: Game): boolean {
  return game.moment.clock.kind === 'running' && currentStep(game).clock !== 'soft';
}

// ---------------------------------------------------------------- people

export const seated = remembered(
  ({ seats }: Game): readonly Seat[] => [...seats.values()].filter((seat) => !seat.removed),
  ({ seats }) => [seats],
);

/** Those who are told of: once the workshop has closed, all who were there then, whoever leaves after it. */
export function partakers(game: Game): readonly Seat[] {
  return isClosed(game) ? [...game.seats.values()].filter(({ stayed }) => stayed) : seated(game);
}

const seatedByTeam = remembered(
  (game: Game) => groupsOf(seated(game), ({ team }) => team),
  ({ seats }) => [seats],
);

export function membersOf(game: Game, team: TeamId): readonly Seat[] {
  return seatedByTeam(game).get(team) ?? [];
}

/** Who sits where and since when, as one text: what rests on it stays as it is while people are away and return. */
export const placesOf = remembered(
  ({ seats }: Game): string =>
    JSON.stringify(
      [...seats.values()].map(({ seat, team, removed, stayed, since }) => [seat, team, removed, stayed, since]),
    ),
  ({ seats }) => [seats],
);

export const activeSeats = remembered(
  (game: Game): readonly Seat[] => seated(game).filter((seat) => !seat.away && seat.team !== null),
  ({ seats }) => [seats],
);

const activeByTeam = remembered(
  (game: Game) => groupsOf(activeSeats(game), ({ team }) => team),
  ({ seats }) => [seats],
);

/** Whoever is not away; the same list for as long as nobody comes or goes. */
export const presentSeats = remembered(
  (game: Game): readonly SeatId[] => seated(game).flatMap(({ seat, away }) => (away ? [] : [seat])),
  ({ seats }) => [seats],
);

/** Those who count for a quorum: in the team and not away. */
export function activeMembersOf(game: Game, team: TeamId): readonly Seat[] {
  return activeByTeam(game).get(team) ?? [];
}

/** Teams that have somebody in them, in order. */
export const teamsOf = remembered(
  (game: Game): readonly TeamId[] => teamsAmong(game, seated(game)),
  ({ seats, teamCount }) => [seats, teamCount],
);

/** Teams that somebody who is told of is in, in order. */
export function toldTeams(game: Game): readonly TeamId[] {
  return teamsAmong(game, partakers(game));
}

function teamsAmong(game: Game, seats: readonly Seat[]): readonly TeamId[] {
  const teams = new Set(seats.map((seat) => seat.team));
  return allTeams(game).filter((team) => teams.has(team));
}

export function allTeams(game: Game): readonly TeamId[] {
  return Array.from({ length: game.teamCount }, (_, index) => index as TeamId);
}

export function teamOf(game: Game, seat: SeatId): TeamId | null {
  return game.seats.get(seat)?.team ?? null;
}

// ---------------------------------------------------------------- who has done what is asked

/**
 * Of each step that asks something of every person: whether a seat has done it. What the room is shown as it
 * comes in, moods, reasons and commitments, is not among them: whoever has just done it would be its author.
 */
const doneBy: Partial<Readonly<Record<StepKind, (game: Game, seat: SeatId) => boolean>>> = {
  'solo-sort': (game, seat) => {
    const round = currentStep(game).round ?? 0;
    return game.sorts[round]?.solo.get(seat)?.sides.size === cardsOf(game, round).length;
  },
  'vote-1': (game, seat) => currentVotes(game)?.first.has(seat) === true,
  'vote-2': (game, seat) => currentVotes(game)?.second.has(seat) === true,
  'exit-check': (game, seat) => {
    const cards = game.deal?.exit.length ?? 0;
    return cards === 0 ? game.stars.has(seat) : game.exit.get(seat)?.size === cards;
  },
};

/** Whether the present step asks something of every person by themselves. */
export function asksEachPerson(game: Game): boolean {
  return doneBy[currentStep(game).kind] !== undefined;
}

const HOUR_MS = 3_600_000;

/** When all that is stored of a closed workshop is to be deleted; null while it is not closed. */
export function keptUntil(game: Game): Instant | null {
  return closedFor(game, limits.keptReportDays * 24);
}

/** When answers and names are to be nobody's any more; null while it is not closed, and once it is done. */
export function peopleUntil(game: Game): Instant | null {
  return game.peopleDropped ? null : closedFor(game, limits.keptClosedHours);
}

/** So many hours after the close. */
function closedFor(game: Game, hours: number): Instant | null {
  if (currentStep(game).kind !== 'closed') return null;
  return (game.moment.openedAt + hours * HOUR_MS) as Instant;
}

/** Whether the seat has done all that the present step asks of one person; null if it asks nothing. */
export function hasDone(game: Game, seat: SeatId): boolean | null {
  return doneBy[currentStep(game).kind]?.(game, seat) ?? null;
}

export function allDone(game: Game): boolean {
  const active = activeSeats(game);
  return active.length > 0 && active.every((seat) => hasDone(game, seat.seat) === true);
}

export function isDealt(game: Game, round: number, card: CardId): boolean {
  return cardsOf(game, round).some((dealt) => dealt.id === card);
}
