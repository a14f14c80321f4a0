/** What the members of one team share on their phones. */
import type { CardId, SeatId, TeamId } from '../../shared/ids.ts';
import type { Ballot, Side } from '../../shared/commands.ts';
import { limits } from '../../shared/limits.ts';
import type { StepKind } from '../../shared/plan.ts';
import type { DebriefPart } from '../../shared/debrief-views.ts';
import type { BoardView, LockView, OwnRevealedCard, OwnTeam, TeamScene } from '../../shared/views.ts';
import { entropy } from '../../shared/workshop/measures/disagreement.ts';
import { voiceBalance } from '../../shared/workshop/measures/voices.ts';
import { awardsOf } from './awards.ts';
import { contestedNow } from './debrief.ts';
import type { Board, Game, Live, SoloHand } from './game.ts';
import { groupsOf } from './groups.ts';
import { showsMovers } from './links.ts';
import {
  activeMembersOf,
  boardOf,
  cardsOf,
  currentPass,
  currentScenario,
  currentSort,
  currentStep,
  hasDone,
  isDealt,
  membersOf,
} from './moment.ts';
import { remembered } from './remembered.ts';
import { fitsCount } from './scores.ts';
import { quorum } from './sorting.ts';
import { movesOf } from './trail.ts';
import { phoneProgress, teamsToPick } from './view-many.ts';
import { ownStanding, shownOutcome, topStandings } from './view-parts.ts';
import type { Words } from './words.ts';

/** A card is marked as split when the private answers come near to halves, and three people answered. */
const splitFrom = 0.8;
const fewestForSplit = 3;
/** Below it a few hands have moved most of the cards. */
const balancedFrom = 0.5;

export const ownTeam = remembered(
  (game: Game, team: TeamId, { names }: Words): OwnTeam => ({
    team,
    members: membersOf(game, team).map(({ seat, away }) => ({ seat, name: names.get(seat) ?? '', away })),
  }),
  (game, team, { names }) => [membersOf(game, team), team, names],
);

interface TeamEye {
  readonly game: Game;
  readonly team: TeamId;
  readonly words: Words;
  readonly live: Live;
  readonly round: number;
}

const board = ({ game, round, team, live }: TeamEye): TeamScene => ({
  kind: 'board',
  pass: currentPass(game),
  board: boardView(game, round, team, live),
});
const locked = ({ game, round, team, live }: TeamEye): TeamScene => lockedScene(game, round, team, live);
const vote =
  (ballot: Ballot) =>
  ({ game }: TeamEye): TeamScene => ({
    kind: 'vote',
    ballot,
    scenario: scenarioId(game),
    progress: phoneProgress(game),
  });
const debrief =
  (part: DebriefPart) =>
  ({ game, team }: TeamEye): TeamScene => ({ kind: 'debrief', part, contested: contestedForTeam(game, team) });

const scenes: Readonly<Record<StepKind, (eye: TeamEye) => TeamScene>> = {
  lobby: ({ game, team }) => ({ kind: 'lobby', teams: teamsToPick(game, team) }),
  brief: () => ({ kind: 'brief' }),
  'solo-sort': ({ game, round, team }) => ({
    kind: 'solo-sort',
    cards: cardsOf(game, round).map((card) => card.id),
    done: soloDone(game, team),
  }),
  'team-sort': board,
  'lock-1': locked,
  'second-look': board,
  'lock-2': locked,
  reveal: ({ game, round, team }) => ({
    kind: 'reveal',
    total: cardsOf(game, round).length,
    cards: ownRevealed(game, round, team),
    standing: ownStanding(game, team),
    appealed: currentSort(game)?.appeals.some((appeal) => appeal.team === team) ?? false,
  }),
  score: ({ game, team }) => ({ kind: 'score', standings: topStandings(game), own: ownStanding(game, team) }),
  'vote-1': vote(1),
  talk: ({ game }) => ({ kind: 'talk', scenario: scenarioId(game) }),
  'vote-2': vote(2),
  'scenario-reveal': ({ game, team }) => ({
    kind: 'scenario-reveal',
    outcome: shownOutcome(game, currentStep(game).scenario ?? 0),
    own: ownStanding(game, team),
  }),
  final: ({ game, team, words }) => ({
    kind: 'final',
    standings: topStandings(game),
    own: ownStanding(game, team),
    awards: awardsOf(game, words),
  }),
  'debrief-what': debrief('what'),
  'debrief-so-what': debrief('so-what'),
  'debrief-now-what': debrief('now-what'),
  'exit-check': ({ game }) => ({ kind: 'exit', cards: (game.deal?.exit ?? []).map((card) => card.id) }),
  closed: () => ({ kind: 'closed' }),
};

