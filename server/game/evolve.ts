/** Folds one fact into the state. Decides nothing; a fact that does not fit is a bug and throws. */
import type { Duration, Instant, SeatId } from '../../shared/ids.ts';
import { stepsOf, type Plan } from '../../shared/plan.ts';
import type { GameEvent } from './events.ts';
import { cutLinks } from './evolve-links.ts';
import * as debrief from './evolve-debrief.ts';
import * as sorting from './evolve-sorting.ts';
import { fail, must, replaced, withBoards, withEntry, withoutEntry, withSort, type EventOf } from './evolve-parts.ts';
import type { Clock, Game, Moment, Seat, SortRound } from './game.ts';
import { currentStep } from './moment.ts';

/** How each fact changes the state: one line per fact, and a fact without a line does not compile. */
const changes: { readonly [Type in GameEvent['type']]: (game: Game, event: EventOf<Type>) => Game } = {
  'workshop-created': () => fail('workshop-created twice'),
  // What was cut, was cut from the old plan.
  'plan-changed': (game, event) => ({
    ...game,
    plan: wholePlan(event.plan),
    steps: stepsOf(event.plan),
    cut: new Set(),
  }),
  'lobby-locked': (game, event) => ({ ...game, locked: event.locked }),
  'content-dealt': (game, event) => ({
    ...game,
    deal: event.deal,
    ...emptyRounds(game, event),
    seats: known(game.seats),
  }),

  'seat-taken': takeSeat,
  'seat-assigned': (game, event) => ({
    ...withSeat(game, event.seat, { team: event.team }),
    arranged: game.arranged || event.byHost,
  }),
  'teams-dealt': dealTeams,
  'seat-removed': (game, event) => withSeat(game, event.seat, { removed: true }),
  'seat-banned': (game, event) => withSeat(game, event.seat, { banned: true }),
  'name-fixed': (game, event) => withSeat(game, event.seat, { nameFixed: true }),
  'seat-approved': (game, event) => withSeat(game, event.seat, { approved: true }),
  'all-approved': (game) => ({ ...game, seats: known(game.seats) }),
  'seat-away': (game, event) => withSeat(game, event.seat, { away: true }),
  'seat-returned': (game, event) => withSeat(game, event.seat, { away: false }),
  'host-replaced': (game) => game,
  'helper-invited': (game, event) => ({ ...game, helpers: withEntry(game.helpers, event.helper, event.scope) }),
  'helper-dismissed': (game, event) => ({ ...game, helpers: withoutEntry(game.helpers, event.helper) }),
  'teams-opened': openTeams,

  'step-opened': openStep,
  'clock-held': (game, event) => withClock(game, holdClock(game, event)),
  'clock-resumed': (game, event) =>
    withClock(shiftProposals(game, heldFor(game, event.at)), runningOrNone(event.endsAt)),
  'clock-set': setClock,
  'answers-closed': (game) => withClock(game, { kind: 'over' }),
  'activity-cut': (game, event) => ({ ...game, cut: new Set([...game.cut, `${event.activity}:${event.index}`]) }),
  'workshop-closed': (game, event) => ({
    ...game,
    moment: lastMoment(game, event.at),
    shown: null,
    seats: new Map([...game.seats].map(([id, seat]) => [id, { ...seat, stayed: !seat.removed }])),
  }),

  'solo-card-placed': sorting.placeSolo,
  'card-placed': sorting.placeCard,
  'lock-proposed': sorting.proposeLock,
  'lock-agreed': sorting.agreeLock,
  'lock-refused': sorting.refuseLock,
  'board-locked': sorting.lockBoard,
  'card-revealed': sorting.revealCard,
  'appeal-raised': sorting.raiseAppeal,
  'appeal-ruled': sorting.ruleAppeal,
  'appeal-awarded': sorting.awardAppeal,

  'vote-cast': castVote,
  'ballot-reopened': reopenBallot,
  'contested-chosen': (game, event) => ({ ...game, chosen: event.cards }),
  'panel-shown': (game, event) => ({ ...game, shown: { panel: event.panel, page: event.page } }),
  'mood-told': (game, event) => ({ ...game, moods: withEntry(game.moods, event.seat, event.mood) }),
  'reason-given': debrief.giveReason,
  'reason-hidden': debrief.hideReason,
  'commitment-made': debrief.makeCommitment,
  'commitment-hidden': debrief.hideCommitment,
  'exit-answered': debrief.answerExit,
  'workshop-rated': (game, event) => ({ ...game, stars: withEntry(game.stars, event.seat, event.stars) }),
  'links-cut': cutLinks,
  'people-dropped': (game) => ({ ...game, peopleDropped: true }),
};