export function teamScene(game: Game, team: TeamId, words: Words, live: Live): TeamScene {
  const step = currentStep(game);
  return scenes[step.kind]({ game, team, words, live, round: step.round ?? 0 });
}

function scenarioId(game: Game) {
  const scenario = currentScenario(game);
  if (scenario === null) throw new Error('scenario step without a scenario');
  return scenario.id;
}

function soloDone(game: Game, team: TeamId): readonly SeatId[] {
  return activeMembersOf(game, team)
    .map((seat) => seat.seat)
    .filter((seat) => hasDone(game, seat));
}

function boardView(game: Game, round: number, team: TeamId, live: Live): BoardView {
  const board = boardOf(game, round, team);
  if (board === null) throw new Error(`no board for team ${team}`);
  const isTold = showsMovers(game);
  const split = splitCards(game, round, team);
  return {
    cards: cardsOf(game, round).map((card) => ({
      card: card.id,
      side: board.now.get(card.id)?.side ?? null,
      by: isTold ? (board.now.get(card.id)?.by ?? null) : null,
      split: split.has(card.id),
      heldBy: isTold ? live.heldBy(team, card.id) : null,
    })),
    lock: lockView(game, team, board),
    highlight: board.highlight,
  };
}

const handsByTeam = remembered(
  ({ sorts }: Game, round: number) => groupsOf([...(sorts[round]?.solo.values() ?? [])], ({ team }) => team),
  ({ sorts }, round) => [sorts[round]?.solo ?? sorts, round],
);

const nobody: readonly SoloHand[] = [];

/** Cards on which the private answers of the team come near to halves. */
function splitCards(game: Game, round: number, team: TeamId): ReadonlySet<CardId> {
  const hands = handsByTeam(game, round).get(team) ?? nobody;
  return splitAmong(hands, showsMovers(game) ? fewestForSplit : limits.smallestSplit);
}

const splitAmong = remembered(
  (hands: readonly SoloHand[], fewest: number): ReadonlySet<CardId> => {
    const cards = new Set(hands.flatMap(({ sides }) => [...sides.keys()]));
    return new Set(
      [...cards].filter((card) =>
        isSplit(
          hands.flatMap(({ sides }) => sides.get(card) ?? []),
          fewest,
        ),
      ),
    );
  },
  (hands, fewest) => [hands, fewest],
);

function isSplit(sides: readonly Side[], fewest: number): boolean {
  if (sides.length < fewest) return false;
  return entropy(sides.filter((side) => side === 'leader').length / sides.length) >= splitFrom;
}

function lockView(game: Game, team: TeamId, board: Board): LockView {
  const { lock } = board;
  if (lock.state !== 'proposed') return { state: lock.state };
  return {
    state: 'proposed',
    by: lock.by,
    agreed: [...lock.agreed],
    needed: Math.max(1, quorum(game, team)),
    endsAt: lock.endsAt,
  };
}

function lockedScene(game: Game, round: number, team: TeamId, live: Live): TeamScene {
  const pass = currentPass(game);
  const fits = { fits: fitsCount(game, round, team, 1), of: cardsOf(game, round).length };
  const board = boardView(game, round, team, live);
  return { kind: 'locked', pass, board, fits: pass === 1 ? fits : null, isOneSided: isOneSided(game, round, team) };
}

/** Only where team-mates see who moves a card: elsewhere it would tell of it. */
function isOneSided(game: Game, round: number, team: TeamId): boolean {
  const members = activeMembersOf(game, team);
  if (!showsMovers(game) || members.length < limits.smallestTeam) return false;
  const moves = movesOf(boardOf(game, round, team)?.moves ?? null);
  return voiceBalance(members.map(({ seat }) => moves.filter(({ by }) => by === seat).length)) < balancedFrom;
}

function ownRevealed(game: Game, round: number, team: TeamId): readonly OwnRevealedCard[] {
  const sort = game.sorts[round];
  const board = boardOf(game, round, team);
  if (!sort) return [];
  return cardsOf(game, round)
    .slice(0, sort.revealed)
    .map((card) => ({
      card: card.id,
      key: card.side,
      first: board?.first?.get(card.id) ?? null,
      second: board?.second?.get(card.id) ?? null,
      disputed: card.weight < 1,
      struck: sort.struck.has(card.id),
    }));
}

function contestedForTeam(game: Game, team: TeamId) {
  return contestedNow(game).flatMap((id) => {
    const round = game.sorts.findIndex((_, index) => isDealt(game, index, id));
    const dealt = cardsOf(game, round).find((card) => card.id === id);
    const board = boardOf(game, round, team);
    return dealt ? [{ card: id, key: dealt.side, own: (board?.second ?? board?.first)?.get(id) ?? null }] : [];
  });
}