export function evolve(game: Game | null, event: GameEvent): Game {
  if (event.type === 'workshop-created' && game === null) return newGame(event);
  if (game === null) return fail(`${event.type} before workshop-created`);
  // The table pairs each type with its change; the compiler cannot follow that through a variable.
  const change = changes[event.type] as (...given: [Game, GameEvent]) => Game;
  return change(game, event);
}

function newGame(event: EventOf<'workshop-created'>): Game {
  return {
    code: event.code,
    plan: wholePlan(event.plan),
    deck: event.deck,
    managerFirst: event.managerFirst,
    locked: false,
    seats: new Map(),
    helpers: new Map(),
    teamCount: 0,
    arranged: false,
    deal: null,
    steps: stepsOf(event.plan),
    moment: { step: 0, openedAt: event.at, clock: { kind: 'none' }, hurried: false },
    opened: new Set([0]),
    startedAt: null,
    cut: new Set(),
    unlinked: new Set(),
    peopleDropped: false,
    sorts: [],
    ballots: [],
    chosen: null,
    shown: null,
    moods: new Map(),
    reasons: new Map(),
    commitments: new Map(),
    exit: new Map(),
    stars: new Map(),
  };
}

/** Rooms of an earlier version have a plan that does not speak of anonymity: nothing was cut in them. */
function wholePlan(plan: Omit<Plan, 'anonymity'> & Partial<Plan>): Plan {
  return { ...plan, anonymity: plan.anonymity ?? { sort: 'named', vote: 'named', debrief: 'named' } };
}

function emptyRounds(game: Game, event: EventOf<'content-dealt'>): Pick<Game, 'sorts' | 'ballots' | 'startedAt'> {
  const sort: SortRound = {
    solo: new Map(),
    boards: [],
    revealed: 0,
    appeals: [],
    struck: new Set(),
    fits: null,
  };
  return {
    sorts: event.deal.rounds.map(() => withBoards(sort, game.teamCount)),
    ballots: event.deal.scenarios.map(() => ({
      first: new Map(),
      second: new Map(),
      revoted: false,
      revealed: false,
      kept: null,
    })),
    startedAt: event.at,
  };
}

function lastMoment(game: Game, at: Instant): Moment {
  return { step: game.steps.length - 1, openedAt: at, clock: { kind: 'none' }, hurried: false };
}

// ---------------------------------------------------------------- people

function takeSeat(game: Game, event: EventOf<'seat-taken'>): Game {
  const { seat, team } = event;
  const state = { away: false, removed: false, stayed: false, banned: false, nameFixed: false, approved: false };
  const taken: Seat = { seat, team, ...state, since: game.moment.step };
  return { ...game, seats: withEntry(game.seats, seat, taken) };
}

function withSeat(game: Game, seat: SeatId, change: Partial<Seat>): Game {
  return { ...game, seats: withEntry(game.seats, seat, { ...must(game.seats.get(seat), 'seat'), ...change }) };
}

function dealTeams(game: Game, event: EventOf<'teams-dealt'>): Game {
  const seats = new Map(game.seats);
  for (const [id, team] of event.seats) seats.set(id, { ...must(seats.get(id), 'seat'), team });
  return { ...game, seats };
}

/** Whoever is there at the start has been seen by the host. */
function known(seats: Game['seats']): Game['seats'] {
  return new Map([...seats].map(([id, seat]) => [id, { ...seat, approved: true }]));
}

function openTeams(game: Game, event: EventOf<'teams-opened'>): Game {
  const sorts = game.sorts.map((sort) => withBoards(sort, event.count));
  return { ...game, teamCount: event.count, arranged: false, sorts };
}

// ---------------------------------------------------------------- steps

function openStep(game: Game, event: EventOf<'step-opened'>): Game {
  const opened: Game = {
    ...game,
    moment: { step: event.step, openedAt: event.at, clock: runningOrNone(event.endsAt), hurried: false },
    opened: new Set([...game.opened, event.step]),
    shown: null,
  };
  const step = currentStep(opened);
  if (step.kind === 'second-look' && step.round !== undefined) {
    return withSort(opened, step.round, (sort) => ({
      ...sort,
      boards: sort.boards.map((board) => ({ ...board, lock: { state: 'open' }, highlight: null })),
    }));
  }
  if (step.scenario === undefined) return opened;
  const ballots = game.ballots.map((votes, index) => {
    if (index !== step.scenario) return votes;
    if (step.kind === 'vote-2') return { ...votes, revoted: true };
    return step.kind === 'scenario-reveal' ? { ...votes, revealed: true } : votes;
  });
  return { ...opened, ballots };
}

// ---------------------------------------------------------------- time

function heldFor(game: Game, until: Instant): Duration {
  const { clock } = game.moment;
  return clock.kind === 'held' ? until - clock.since : 0;
}

function holdClock(game: Game, event: EventOf<'clock-held'>): Clock {
  const { clock } = game.moment;
  const since = clock.kind === 'held' ? clock.since : event.at;
  return { kind: 'held', reason: event.reason, since, remaining: event.remaining };
}

function setClock(game: Game, event: EventOf<'clock-set'>): Game {
  const { clock } = game.moment;
  const running = withClock(game, { kind: 'running', endsAt: event.endsAt });
  const set = {
    ...running,
    moment: { ...running.moment, hurried: running.moment.hurried || event.why === 'all-done' },
  };
  const isGivenBack = event.why === 'interrupted' && clock.kind === 'running';
  return isGivenBack ? shiftProposals(set, event.endsAt - clock.endsAt) : set;
}

/** The time that the clock stood still does not count against a team that is asking for consent. */
function shiftProposals(game: Game, by: Duration): Game {
  const { round } = currentStep(game);
  if (round === undefined || by === 0) return game;
  return withSort(game, round, (sort) => ({
    ...sort,
    boards: sort.boards.map((board) =>
      board.lock.state === 'proposed' && board.lock.endsAt !== null
        ? { ...board, lock: { ...board.lock, endsAt: (board.lock.endsAt + by) as Instant } }
        : board,
    ),
  }));
}

// ---------------------------------------------------------------- voting and the rest

function castVote(game: Game, event: EventOf<'vote-cast'>): Game {
  const vote = { team: must(game.seats.get(event.seat)?.team, event.type), mode: event.mode };
  return withVotes(game, event.scenario, (votes) =>
    event.ballot === 1
      ? { ...votes, first: withEntry(votes.first, event.seat, vote) }
      : { ...votes, second: withEntry(votes.second, event.seat, vote) },
  );
}

function reopenBallot(game: Game, event: EventOf<'ballot-reopened'>): Game {
  return withVotes(game, event.scenario, (votes) => ({ ...votes, second: new Map(), revoted: false }));
}

function withVotes(
  game: Game,
  scenario: string,
  change: (votes: Game['ballots'][number]) => Game['ballots'][number],
): Game {
  const index = game.deal?.scenarios.findIndex((one) => one.id === scenario) ?? -1;
  return { ...game, ballots: replaced(game.ballots, index, change) };
}

function runningOrNone(endsAt: Instant | null): Clock {
  return endsAt === null ? { kind: 'none' } : { kind: 'running', endsAt };
}

function withClock(game: Game, clock: Clock): Game {
  return { ...game, moment: { ...game.moment, clock } };
}
